import type { BrokenValue } from '../contract-model.js';
import type { VersionMismatch } from '../http/index.js';
import type { Contract } from './contract.js';
import type { ReleasedChange } from './frozen.js';

/**
 * Versions of schemas that broke what they promised: a break needs a file of its own, with the next number (CON-6). Of a version
 * that was released and changed the same is said already.
 */
export function missingVersions(
  contracts: readonly Contract[],
  broken: readonly BrokenValue[],
  released: readonly ReleasedChange[],
): VersionMismatch[] {
  const breaking = new Set(
    broken.filter(({ against }) => against === undefined).map(({ contract }) => contract),
  );
  for (const { contract, place } of released) if (place !== undefined) breaking.delete(contract);
  return contracts.flatMap(({ file, layout }) => {
    if (layout.version === undefined || !breaking.has(file)) return [];
    const version = `v${layout.version}`;
    const place = { file, line: 1, column: 1, side: 'head', pointer: '' } as const;
    return [{ contract: file, kind: 'no-new-file', before: version, after: version, place }];
  });
}
