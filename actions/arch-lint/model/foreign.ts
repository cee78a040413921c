import type { Selectors } from '../../../src/modules/index.js';
import { listOf } from '../../../src/modules/index.js';
import { matchesGlob } from '../../../src/core/glob/index.js';
import type { Edge } from '../../../src/graph/index.js';

/** What an import names beyond its own package: an npm package, a module of the host, or a member of the workspace. */
export interface Foreign {
  kind: 'package' | 'builtin' | 'member';
  /** Without `node:`; for `fs/promises` it is `fs`. */
  name: string;
  subpath: string;
}

/** The foreign thing an import names; undefined for the package's own files and what only a bundler knows. */
export function foreignOf({ to }: Edge): Foreign | undefined {
  if (to.kind === 'external') return { kind: 'package', name: to.name, subpath: to.subpath };
  if (to.kind === 'builtin') {
    const [name = '', ...rest] = to.name.replace(/^node:/, '').split('/');
    return { kind: 'builtin', name, subpath: rest.join('/') };
  }
  if (to.via !== 'workspace' || to.target?.name === undefined) return undefined;
  return { kind: 'member', name: to.target.name, subpath: to.subpath ?? '' };
}

/** Whether words of the settings name it: at least one does and none excepts it (`!`). */
export function namesForeign(words: Selectors, foreign: Foreign): boolean {
  const list = listOf(words);
  return (
    list.some((word) => !word.startsWith('!') && namesOne(word, foreign)) &&
    !list.some((word) => word.startsWith('!') && namesOne(word.slice(1), foreign))
  );
}

/** Whether one word names it. A name covers its subpaths; `node:` holds for modules of the host only. */
export function namesOne(word: string, { kind, name, subpath }: Foreign): boolean {
  const ofHost = word.startsWith('node:');
  if (ofHost && kind !== 'builtin') return false;
  const glob = ofHost ? word.slice('node:'.length) : word;
  return matchesGlob(glob, name) || (subpath !== '' && matchesGlob(glob, `${name}/${subpath}`));
}
