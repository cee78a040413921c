import type { BrokenValue } from '../contract-model.js';
import type { VersionMismatch } from '../http/index.js';
import type { Contract } from './contract.js';

/** Versions of schemas that broke what they promised: a break needs a file of its own, with the next number (CON-6). */
export function missingVersions(
  contracts: readonly Contract[],
  broken: readonly BrokenValue[],
): VersionMismatch[] {
  const breaking = new Set(
    broken.filter(({ against }) => against === undefined).map(({ contract }) => contract),
  );
  return contracts.flatMap(({ file, layout }) => {
    if (layout.version === undefined || !breaking.has(file)) return [];
    const version = `v${layout.version}`;
    const place = { file, line: 1, column: 1, side: 'head', pointer: '' } as const;
    return [{ contract: file, kind: 'no-new-file', before: version, after: version, place }];
  });
}
