import type { NotInspected, Tree } from '../../core/tree/index.js';
import type { ConfigFault } from '../../workspace/index.js';
import { isRecord, locateKey, readJsonc } from '../../workspace/index.js';
import { folderOf, joinPath } from './path.js';
import type { Statements, TsConfig } from './tsconfig.js';
import { settle, state } from './tsconfig.js';

/** Where an `extends` leads: a file, or nothing, with the reason if that is worth knowing; `broken` when the compiler refuses it. */
export type Located = { path: string } | { path?: undefined; why?: string; broken?: true };

/** What the configurations ask of the rest of the repository. */
export interface Surroundings {
  /** The file behind an `extends` that names a package, written in the file `from`. */
  packageFile(name: string, subpath: string, from: string): Located;
  /** Why a path is not in a checkout although the program will find it; undefined when it ought to be there. */
  unseen(path: string): string | undefined;
}

const MAX_EXTENDS = 64;

const NOTHING: Statements['options'] = new Map();

/**
 * Reads tsconfig files with `extends` (text or list, relative or of a package in the tree). Faults are named with their place, never
 * thrown.
 */
export class TsConfigFiles {
  private readonly settled = new Map<string, TsConfig | undefined>();
  private readonly stated = new Map<string, Statements | undefined>();
  /** Files being read: who extends whom down to the current one. */
  private readonly chain: string[] = [];
  private readonly outside = new Set<string>();
  /** What the compiler refuses as well. */
  readonly faults: ConfigFault[] = [];
  /** What is right perhaps, and not to be seen from here. */
  readonly notInspected: NotInspected[] = [];

  constructor(
    private readonly tree: Tree,
    private readonly surroundings: Surroundings,
  ) {}

  /** The configuration at this path, or undefined when it is not there or not readable. Each file is read once. */
  get(path: string): TsConfig | undefined {
    if (this.settled.has(path)) return this.settled.get(path);
    const statements = this.statements(path);
    const config = statements && settle(path, statements);
    this.settled.set(path, config);
    for (const one of config?.paths ?? []) if (one.outside) this.noteOutside(one.statedIn, one.pattern);
    return config;
  }

  private statements(path: string): Statements | undefined {
    if (this.stated.has(path)) return this.stated.get(path);
    this.chain.push(path);
    const statements = this.load(path);
    this.chain.pop();
    this.stated.set(path, statements);
    return statements;
  }

  private load(path: string): Statements | undefined {
    const text = this.textOf(path);
    const fields = text === undefined ? undefined : this.fieldsOf(path, text);
    if (text === undefined || !fields) return undefined;
    let inherited = NOTHING;
    const { extends: named } = fields;
    for (const parent of Array.isArray(named) ? (named as unknown[]) : [named]) {
      if (typeof parent !== 'string') continue;
      const located = this.locate(parent, path);
      if (located.path !== undefined) {
        const options = this.inherit(located.path, path, text);
        if (options) inherited = new Map([...inherited, ...options]);
      } else if (located.why !== undefined) {
        if (located.broken) this.blame(path, text, located.why);
        else this.note(path, text, located.why);
      }
    }
    return state(path, fields, inherited);
  }

  private inherit(parent: string, path: string, text: string): Statements['options'] | undefined {
    if (this.chain.includes(parent)) {
      this.blame(path, text, `"extends" goes in a circle: ${[...this.chain, parent].join(' → ')}`);
      return undefined;
    }
    if (this.chain.length < MAX_EXTENDS) return this.statements(parent)?.options;
    this.blame(path, text, `"extends" is nested more than ${MAX_EXTENDS} files deep`);
    return undefined;
  }

  private textOf(path: string): string | undefined {
    if (!this.tree.has(path)) return undefined;
    const file = this.tree.read(path);
    if (file.ok) return file.text;
    this.faults.push({ file: path, line: 1, column: 1, why: file.why });
    return undefined;
  }

  private fieldsOf(path: string, text: string): Record<string, unknown> | undefined {
    if (text.trim() === '') return {};
    const read = readJsonc(text);
    if (read.ok) return isRecord(read.value) ? read.value : {};
    const { line, column, why } = read;
    this.faults.push({ file: path, line, column, why: `invalid JSON: ${why}` });
    return undefined;
  }

  private locate(parent: string, from: string): Located {
    const named = JSON.stringify(parent);
    if (/^\.\.?(?:\/|$)/.test(parent)) {
      const base = joinPath(folderOf(from), parent);
      if (base === undefined) return { why: `"extends" names ${named}, which leads out of the repository` };
      const path = [base, `${base}.json`, base === '' ? 'tsconfig.json' : `${base}/tsconfig.json`].find(
        (one) => this.tree.has(one),
      );
      if (path !== undefined) return { path };
      const linked = this.linkedFile(base, from);
      if (linked && (linked.path !== undefined || linked.why === undefined)) return linked;
      const because = this.surroundings.unseen(base);
      if (because !== undefined) return { why: `"extends" names ${named}, and ${because}` };
      return { why: `"extends" names ${named}, and there is no such file`, broken: true };
    }
    if (parent.startsWith('/')) return { why: `"extends" names ${named}, an absolute path` };
    const [scopeOrName = '', ...rest] = parent.split('/');
    const name = scopeOrName.startsWith('@') ? `${scopeOrName}/${rest.shift() ?? ''}` : scopeOrName;
    return this.surroundings.packageFile(name, rest.join('/'), from);
  }

  /** A path through node_modules to a package of the workspace, which an install puts there as a link. */
  private linkedFile(path: string, from: string): Located | undefined {
    const [, name, subpath] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/@][^/]*)\/(.+)$/.exec(path) ?? [];
    return name === undefined || subpath === undefined
      ? undefined
      : this.surroundings.packageFile(name, subpath, from);
  }

  private blame(path: string, text: string, why: string): void {
    const place = locateKey(text, ['extends']) ?? { line: 1, column: 1 };
    this.faults.push({ file: path, ...place, why });
  }

  private note(path: string, text: string, why: string): void {
    const { line, column } = locateKey(text, ['extends']) ?? { line: 1, column: 1 };
    this.notInspected.push({ what: `${path}:${line}:${column}`, why });
  }

  /** Once per pattern, however many projects inherit it. */
  private noteOutside(path: string, pattern: string): void {
    const key = `${path}\u0000${pattern}`;
    if (this.outside.has(key)) return;
    this.outside.add(key);
    const file = this.tree.read(path);
    const place = file.ok ? locateKey(file.text, ['compilerOptions', 'paths', pattern]) : undefined;
    const { line, column } = place ?? { line: 1, column: 1 };
    const why = `the alias ${JSON.stringify(pattern)} leads out of the repository; what it stands for is not seen`;
    this.notInspected.push({ what: `${path}:${line}:${column}`, why });
  }
}
