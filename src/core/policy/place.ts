import type { Location } from '../finding/index.js';
import type { Tree } from '../tree/index.js';
import type { Positioned } from '../yaml/index.js';
import { readPositioned } from '../yaml/index.js';

const FILE = 'eos.yaml';

const policies = new WeakMap<Tree, Positioned>();

/**
 * Where a setting of a gate stands in the policy file of a tree; the nearest thing above it when it is not there.
 * @param path below `gates.<gate>`, such as `['modules', 0, 'match']`
 */
export function placeOfSetting(tree: Tree, gate: string, path: readonly (string | number)[]): Location {
  const { line, column } = policyOf(tree).at(['gates', gate, ...path]);
  return { file: FILE, line, column };
}

/**
 * Whether a word of a gate's settings still stands in the policy file of the tree. A pull request is judged by the policy of its
 * base: what it takes out itself, together with the code, must not be held against it. True where the tree has no such file.
 */
export function isStillInPolicy(tree: Tree, gate: string, word: string): boolean {
  if (!tree.has(FILE)) return true;
  const { value } = policyOf(tree);
  const gates = isRecord(value) ? value['gates'] : undefined;
  const queue: unknown[] = [isRecord(gates) ? gates[gate] : undefined];
  for (let head = 0; head < queue.length; head++) {
    const one = queue[head];
    if (one === word) return true;
    if (Array.isArray(one)) for (const item of one as unknown[]) queue.push(item);
    else if (isRecord(one)) for (const item of Object.values(one)) queue.push(item);
  }
  return false;
}

function policyOf(tree: Tree): Positioned {
  let policy = policies.get(tree);
  if (!policy) {
    const file = tree.read(FILE);
    policies.set(tree, (policy = readPositioned(file.ok ? file.text : '')));
  }
  return policy;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
