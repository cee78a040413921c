import { isRecord } from '../../workspace/index.js';
import { folderOf, joinPath } from './path.js';

/** What the resolver takes from a tsconfig.json after `extends` is applied. Paths are relative to the repository. */
export interface TsConfig {
  path: string;
  dir: string;
  baseUrl?: string;
  /** `paths`, the pattern that counts first at the front. */
  paths?: readonly PathPattern[];
  rootDirs?: readonly string[];
  outDir?: string;
  rootDir?: string;
  declarationDir?: string;
  /** Paths of the referenced projects. */
  references: readonly string[];
}

export interface PathPattern {
  pattern: string;
  /** What it leads to, with its star, relative to the repository. */
  targets: readonly string[];
  /** A target leads out of the repository. */
  outside: boolean;
  /** The file that states it. */
  statedIn: string;
}

/** An option as a file states it: what is relative in it is relative to that file. */
interface Stated {
  value: unknown;
  path: string;
}

/** The options of a file and of those it extends, before it is known which project they are for. */
export interface Statements {
  options: ReadonlyMap<string, Stated>;
  references: readonly unknown[];
}

const FOLDERS = ['baseUrl', 'outDir', 'rootDir', 'declarationDir'] as const;

/** Stands for the folder of the project that inherits an option (TypeScript 5.5). */
const CONFIG_DIR = '${configDir}';

/** What a file states, on top of what it inherits; `references` belong to one project alone and are not inherited. */
export function state(
  path: string,
  fields: Record<string, unknown>,
  inherited: Statements['options'],
): Statements {
  const options = new Map(inherited);
  const own = isRecord(fields['compilerOptions']) ? fields['compilerOptions'] : {};
  for (const name of [...FOLDERS, 'rootDirs', 'paths'])
    if (own[name] !== undefined) options.set(name, { value: own[name], path });
  const { references } = fields;
  return { options, references: Array.isArray(references) ? (references as unknown[]) : [] };
}

/** The configuration of the project at `path`. */
export function settle(path: string, { options, references }: Statements): TsConfig {
  const dir = folderOf(path);
  const at = (value: unknown, base: string): string | undefined => {
    if (typeof value !== 'string') return undefined;
    return value.startsWith(CONFIG_DIR)
      ? joinPath(dir, `./${value.slice(CONFIG_DIR.length)}`)
      : joinPath(base, value);
  };
  const config: TsConfig = {
    path,
    dir,
    references: references.flatMap((one) => (isRecord(one) ? (at(one['path'], dir) ?? []) : [])),
  };
  for (const name of FOLDERS) {
    const stated = options.get(name);
    const value = stated && at(stated.value, folderOf(stated.path));
    if (value !== undefined) config[name] = value;
  }
  const rootDirs = options.get('rootDirs');
  if (rootDirs && Array.isArray(rootDirs.value))
    config.rootDirs = rootDirs.value
      .map((one) => at(one, folderOf(rootDirs.path)))
      .filter((one) => one !== undefined);
  const paths = options.get('paths');
  // Targets are relative to `baseUrl` where there is one, else to the file that states them.
  if (paths && isRecord(paths.value))
    config.paths = patterns(paths.value, paths.path, (target) =>
      at(target, config.baseUrl ?? folderOf(paths.path)),
    );
  return config;
}

/** Patterns in TypeScript's order: exact ones first, then the longest text before the star. */
function patterns(
  paths: Record<string, unknown>,
  statedIn: string,
  at: (target: unknown) => string | undefined,
): PathPattern[] {
  return Object.entries(paths)
    .map(([pattern, value]) => {
      const all = (Array.isArray(value) ? value : []).filter((one) => typeof one === 'string').map(at);
      const targets = all.filter((one) => one !== undefined);
      return { pattern, targets, outside: targets.length < all.length, statedIn };
    })
    .toSorted((a, b) => prefixLength(b.pattern) - prefixLength(a.pattern));
}

function prefixLength(pattern: string): number {
  const star = pattern.indexOf('*');
  return star === -1 ? Number.MAX_SAFE_INTEGER : star;
}
