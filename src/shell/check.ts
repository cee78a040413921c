import type { Memo } from '../core/gate/index.js';
import type { GateReport } from '../core/report/index.js';
import { GATES } from '../generated/gates.js';
import type { Platform } from '../ports/index.js';
import type { AnyDoor, GateArguments } from './door.js';
import type { GateRun } from './run-gate.js';
import { guarded } from './guard.js';
import { runGate } from './run-gate.js';
import type { Session } from './session.js';

export type GateId = keyof typeof GATES;

/** Names of all gates. */
export const GATE_IDS = Object.keys(GATES) as GateId[];

/** Loads a gate's door. */
export async function loadDoor(id: GateId): Promise<AnyDoor> {
  return (await GATES[id].load()) as AnyDoor;
}

/** Gates that judge trees: what they say can be kept in a baseline, and judged again in memory. */
export async function treeGates(): Promise<GateId[]> {
  const gates: GateId[] = [];
  for (const id of GATE_IDS) if ((await loadDoor(id)).base === 'trees') gates.push(id);
  return gates;
}

/** The verdict gate judges other gates' reports and has nothing to say about a repository of its own accord. */
const NOT_IN_CHECK: readonly string[] = ['verdict'];

/** Runs every gate that applies, one after the other; a gate that breaks does not stop the others. */
export async function runCheck(
  platform: Platform,
  session: Session,
  args: GateArguments,
  onError: (error: unknown) => void,
): Promise<GateRun[]> {
  const runs: GateRun[] = [];
  const memo: Memo = new Map();
  for (const id of GATE_IDS) {
    if (NOT_IN_CHECK.includes(id)) continue;
    if (session.only.length > 0 && !session.only.some((rule) => ruleOf(id, rule))) continue;
    const run = async () => runGate(platform, session, await loadDoor(id), args, memo);
    runs.push(await guarded(id, run, onError));
  }
  return runs;
}

/** Reports of several runs, in their order. */
export function reportsOf(runs: readonly GateRun[]): GateReport[] {
  return runs.map((run) => run.report);
}

/** Whether a rule, written with or without its gate, belongs to the gate. */
export function ruleOf(id: GateId, rule: string): boolean {
  const names: readonly string[] = GATES[id].rules;
  return names.some((name) => rule === name || rule === `${id}/${name}`);
}

/** All rule ids. */
export function allRules(): string[] {
  return GATE_IDS.flatMap((id) => GATES[id].rules.map((name) => `${id}/${name}`));
}
