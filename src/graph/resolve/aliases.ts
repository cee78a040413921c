import type { Tree } from '../../core/tree/index.js';
import { isCode } from '../classify.js';
import { folderOf, isWithin, joinPath } from './path.js';
import { fillPattern, matchPattern } from './pattern.js';
import type { Prober } from './probe.js';
import type { Projects } from './projects.js';
import type { Resolution } from './resolution.js';
import type { TsConfig } from './tsconfig.js';
import type { Unseen } from './unseen.js';

/** Files that may give a name a meaning by code which is not run here. */
const TOOL_CONFIG =
  /^(?:(?:vite|vitest|webpack|rollup|rspack|rsbuild|next|nuxt|astro|metro|babel|jest|svelte|docusaurus|esbuild|tsup|wxt|electron\.vite|remix|react-router|quasar|app|vue|craco|gatsby-(?:config|node))[\w.-]*\.config\.[cm]?[jt]s|webpack[\w.-]*\.[cm]?[jt]s|deno\.jsonc?|import_map\.json|gatsby-node\.[cm]?[jt]s|babel\.config\.(?:json|[cm]?js)|\.babelrc|\.babelrc\.js|vite[\w.-]*\.[cm]?[jt]s|(?:vitest|jest)[\w.-]*\.[cm]?[jt]s|main\.[cm]?[jt]s)$/;

/** Aliases: what tsconfig states, and what the repository's tools are likely to be told. */
export class Aliases {
  private readonly configTexts = new Map<string, string>();
  private declared: Set<string> | undefined;
  private toolFiles: Map<string, string[]> | undefined;

  constructor(
    private readonly tree: Tree,
    private readonly probe: Prober,
    private readonly projects: Projects,
    private readonly unseen: Unseen,
  ) {}

  /** By `paths` and `baseUrl`. Undefined when no pattern speaks of it, or only a catch-all that leads nowhere. */
  find(dir: string, text: string): Resolution | undefined {
    let failed: Resolution | undefined;
    for (const config of this.projects.for(dir)) {
      const answer = this.byPaths(config, text);
      if (answer?.kind === 'file') return answer;
      failed ??= answer;
      const plain = config.baseUrl === undefined ? undefined : joinPath(config.baseUrl, text);
      const found = plain === undefined ? undefined : this.probe.find(plain);
      // `react.json` beside the configuration is not what `import 'react'` means: only code is found without its ending.
      if (found !== undefined && (isCode(found) || found === plain))
        return { kind: 'file', path: found, via: 'alias' };
      if (plain !== undefined) failed ??= this.belowBaseUrl(config, plain, text);
    }
    return failed;
  }

  /** A path through a folder below `baseUrl` means that folder, and no package of its name, although it leads to no file. */
  private belowBaseUrl(config: TsConfig, wanted: string, text: string): Resolution | undefined {
    const slash = text.indexOf('/');
    if (slash <= 0 || text.startsWith('@')) return undefined;
    const folder = joinPath(config.baseUrl ?? '', text.slice(0, slash));
    if (folder === undefined || !this.probe.isFolder(folder)) return undefined;
    const why = this.unseen.whyImported(wanted);
    if (why !== undefined) return { kind: 'unverifiable', via: 'alias', why };
    return { kind: 'missing', via: 'alias', why: `no such file below "baseUrl" of ${config.path}`, wanted };
  }

  private byPaths(config: TsConfig, text: string): Resolution | undefined {
    for (const { pattern, targets, outside } of config.paths ?? []) {
      const star = matchPattern(pattern, text);
      if (star === undefined) continue;
      const filled = targets.map((target) => joinPath('', fillPattern(target, star)));
      const wanted = filled.filter((one) => one !== undefined);
      for (const path of wanted) {
        const found = this.probe.find(path);
        if (found === undefined) continue;
        return { kind: 'file', path: found, via: 'alias', aliased: pattern.includes('*') ? true : 'exact' };
      }
      if (pattern.startsWith('*')) return undefined;
      return this.failed(config, pattern, outside || wanted.length < filled.length, wanted);
    }
    return undefined;
  }

  private failed(config: TsConfig, pattern: string, outside: boolean, wanted: readonly string[]): Resolution {
    const why = outside
      ? 'the alias leads out of the repository'
      : wanted.map((one) => this.unseen.whyImported(one)).find(Boolean);
    if (why !== undefined) return { kind: 'unverifiable', via: 'alias', why };
    const [first] = wanted;
    return {
      kind: 'missing',
      via: 'alias',
      why: `the alias "${pattern}" of ${config.path} leads to no file`,
      ...(first === undefined ? {} : { wanted: first }),
    };
  }

