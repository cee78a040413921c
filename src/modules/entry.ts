import { matchesGlob } from '../core/glob/index.js';
import type { Edge, Graph } from '../graph/index.js';
import { exportedNames, relativePath } from '../graph/index.js';
import type { Module } from './module.js';

/** Entries of a module that names none. */
const DEFAULT_ENTRY = ['index', 'public'];

const ENDING = /(?:\.d)?\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx)$/;

/** How an import gets into a module, judged by what the module offers. */
export type Way = 'entry' | 'private' | 'inside';

/** Names of the files a module offers, as its settings write them. */
export function entriesOf({ settings: { entry, surfaces } }: Module): readonly string[] {
  const surfaced = surfaces ? [...surfaces.client, ...surfaces.server] : [];
  if (entry) return [...entry, ...surfaced];
  return surfaced.length > 0 ? surfaced : DEFAULT_ENTRY;
}

/** Whether a path, relative to its module, is what an entry names: the file with or without its ending, or a glob. */
export function isNamedBy(names: readonly string[], inner: string): boolean {
  const stem = inner.replace(ENDING, '');
  return names.some((name) => {
    const clean = name.replace(/^\.\//, '');
    return matchesGlob(clean, inner) || (stem !== inner && matchesGlob(clean.replace(ENDING, ''), stem));
  });
}

/** Path of a file relative to its module. */
export function innerPath({ root }: Module, path: string): string {
  return root === '' ? path : path.slice(root.length + 1);
}

/**
 * How an import gets into a module. A package's own manifest is open, and so is what a package inside the module offers under its
 * name, unless the module lists its entries itself.
 */
export function wayInto(module: Module, { to }: Edge): Way {
  if (to.kind !== 'file' || to.path === module.root) return 'entry';
  const inner = innerPath(module, to.path);
  const { settings } = module;
  if (settings.private.some((glob) => matchesGlob(glob, inner))) return 'private';
  if (inner === 'package.json' || isNamedBy(entriesOf(module), inner)) return 'entry';
  const listed = settings.entry !== undefined || settings.surfaces !== undefined;
  if (!listed && (to.via === 'workspace' || to.via === 'self') && to.offered !== false) return 'entry';
  return 'inside';
}

/** Files of a module that its entries name, sorted. */
export function entryFiles(graph: Graph, module: Module): string[] {
  const names = entriesOf(module);
  const plain = names.every((name) => !/[*?[{]/.test(name));
  const found: string[] = [];
  if (plain) {
    const prefix = module.root === '' ? '' : `${module.root}/`;
    for (const name of names) {
      const stem = prefix + name.replace(/^\.\//, '').replace(ENDING, '');
      for (const ending of [
        '.ts',
        '.tsx',
        '.mts',
        '.cts',
        '.js',
        '.jsx',
        '.mjs',
        '.cjs',
        '.vue',
        '.svelte',
        '.astro',
      ])
        if (graph.files.has(stem + ending)) found.push(stem + ending);
    }
  }
  return found;
}

/** The import as it should be written when an entry of the module exports every name it takes. */
export function throughEntry(graph: Graph, { from, site, to }: Edge, module: Module): string | undefined {
  const names = site.names.map((name) => name.imported);
  if (to.kind !== 'file' || names.length === 0 || names.includes('*') || names.includes('default'))
    return undefined;
  const entry = entryFiles(graph, module).find((file) =>
    names.every((name) => exportedNames(graph, file).has(name)),
  );
  if (entry === undefined) return undefined;
  const entryStem = innerPath(module, entry).replace(ENDING, '');
  const written = site.specifier.replace(ENDING, '');
  const ending = site.specifier.slice(written.length);
  const inner = innerPath(module, to.path)
    .replace(ENDING, '')
    .replace(/(?:^|\/)index$/, '');
  const prefix = written.endsWith(`/${inner}`) ? written.slice(0, -inner.length) : undefined;
  if (to.via !== 'relative' && prefix !== undefined) return spell(prefix, entryStem, ending);
  const folder = from.path.slice(0, Math.max(0, from.path.lastIndexOf('/')));
  const direct = relativePath(folder, entry).replace(ENDING, '');
  return spell(direct.slice(0, direct.length - entryStem.length), entryStem, ending);
}

/** `../billing/` and `index` give `../billing`, or `../billing/index.js` where endings are written. */
function spell(prefix: string, stem: string, ending: string): string {
  if (ending !== '') return prefix + stem + ending;
  return stem === 'index' ? prefix.replace(/\/$/, '') : prefix + stem.replace(/\/index$/, '');
}
