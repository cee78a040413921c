import { baselinePath } from '../core/baseline/index.js';
import type { Finding } from '../core/finding/index.js';
import { Problem } from '../core/problem/index.js';
import type { Tree } from '../core/tree/index.js';
import type { Platform } from '../ports/index.js';
import type { GateId } from './check.js';
import { loadDoor } from './check.js';
import { runGate } from './run-gate.js';
import type { Session } from './session.js';

/**
 * What a baseline of a gate has to hold: everything the gate finds that no waiver excuses, whatever a baseline says today.
 * @throws Problem when the gate cannot judge the repository
 */
export async function openFindings(platform: Platform, session: Session, gate: GateId): Promise<Finding[]> {
  const tree = without(session.tree, baselinePath(gate));
  const bare: Session = { ...session, base: undefined, baseFault: undefined, only: [], tree };
  const { report } = await runGate(platform, bare, await loadDoor(gate));
  if (report.verdict === 'broken' || report.verdict === 'inconclusive') {
    throw new Problem(
      `${gate} could not judge this repository: ${report.reason}`,
      'Repair that first; nothing was written.',
    );
  }
  return report.findings.filter(
    (finding) => finding.state === 'new' && !finding.ruleId.startsWith('waivers/'),
  );
}

/** The tree without one file. */
function without(tree: Tree, path: string): Tree {
  return {
    omitted: tree.omitted,
    paths: tree.paths.filter((one) => one !== path),
    has: (one) => one !== path && tree.has(one),
    read: (one) => tree.read(one),
  };
}