  /** A relative import that `rootDirs` makes lead from one root into another. */
  inRootDirs(dir: string, wanted: string): string | undefined {
    for (const config of this.projects.for(dir)) {
      const roots = config.rootDirs ?? [];
      const root = roots.find((one) => isWithin(wanted, one));
      if (root === undefined) continue;
      const rest = wanted.slice(root === '' ? 0 : root.length + 1);
      for (const other of roots) {
        const found = other === root ? undefined : this.probe.find(other === '' ? rest : `${other}/${rest}`);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /**
   * For a name that no manifest declares: a folder of the package that bundlers are pointed at (`src/…`, `components/…`), a
   * module that a declaration file declares, or a name that a tool's configuration mentions. Undefined when nothing explains it.
   */
  likely(dir: string, ownerDir: string, text: string, name: string): Resolution | undefined {
    const found = text.includes('/') ? this.byConvention(ownerDir, text) : undefined;
    if (found !== undefined) return { kind: 'file', path: found, via: 'alias' };
    if (this.declaredModules().has(text)) {
      return { kind: 'unverifiable', via: 'alias', why: 'a declaration file declares the module' };
    }
    const scope = name.startsWith('@') && name.includes('/') ? name.slice(0, name.indexOf('/')) : undefined;
    const file = this.mentionedIn(dir, name) ?? (scope && this.mentionedIn(dir, scope));
    return file === undefined
      ? undefined
      : { kind: 'unverifiable', via: 'alias', why: `${file} gives the name a meaning` };
  }

  /** `@/x` and `~/x` as Vue, Nuxt and others set them up, `$lib/x` of SvelteKit, `x/y` of a bundler whose root is the source. */
  byConvention(ownerDir: string, text: string): string | undefined {
    const kitLibrary = /^\$lib(?=\/|$)/.test(text);
    const inside = kitLibrary ? `lib${text.slice('$lib'.length)}` : text.replace(/^(?:@|~~?)\//, '');
    for (const root of kitLibrary ? ['src'] : ['', 'src', 'app']) {
      const path = joinPath(ownerDir, `${root}/${inside}`.replace(/^\//, ''));
      const found = path === undefined ? undefined : this.probe.find(path);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private declaredModules(): Set<string> {
    if (!this.declared) {
      this.declared = new Set();
      for (const path of this.tree.paths) {
        if (!path.endsWith('.d.ts')) continue;
        const file = this.tree.read(path);
        if (!file.ok || !file.text.includes('declare module')) continue;
        for (const match of file.text.matchAll(/declare module ["']([^"'\n]{1,214})["']/g))
          this.declared.add(match[1] ?? '');
      }
    }
    return this.declared;
  }

  private mentionedIn(dir: string, name: string): string | undefined {
    for (let at = dir; ; at = folderOf(at)) {
      for (const path of this.toolFilesIn(at)) {
        const text = this.textOf(path);
        if (text.includes(`'${name}`) || text.includes(`"${name}`) || text.includes(`^${name}`)) {
          if (mentionsAsKey(text, name)) return path;
        }
      }
      if (at === '') return undefined;
    }
  }

  private toolFilesIn(dir: string): readonly string[] {
    if (!this.toolFiles) {
      this.toolFiles = new Map();
      for (const path of this.tree.paths) {
        const file = path.slice(path.lastIndexOf('/') + 1);
        if (!TOOL_CONFIG.test(file)) continue;
        const folder = folderOf(path);
        const storybook = folder.endsWith('.storybook');
        if (file.startsWith('main.') && !storybook) continue;
        const key = storybook ? folderOf(folder) : folder;
        this.toolFiles.set(key, [...(this.toolFiles.get(key) ?? []), path]);
      }
    }
    return this.toolFiles.get(dir) ?? [];
  }

  private textOf(path: string): string {
    let text = this.configTexts.get(path);
    if (text === undefined) {
      const file = this.tree.read(path);
      text = file.ok ? file.text : '';
      this.configTexts.set(path, text);
    }
    return text;
  }
}

/** True when the name stands as the key of an object or as `find:` of an alias list, not as something that is imported. */
function mentionsAsKey(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const after = text.slice(at + name.length, at + name.length + 40);
    const before = text.slice(Math.max(0, at - 40), at);
    if (/^[^"'\n]{0,24}["']\s*:/.test(after) || /find:\s*["'/^]{0,3}$/.test(before)) return true;
  }
  return false;
}
