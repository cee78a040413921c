import type { Graph } from '../../../../src/graph/index.js';
import { folderOf } from '../../../../src/graph/index.js';
import type { Package } from '../../../../src/workspace/index.js';
import type { ModuleDraft } from './draft.js';
import { baseName, isPlain } from './draft.js';

/** What one package of a folder is called. */
const ONE: Readonly<Record<string, string>> = {
  apps: 'app',
  libs: 'lib',
  modules: 'module',
  plugins: 'plugin',
  services: 'service',
  templates: 'template',
  tools: 'tool',
};

/**
 * Packages of the repository's own workspace that have code that ships, by folder. Examples and sites with a workspace of their own
 * have an architecture of their own.
 */
export function productivePackages({ workspace, files }: Graph): Package[] {
  const productive = new Set<Package>();
  for (const { owner, role } of files.values()) if (owner && role === 'production') productive.add(owner);
  return workspace.packages.filter(
    (pack) =>
      pack.kind === 'member' &&
      pack.group === '' &&
      productive.has(pack) &&
      (pack.dir === '' || isPlain(pack.dir)),
  );
}

/** A pattern for each folder that holds packages; one that stands alone is written out. Its tag is the name of the folder. */
export function packageDrafts(packages: readonly Package[]): ModuleDraft[] {
  const byParent = new Map<string, Package[]>();
  for (const pack of packages) {
    const parent = folderOf(pack.dir);
    const list = byParent.get(parent);
    if (list) list.push(pack);
    else byParent.set(parent, [pack]);
  }
  const groups = [...byParent].flatMap(([parent, members]) =>
    parent === '' || members.length === 1
      ? members.map((member) => ({ folder: member.dir, members: [member], alone: true }))
      : [{ folder: parent, members, alone: false }],
  );
  const tags = shortNames(groups.map(({ folder }) => folder));
  const names = new Map<string, number>();
  for (const { dir } of packages) names.set(baseName(dir), (names.get(baseName(dir)) ?? 0) + 1);
  return groups.map(({ folder, members, alone }, at) => {
    const tag = tags.get(folder) ?? folder;
    const comment =
      at === 0 ? ['Packages. Others import them by name, through what package.json offers.'] : [];
    if (alone) return { match: folder, ...(tag === folder ? {} : { name: tag }), tags: [tag], comment };
    const isAmbiguous = members.some(
      ({ dir }) => (names.get(baseName(dir)) ?? 0) > 1 || [...tags.values()].includes(baseName(dir)),
    );
    const one = `{${ONE[baseName(folder)] ?? 'package'}}`;
    return {
      match: `${folder}/${one}`,
      marker: 'package.json',
      ...(isAmbiguous ? { name: `${tag}/${one}` } : {}),
      tags: [tag],
      comment,
    };
  });
}

/** The shortest end of each path that no other one shares, joined by "-". */
export function shortNames(folders: readonly string[]): Map<string, string> {
  const end = (folder: string, parts: number): string => folder.split('/').slice(-parts).join('-');
  return new Map(
    folders.map((folder) => {
      const depth = folder.split('/').length;
      let parts = 1;
      while (
        parts < depth &&
        folders.some((other) => other !== folder && end(other, parts) === end(folder, parts))
      )
        parts++;
      return [folder, end(folder, parts)];
    }),
  );
}
