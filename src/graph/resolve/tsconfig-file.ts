import type { Tree } from '../../core/tree/index.js';
import type { ConfigFault } from '../../workspace/index.js';
import { isRecord, locateKey, readJsonc } from '../../workspace/index.js';
import { folderOf, joinPath } from './path.js';

/** What the resolver takes from a tsconfig.json after `extends` is applied. Paths are relative to the repository. */
export interface TsConfig {
  path: string;
  dir: string;
  baseUrl?: string;
  /** `paths`, and the folder of the file that states it. Targets are relative to `baseUrl` where there is one, else to that folder. */
  paths?: { dir: string; entries: readonly (readonly [pattern: string, targets: readonly string[]])[] };
  rootDirs?: readonly string[];
  outDir?: string;
  rootDir?: string;
  declarationDir?: string;
  /** Paths of the referenced projects. */
  references: readonly string[];
}

/** Finds the file behind an `extends` that names a package; undefined when the package is not in the repository. */
export type FindPackageFile = (name: string, subpath: string) => string | undefined;

const MAX_EXTENDS = 64;

/** Reads tsconfig files with `extends` (text or list, relative or of a package in the tree). Faults are named, never thrown. */
export class TsConfigFiles {
  private readonly read = new Map<string, TsConfig | undefined>();
  /** Files being read: who extends whom down to the current one. */
  private readonly chain: string[] = [];
  readonly faults: ConfigFault[] = [];

  constructor(
    private readonly tree: Tree,
    private readonly findPackageFile: FindPackageFile,
  ) {}

  /** The configuration at this path, or undefined when it is not there or not readable. Each file is read once. */
  get(path: string): TsConfig | undefined {
    if (this.read.has(path)) return this.read.get(path);
    this.chain.push(path);
    const config = this.load(path);
    this.chain.pop();
    this.read.set(path, config);
    return config;
  }

  private load(path: string): TsConfig | undefined {
    const fields = this.fieldsOf(path);
    if (!fields) return undefined;
    const inherited: Partial<TsConfig> = {};
    const parents = Array.isArray(fields['extends']) ? fields['extends'] : [fields['extends']];
    for (const parent of parents) {
      const parentPath = typeof parent === 'string' ? this.locate(parent, folderOf(path)) : undefined;
      if (parentPath === undefined) continue;
      if (this.chain.includes(parentPath)) {
        this.blameExtends(path, `"extends" goes in a circle: ${[...this.chain, parentPath].join(' → ')}`);
      } else if (this.chain.length >= MAX_EXTENDS) {
        this.blameExtends(path, `"extends" is nested more than ${MAX_EXTENDS} files deep`);
      } else Object.assign(inherited, inheritable(this.get(parentPath)));
    }
    return { ...inherited, ...ownOptions(path, fields) };
  }

  private fieldsOf(path: string): Record<string, unknown> | undefined {
    if (!this.tree.has(path)) return undefined;
    const file = this.tree.read(path);
    if (!file.ok) {
      this.faults.push({ file: path, line: 1, column: 1, why: file.why });
      return undefined;
    }
    if (file.text.trim() === '') return {};
    const read = readJsonc(file.text);
    if (read.ok) return isRecord(read.value) ? read.value : {};
    const { line, column, why } = read;
    this.faults.push({ file: path, line, column, why: `invalid JSON: ${why}` });
    return undefined;
  }

  private blameExtends(path: string, why: string): void {
    const file = this.tree.read(path);
    const place = (file.ok && locateKey(file.text, ['extends'])) || { line: 1, column: 1 };
    this.faults.push({ file: path, ...place, why });
  }

  private locate(parent: string, dir: string): string | undefined {
    if (/^\.\.?(?:\/|$)/.test(parent)) {
      const base = joinPath(dir, parent);
      if (base === undefined) return undefined;
      return [base, `${base}.json`, base === '' ? 'tsconfig.json' : `${base}/tsconfig.json`].find((one) =>
        this.tree.has(one),
      );
    }
    const [scopeOrName = '', ...rest] = parent.split('/');
    const name = scopeOrName.startsWith('@') ? `${scopeOrName}/${rest.shift() ?? ''}` : scopeOrName;
    return this.findPackageFile(name, rest.join('/'));
  }
}

/** Everything but what belongs to one project alone (TypeScript does not inherit `references`). */
function inheritable(config: TsConfig | undefined): Partial<TsConfig> {
  if (!config) return {};
  const { path: _path, dir: _dir, references: _references, ...rest } = config;
  return rest;
}

function ownOptions(path: string, fields: Record<string, unknown>): TsConfig {
  const options = isRecord(fields['compilerOptions']) ? fields['compilerOptions'] : {};
  const dir = folderOf(path);
  const at = (value: unknown) =>
    typeof value === 'string' ? joinPath(dir, value.replace('${configDir}', '.')) : undefined;
  const own: TsConfig = { path, dir, references: [] };
  for (const name of ['baseUrl', 'outDir', 'rootDir', 'declarationDir'] as const) {
    const value = at(options[name]);
    if (value !== undefined) own[name] = value;
  }
  const { rootDirs, paths } = options;
  if (Array.isArray(rootDirs)) own.rootDirs = rootDirs.map(at).filter((one) => one !== undefined);
  if (isRecord(paths)) own.paths = { dir, entries: pathEntries(paths) };
  const references = Array.isArray(fields['references']) ? fields['references'] : [];
  own.references = references.flatMap((one: unknown) => {
    const to = isRecord(one) ? at(one['path']) : undefined;
    return to === undefined ? [] : [to];
  });
  return own;
}

/** Patterns in TypeScript's order: exact ones first, then the longest text before the star. */
function pathEntries(paths: Record<string, unknown>): [string, string[]][] {
  return Object.entries(paths)
    .map(([pattern, targets]): [string, string[]] => [
      pattern,
      (Array.isArray(targets) ? targets : []).filter((one): one is string => typeof one === 'string'),
    ])
    .toSorted(([a], [b]) => prefixLength(b) - prefixLength(a));
}

function prefixLength(pattern: string): number {
  const star = pattern.indexOf('*');
  return star === -1 ? Number.MAX_SAFE_INTEGER : star;
}
