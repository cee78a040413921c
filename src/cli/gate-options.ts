import type { GateId } from '../shell/check.js';
import { loadDoor } from '../shell/check.js';
import type { ArgumentSpec } from '../shell/door.js';

/** Options a gate and its commands know beside the common ones. */
export async function gateOptions(gate: GateId): Promise<readonly ArgumentSpec[]> {
  const { args = [], verbs = {} } = await loadDoor(gate);
  return [...args, ...Object.values(verbs).flatMap(({ options }) => options)];
}
