import type { VersionFile } from '../facts.js';
import type { Context } from './context.js';
import type { Contract } from './contract.js';
import { textsOf, versionFile } from './version-file.js';

/** An earlier version that may still be in use. */
export interface KeptVersion {
  /** How it is called. */
  by: string;
  version: VersionFile;
}

/** All earlier versions of a contract beside that of the base: lower ones in the repository, and those of the releases; each once. */
export function keptVersions(
  { file, layout, kind }: Contract,
  now: VersionFile,
  old: VersionFile | undefined,
  { tree, found, releases, addresses }: Pick<Context, 'tree' | 'found' | 'releases' | 'addresses'>,
): KeptVersion[] {
  const lower = found
    .filter((one) => one.layout.line === layout.line && one.kind === kind)
    .map((one) => ({ file: one.file, number: one.layout.version ?? 0 }))
    .filter(({ number }) => number < (layout.version ?? 0))
    .toSorted((a, b) => b.number - a.number)
    .map((one) => ({ by: `v${one.number}`, version: versionFile(tree, one.file, addresses()) }));
  const released = releases().known.flatMap(({ tag, tree: then }) => {
    const path = [file, old?.file ?? file].find((one) => then.has(one));
    return path === undefined
      ? []
      : [{ by: `release ${tag}`, version: versionFile(then, path, addresses()) }];
  });
  const texts = new Set([now, ...(old ? [old] : [])].map(textsOf));
  return [...lower, ...released].filter(({ version }) => {
    const text = textsOf(version);
    return !texts.has(text) && texts.add(text) !== undefined;
  });
}
