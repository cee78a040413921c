import type { ReleasedVersion, VersionFile } from '../facts.js';
import type { Context } from './context.js';
import type { Contract } from './contract.js';
import { isDescription } from './contract.js';
import { layoutOf } from './layout.js';
import { frontMatterAt } from './papers.js';
import { textsOf, versionFile } from './version-file.js';

/** The version that was released, where something of it is not the same any more. */
export function releasedOf(
  { file, layout, kind }: Contract,
  now: VersionFile,
  old: VersionFile | undefined,
  { releases, before, addresses }: Context,
): ReleasedVersion[] {
  if (layout.version === undefined || (isDescription(kind) && layout.folder === undefined)) return [];
  const [last] = releases().known;
  const path = [file, old?.file ?? file].find((one) => last?.tree.has(one));
  const made = (by: string, version: VersionFile): ReleasedVersion[] =>
    textsOf(version) === textsOf(now) ? [] : [{ contract: file, kind, by, old: version, new: now }];
  if (last !== undefined && path !== undefined)
    return made(last.tag, versionFile(last.tree, path, addresses()));
  if (before === undefined || old === undefined) return [];
  const { documentation } = layoutOf(old.file);
  const { status } = frontMatterAt(before.tree, documentation).values;
  return typeof status === 'string' && status.toLowerCase() === 'released' ? made(documentation, old) : [];
}
