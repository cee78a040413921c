import type { Tree } from '../../core/tree/index.js';
import { isRecord, readJson } from '../../workspace/index.js';
import { folderOf, joinPath } from './path.js';

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

/** Rank of each ending that may follow a path; those that stand for another ending come between these and the platforms'. */
const RANKS = new Map(ENDINGS.map((ending, index) => [ending, index + 1]));
const AFTER_ENDINGS = 100;
const AFTER_ALL = 200;
for (const platform of PLATFORMS)
  for (const ending of ['.tsx', '.ts', '.jsx', '.js']) RANKS.set(platform + ending, AFTER_ALL + RANKS.size);

/** Finds the file a path without certainty about its ending means. Answers are kept, since the same path is asked for often. */
export class Prober {
  private readonly known = new Map<string, string | undefined>();

  /** Paths by what stands before the first dot of their name: one look tells what there is under any ending. */
  private readonly byStem = new Map<string, string | string[]>();

  /** Made at the first question. */
  private folders: Set<string> | undefined;

  constructor(private readonly tree: Tree) {
    for (const path of tree.paths) {
      const stem = stemOf(path);
      const others = this.byStem.get(stem);
      if (others === undefined) this.byStem.set(stem, path);
      else if (typeof others === 'string') this.byStem.set(stem, [others, path]);
      else others.push(path);
    }
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
    const there = this.byStem.get(stemOf(base));
    if (there === undefined) return undefined;
    if (typeof there === 'string') return endingRank(base, there) === undefined ? undefined : there;
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const path of there) {
      const rank = endingRank(base, path);
      if (rank !== undefined && rank < least) [best, least] = [path, rank];
    }
    return best;
  }

  /** Whether files lie below it. */
  isFolder(dir: string): boolean {
    if (!this.folders) {
      this.folders = new Set();
      for (const path of this.tree.paths) {
        for (let at = folderOf(path); at !== '' && !this.folders.has(at); at = folderOf(at))
          this.folders.add(at);
      }
    }
    return this.folders.has(dir);
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

/**
 * How well a file that shares the stem answers to `base`: 0 for the path itself, then by what follows it, then what is written in
 * place of its ending. Undefined when it is another file.
 */
function endingRank(base: string, path: string): number | undefined {
  if (path.startsWith(base)) return path.length === base.length ? 0 : RANKS.get(path.slice(base.length));
  const dot = base.lastIndexOf('.');
  if (dot <= base.lastIndexOf('/') || !path.startsWith(base.slice(0, dot))) return undefined;
  const [ending, found] = [base.slice(dot), path.slice(dot)];
  if (found === `.d${ending}.ts`) return AFTER_ENDINGS + 10;
  const written = WRITTEN_FOR[ending]?.indexOf(found) ?? -1;
  return written === -1 ? undefined : AFTER_ENDINGS + written;
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
