import { baselinePath } from '../core/baseline/index.js';
import type { Finding } from '../core/finding/index.js';
import { gatePolicy } from '../core/policy/index.js';
import { GATES } from '../generated/gates.js';
import type { Platform } from '../ports/index.js';
import type { AnyDoor } from './door.js';
import type { Excused } from './excuses.js';
import type { Session } from './session.js';

/**
 * Lets the rules of the `waivers` gate judge what one gate's run has shown of its excuses: waivers nothing needed, baseline entries
 * that are gone or were added. Only such a run knows, so its report says it.
 */
export async function judgeExcuses(
  platform: Platform,
  session: Session,
  gateId: string,
  excused: Excused,
): Promise<readonly Finding[]> {
  const { unused, stale, grown } = excused;
  if (unused.length + stale.length + grown.length === 0) return [];
  const { gate } = (await GATES.waivers.load()) as AnyDoor;
  const path = baselinePath(gateId);
  const entry = (one: Excused['stale'][number]): object => ({ gate: gateId, path, entry: one });
  const { levels, settings } = gatePolicy(session.policy, gate).gatePolicy;
  platform.log.debug(
    `${gateId}: ${unused.length} unused waivers, ${stale.length} stale and ${grown.length} added baseline entries`,
  );
  const ledger = {
    today: session.today,
    maxDays: session.policy.waivers.maxDays,
    waivers: [],
    unused,
    stale: stale.map(entry),
    grown: grown.map(entry),
    loosenings: [],
    policyFile: session.policyFile,
    files: 0,
  };
  return gate.evaluate(ledger, settings, { levels, memo: new Map(), side: 'head' }).findings;
}
