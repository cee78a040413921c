import type { Tree } from '../../core/tree/index.js';
import { isRecord, readJson } from '../../workspace/index.js';
import { joinPath } from './path.js';

/** Endings tried in turn, source before declaration before output. */
const ENDINGS = [
  '.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs', '.d.mts', '.d.cts', '.json', '.vue', '.svelte', '.astro', '.mdx',
  '.node', '.es6', '.es',
]; // prettier-ignore

/** Metro's endings per platform; one of them is enough for the import to lead somewhere. */
const PLATFORMS = ['.native', '.ios', '.android', '.web'];

/** What TypeScript lets stand for a file that is still to be emitted: `./a.js` is written for a.ts. */
const WRITTEN_FOR: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.d.ts', '.jsx', '.mts', '.mjs'],
  '.jsx': ['.tsx', '.d.ts', '.ts'],
  '.mjs': ['.mts', '.d.mts', '.ts'],
  '.cjs': ['.cts', '.d.cts', '.ts'],
};

/** Finds the file a path without certainty about its ending means. Answers are kept, since the same path is asked for often. */
export class Prober {
  private readonly known = new Map<string, string | undefined>();

  /** Every path up to the first dot of its name: one look tells most of what does not exist. */
  private readonly stems: ReadonlySet<string>;

  constructor(private readonly tree: Tree) {
    this.stems = new Set(tree.paths.map(stemOf));
  }

  /** The file that `base` means: itself, with an ending, as the source of an output, or as a folder. */
  find(base: string): string | undefined {
    if (this.known.has(base)) return this.known.get(base);
    this.known.set(base, undefined); // a folder whose `main` leads back to itself ends here
    const found = this.file(base) ?? this.folder(base);
    this.known.set(base, found);
    return found;
  }

  /** As {@link find}, without folders. */
  file(base: string): string | undefined {
    const { tree } = this;
    if (!this.stems.has(stemOf(base))) return undefined;
    if (tree.has(base)) return base;
    for (const ending of ENDINGS) if (tree.has(base + ending)) return base + ending;
    const dot = base.lastIndexOf('.');
    if (dot > base.lastIndexOf('/')) {
      const stem = base.slice(0, dot);
      const ending = base.slice(dot);
      for (const source of WRITTEN_FOR[ending] ?? []) if (tree.has(stem + source)) return stem + source;
      if (tree.has(`${stem}.d${ending}.ts`)) return `${stem}.d${ending}.ts`;
    }
    return this.platformFile(base);
  }

  private platformFile(base: string): string | undefined {
    for (const platform of PLATFORMS) {
      for (const ending of ['.tsx', '.ts', '.jsx', '.js']) {
        if (this.tree.has(base + platform + ending)) return base + platform + ending;
      }
    }
    return undefined;
  }

  private folder(dir: string): string | undefined {
    const manifest = dir === '' ? 'package.json' : `${dir}/package.json`;
    if (this.tree.has(manifest)) {
      for (const entry of entriesOf(this.tree, manifest)) {
        const path = joinPath(dir, entry);
        const found = path === undefined || path === dir ? undefined : this.find(path);
        if (found !== undefined) return found;
      }
    }
    return this.file(dir === '' ? 'index' : `${dir}/index`);
  }
}

function stemOf(path: string): string {
  // From the second character of the name on, so that `.env` keeps its own.
  const dot = path.indexOf('.', path.lastIndexOf('/') + 2);
  return dot === -1 ? path : path.slice(0, dot);
}

function entriesOf(tree: Tree, manifest: string): string[] {
  const file = tree.read(manifest);
  const read = file.ok ? readJson(file.text) : undefined;
  if (!read?.ok || !isRecord(read.value)) return [];
  const { source, main, module, types } = read.value;
  return [source, main, module, types].filter((one): one is string => typeof one === 'string');
}
