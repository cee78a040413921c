import { memoryTree } from '../../src/core/tree/index.js';
import type { Cruise, PreparedFile } from '../../src/dependency-cruiser/index.js';
import { cruise, prepareFile } from '../../src/dependency-cruiser/index.js';
import { buildGraph } from '../../src/graph/index.js';

/** Judges files by a configuration given as a value. */
export function judgeFiles(
  files: Readonly<Record<string, string>>,
  configuration: object,
  file = '.dependency-cruiser.json',
): Cruise {
  const tree = memoryTree({ ...files, [file]: JSON.stringify(configuration) });
  const { prepared }: PreparedFile = prepareFile(tree, file, 'head');
  return cruise(buildGraph(tree), { ready: prepared === undefined ? [] : [prepared], unread: [] });
}

/** `rule: from → to` of each violation, sorted. */
export function said({ violations }: Pick<Cruise, 'violations'>): string[] {
  return violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`).toSorted();
}
