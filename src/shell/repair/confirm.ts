import type { Finding, FindingClaim } from '../../core/finding/index.js';
import { claimOf, markKnown, matchClaims } from '../../core/finding/index.js';
import type { Refusal, Repair, RepairPlan } from '../../core/repair/index.js';
import { planRepairs } from '../../core/repair/index.js';
import { overlayTree } from '../../core/tree/index.js';
import type { Session } from '../session.js';

/** Findings of the gates that are concerned, on a repository as it would be. */
export type Judge = (session: Session) => Promise<readonly Finding[]>;

/** Rounds of leaving out what did not work; more would mean that fixes depend on each other in ways nobody understands. */
const MAX_ROUNDS = 5;

/**
 * Plans repairs and lets the gates judge the result in memory: a repair whose finding is still there, or that brings a new one,
 * is left out.
 * @param before findings of the same gates as `judge` asks, on the repository as it is
 */
export async function confirmRepairs(
  session: Session,
  repairs: readonly Repair[],
  before: readonly Finding[],
  judge: Judge,
): Promise<RepairPlan> {
  const refused: Refusal[] = [];
  let wanted = repairs;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const plan = planRepairs(session.tree, wanted);
    const all = [...plan.refused, ...refused];
    if (plan.accepted.length === 0) return { ...plan, refused: all };
    const texts = new Map(plan.changes.map(({ path, after }) => [path, after]));
    const after = await judge({ ...session, tree: overlayTree(session.tree, texts) });
    const failures = failed(plan.accepted, before, after);
    if (failures.length === 0) return { ...plan, refused: all };
    refused.push(...failures);
    const out = new Set(failures.map(({ repair }) => repair));
    wanted = wanted.filter((repair) => !out.has(repair));
  }
  const why = 'the gate could not confirm it together with the others; try it alone with --only and a path';
  return { accepted: [], refused: [...refused, ...wanted.map((repair) => ({ repair, why }))], changes: [] };
}

function failed(
  repairs: readonly Repair[],
  before: readonly Finding[],
  after: readonly Finding[],
): Refusal[] {
  const repaired = new Set<Finding>(repairs);
  const claims = before.map(claimOf);
  // Of equal findings, those that were not repaired are taken for the ones that are still there.
  const freshness = ({ finding }: FindingClaim): number => (repaired.has(finding) ? 1 : 0);
  const { met } = matchClaims(claims, after.map(claimOf), { freshness });
  const still = new Set(claims.filter((claim) => met.has(claim)).map(({ finding }) => finding));
  const stubborn = repairs
    .filter((repair) => still.has(repair))
    .map((repair) => ({ repair, why: 'the finding would still be there' }));
  if (stubborn.length > 0) return stubborn;
  const worse = markKnown(after, before).find(
    (finding) => finding.state === 'new' && finding.severity !== 'info',
  );
  if (worse === undefined) return [];
  const { file, line } = worse.location;
  const why = `it would bring ${worse.ruleId} at ${file}:${line}`;
  const near = repairs.filter(({ fix }) => fix.edits.some((edit) => edit.location.file === file));
  return (near.length > 0 ? near : repairs).map((repair) => ({ repair, why }));
}
