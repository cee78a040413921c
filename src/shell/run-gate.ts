import type { Evaluation, Memo } from '../core/gate/index.js';
import type { Finding } from '../core/finding/index.js';
import { markKnown } from '../core/finding/index.js';
import type { GatePolicy, Stage } from '../core/policy/index.js';
import { gatePolicy, stageOn } from '../core/policy/index.js';
import { Problem } from '../core/problem/index.js';
import type { GateReport, SuiteReport } from '../core/report/index.js';
import { makeReport } from '../core/report/index.js';
import { ruleName } from '../core/rule/index.js';
import type { Tree } from '../core/tree/index.js';
import type { Platform } from '../ports/index.js';
import type { AnyDoor, GateArguments, Judged } from './door.js';
import { excuse } from './excuses.js';
import { preferenceOf } from './freshness.js';
import { judgeExcuses } from './judge-excuses.js';
import type { Session } from './session.js';
import { decide } from './decide.js';

/** What became of one gate: its report, and the lines for people that are not part of it. */
export interface GateRun {
  report: GateReport;
  notes: string;
  /** Set when the gate's own arguments asked for something to be printed instead of a report. */
  view?: string;
  /** Set by a gate that speaks for several. */
  suite?: SuiteReport;
}

/**
 * Runs one gate on an opened repository: facts, findings on head and base, baseline, waivers, stage, verdict.
 * @param memo shared with the other gates of the same run, on the same session
 * @throws Problem for a broken section in the policy or a broken excuse file; anything else thrown is a fault of ours
 */
export async function runGate(
  platform: Platform,
  session: Session,
  door: AnyDoor,
  args: GateArguments = {},
  memo: Memo = new Map(),
): Promise<GateRun> {
  const { gate } = door;
  const section = readSection(session, door);
  const policy = { ...section, settings: door.settle?.(section.settings, args) ?? section.settings };
  const stage = session.stage ?? stageOn(policy, session.today);
  const skipped = (reason: string): GateRun => ({
    report: makeReport({ gate: gate.id, verdict: 'skipped', reason }),
    notes: '',
  });
  if (stage === 'off') return skipped(`Switched off: stage is "off" in ${session.policyFile}.`);
  const applies = gate.applies(session.tree, policy.settings);
  if (!applies.applies) return skipped(`Does not apply here: ${applies.because}.`);

  const collected = new Map<'head' | 'base', Promise<unknown>>();
  const factsOf = (side: 'head' | 'base', tree: Tree): Promise<unknown> => {
    const known = collected.get(side);
    if (known) return known;
    const facts = Promise.resolve(
      door.collect({ platform, session, side, tree, settings: policy.settings, args }),
    );
    collected.set(side, facts);
    return facts;
  };
  const look = async (
    side: 'head' | 'base',
    tree: Tree,
  ): Promise<{ facts: unknown; evaluation: Evaluation }> => {
    platform.log.progress(`${gate.id}: ${side === 'head' ? 'looking' : 'looking at the base'}`);
    const facts = await factsOf(side, tree);
    return {
      facts,
      evaluation: gate.evaluate(facts, policy.settings, { levels: policy.levels, memo, side }),
    };
  };
  const head = await look('head', session.tree);
  const notes = door.notes?.(head.facts, head.evaluation) ?? '';
  const kept = keepOnly(head.evaluation.findings, session.only);
  const findings = await settle(platform, session, door, stage, kept, async () => {
    if (session.base === undefined || door.base !== 'trees') return [];
    return (await look('base', session.base.tree)).evaluation.findings;
  });
  const blind = door.base === 'trees' ? session.baseFault : undefined;
  const evaluation =
    blind === undefined
      ? head.evaluation
      : { ...head.evaluation, inconclusive: `Could not compare: ${blind}` };
  const decided = decide(gate.id, evaluation, findings, stage, session);
  const judged: Judged<unknown> = { memo, findings: decided.findings };
  if (session.base !== undefined && door.base === 'trees' && (door.view ?? door.comparedFacts)) {
    const { tree, changes } = session.base;
    const facts = await factsOf('base', tree);
    judged.base = { facts, changed: changes.flatMap(({ path, oldPath }) => [path, oldPath ?? path]) };
  }
  const view = door.view?.(head.facts, policy.settings, judged, args);
  if (view !== undefined) return { report: decided, notes, view };
  const told = door.comparedFacts?.(head.facts, policy.settings, judged) ?? {};
  const report = { ...decided, facts: { ...decided.facts, ...told } };
  const suite = door.suite?.(head.facts, report);
  return { report, notes, ...(suite === undefined ? {} : { suite }) };
}

/** At stage `error` nothing is excused by having been there before; waivers still count. */
async function settle(
  platform: Platform,
  session: Session,
  door: AnyDoor,
  stage: Stage,
  findings: readonly Finding[],
  before: () => Promise<readonly Finding[]>,
): Promise<Finding[]> {
  if (door.gate.id === 'waivers' || door.gate.id === 'verdict') return [...findings];
  const compared =
    stage === 'error' || findings.length === 0
      ? [...findings]
      : markKnown(findings, await before(), preferenceOf(session));
  const excused = excuse(session, door.gate.id, compared);
  const strict = stage === 'error' ? excused.findings.map(asNew) : excused.findings;
  // A partial run cannot tell what is stale: the rules that were left out have not spoken.
  if (session.only.length > 0) return strict;
  return [...strict, ...(await judgeExcuses(platform, session, door.gate.id, excused))];
}

function asNew(finding: Finding): Finding {
  return finding.state === 'known' ? { ...finding, state: 'new' } : finding;
}

function readSection(session: Session, door: AnyDoor): GatePolicy<unknown> {
  const { gatePolicy: policy, faults } = gatePolicy(session.policy, door.gate);
  const fault = faults[0];
  if (fault === undefined) return policy;
  throw new Problem(
    fault.what,
    `Correct the section of ${door.gate.id}; its schema is schemas/eos.schema.json.`,
    { file: session.policyFile, line: fault.line, column: fault.column },
  );
}

function keepOnly(findings: readonly Finding[], only: readonly string[]): readonly Finding[] {
  if (only.length === 0) return findings;
  return findings.filter(
    (finding) => only.includes(finding.ruleId) || only.includes(ruleName(finding.ruleId)),
  );
}
