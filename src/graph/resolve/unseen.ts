import type { Tree } from '../../core/tree/index.js';
import { matchesGlob } from '../../core/glob/index.js';

/** Folders whose content is made by a build or a generator wherever they stand. */
const MADE = new Set(
  (
    'dist build out generated __generated__ .generated .next .nuxt .output .svelte-kit .turbo .vercel .netlify .astro .source .velite ' +
    '.contentlayer .docusaurus .vinxi .expo .react-router .react-email .prisma .cache .wrangler .sst .nitro .tanstack paraglide ' +
    'styled-system node_modules coverage _generated gen +types'
  ).split(' '),
);

interface IgnoreLine {
  pattern: string;
  negated: boolean;
  folderOnly: boolean;
}

/**
 * Tells paths that a checkout does not hold although the program will find them: below a folder of build output, or ignored by
 * the repository's own .gitignore files (https://git-scm.com/docs/gitignore). An import of such a path cannot be judged.
 */
export class Unseen {
  private readonly files = new Map<string, readonly IgnoreLine[]>();
  private readonly reasons = new Map<string, string | undefined>();
  private readonly folders = new Map<string, boolean>();
  private omittedPaths: ReadonlySet<string> | undefined;

  constructor(private readonly tree: Tree) {}

  /** Links and submodules stand in the repository and are not followed. */
  private get omitted(): ReadonlySet<string> {
    return (this.omittedPaths ??= new Set(this.tree.omitted.map((one) => one.what)));
  }

  /** The reason in plain words, or undefined when the path ought to be there. */
  why(path: string): string | undefined {
    if (!this.reasons.has(path)) this.reasons.set(path, this.find(path));
    return this.reasons.get(path);
  }

  /** The reason for any file that an import of `wanted` may mean, whose ending need not be written. */
  whyImported(wanted: string): string | undefined {
    const source = wanted.replace(/\.([cm]?)jsx?$/, '.$1ts');
    const names = [wanted, `${wanted}.js`, `${wanted}.ts`, ...(source === wanted ? [] : [source])];
    return names.map((name) => this.why(name)).find((one) => one !== undefined);
  }

  private find(path: string): string | undefined {
    const segments = path.split('/');
    for (let end = 1; end <= segments.length && this.omitted.size > 0; end++) {
      const part = segments.slice(0, end).join('/');
      if (this.omitted.has(part))
        return `"${part}" is a link or a repository of its own, which is not followed`;
    }
    for (let i = 0; i < segments.length; i++) {
      if (MADE.has(segments[i] ?? '')) return `"${segments.slice(0, i + 1).join('/')}" is made by a build`;
    }
    if (/(?:\/\$types|\.(?:gen|generated))(?:\.[cm]?[jt]sx?)?$/.test(path))
      return `"${path}" is named as generated`;
    for (let end = 1; end <= segments.length; end++) {
      if (
        end < segments.length ? this.ignoredFolder(segments.slice(0, end)) : this.ignored(segments, false)
      ) {
        return `"${segments.slice(0, end).join('/')}" is ignored by git`;
      }
    }
    return undefined;
  }

  private ignoredFolder(segments: readonly string[]): boolean {
    const dir = segments.join('/');
    let ignored = this.folders.get(dir);
    if (ignored === undefined) this.folders.set(dir, (ignored = this.ignored(segments, true)));
    return ignored;
  }

  /** The last matching line of the deepest file decides. */
  private ignored(segments: readonly string[], isFolder: boolean): boolean {
    for (let depth = segments.length - 1; depth >= 0; depth--) {
      const lines = this.linesIn(segments.slice(0, depth).join('/'));
      const below = segments.slice(depth).join('/');
      for (let i = lines.length - 1; i >= 0; i--) {
        const line = lines[i];
        if (line && (!line.folderOnly || isFolder) && matchesGlob(line.pattern, below)) return !line.negated;
      }
    }
    return false;
  }

  private linesIn(dir: string): readonly IgnoreLine[] {
    let lines = this.files.get(dir);
    if (!lines) {
      const path = dir === '' ? '.gitignore' : `${dir}/.gitignore`;
      const file = this.tree.has(path) ? this.tree.read(path) : undefined;
      lines = file?.ok ? file.text.split('\n').flatMap(parseLine) : [];
      this.files.set(dir, lines);
    }
    return lines;
  }
}

function parseLine(text: string): IgnoreLine[] {
  let line = text.trim();
  if (line === '' || line.startsWith('#')) return [];
  const negated = line.startsWith('!');
  if (negated) line = line.slice(1);
  const folderOnly = line.endsWith('/');
  if (folderOnly) line = line.slice(0, -1);
  const anchored = line.includes('/');
  const segments = line.split('/').filter((segment) => segment !== '');
  return segments.length === 0
    ? []
    : [{ pattern: (anchored ? '' : '**/') + segments.join('/'), negated, folderOnly }];
}
