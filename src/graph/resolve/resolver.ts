import type { Tree } from '../../core/tree/index.js';
import type { ConfigFault, Package, Workspace } from '../../workspace/index.js';
import { declarationOf } from '../../workspace/index.js';
import { Aliases } from './aliases.js';
import { lookUp } from './exports-map.js';
import { isLinked } from './linked.js';
import { PackageEntries } from './package-entry.js';
import { folderOf, isWithin, joinPath } from './path.js';
import { Prober } from './probe.js';
import { Projects } from './projects.js';
import type { Resolution, Via } from './resolution.js';
import { sourceOf } from './source-of.js';
import { isPackageName, parseSpecifier } from './specifier.js';
import { TsConfigFiles } from './tsconfig-file.js';
import { Unseen } from './unseen.js';

/**
 * Answers where an import leads, from names in the tree, manifests and tsconfig files alone: node_modules is not read, so a
 * fresh clone gives the same answer as an installed one.
 */
export class Resolver {
  private readonly probe: Prober;
  private readonly projects: Projects;
  private readonly entries: PackageEntries;
  private readonly unseen: Unseen;
  private readonly aliases: Aliases;
  private readonly tsConfigs: TsConfigFiles;
  private readonly known = new Map<string, Map<string, Resolution>>();

  constructor(
    tree: Tree,
    private readonly workspace: Workspace,
  ) {
    this.probe = new Prober(tree);
    this.unseen = new Unseen(tree);
    this.tsConfigs = new TsConfigFiles(tree, (name, subpath) => this.configOfPackage(name, subpath));
    this.projects = new Projects(this.tsConfigs, (dir) => workspace.groups.has(dir));
    this.entries = new PackageEntries(this.probe, this.projects);
    this.aliases = new Aliases(tree, this.probe, this.projects, this.unseen);
  }

  /** What could not be read on the way, so far. */
  get faults(): readonly ConfigFault[] {
    return this.tsConfigs.faults;
  }

  /** Where `specifier`, written in the file `from`, leads. */
  resolve(from: string, specifier: string): Resolution {
    const dir = folderOf(from);
    let inDir = this.known.get(dir);
    if (!inDir) this.known.set(dir, (inDir = new Map()));
    let resolution = inDir.get(specifier);
    if (!resolution) inDir.set(specifier, (resolution = this.withOwner(this.find(from, dir, specifier))));
    return resolution;
  }

  /** The file behind a package's name and a subpath that it offers ('' for the name alone). */
  entryOf(pack: Package, subpath: string): string | undefined {
    const entry = this.entries.get(pack, subpath);
    return entry.offered ? entry.file : undefined;
  }

  /** Source of a path into build output that is not there, such as a test's `../lib/index.js`. */
  private behindOutput(wanted: string): string | undefined {
    const owner = this.unseen.why(wanted) === undefined ? undefined : this.workspace.ownerOf(wanted);
    if (!owner || owner.dir === wanted) return undefined;
    const inside = owner.dir === '' ? wanted : wanted.slice(owner.dir.length + 1);
    return sourceOf(owner, inside, this.probe, this.projects);
  }

  private withOwner(resolution: Resolution): Resolution {
    const owner = resolution.kind === 'file' ? this.workspace.ownerOf(resolution.path) : undefined;
    return owner ? ({ ...resolution, owner } as Resolution) : resolution;
  }

  private find(from: string, dir: string, text: string): Resolution {
    const specifier = parseSpecifier(text);
    switch (specifier.kind) {
      case 'builtin':
        return { kind: 'builtin', name: specifier.name };
      case 'virtual':
        return this.virtual(from, dir, text, specifier.why);
      case 'relative':
        return this.relative(dir, specifier.path);
      case 'imports':
        return this.imports(from, dir, specifier.name);
      case 'bare':
        return this.bare(from, dir, specifier.text, specifier.name, specifier.subpath);
    }
  }

  private virtual(from: string, dir: string, text: string, why: string): Resolution {
    const alias = this.aliases.find(dir, text);
    if (alias) return alias;
    const kitLibrary = text.startsWith('$lib');
    const path = kitLibrary
      ? this.aliases.byConvention(this.workspace.ownerOf(from)?.dir ?? '', text)
      : undefined;
    return path === undefined ? { kind: 'unverifiable', why } : { kind: 'file', path, via: 'alias' };
  }

  private relative(dir: string, written: string): Resolution {
    const wanted = joinPath(dir, written);
    if (wanted === undefined) {
      return { kind: 'unverifiable', via: 'relative', why: 'leads out of the repository' };
    }
    const found =
      this.probe.find(wanted) ?? this.aliases.inRootDirs(dir, wanted) ?? this.behindOutput(wanted);
    if (found !== undefined) return { kind: 'file', path: found, via: 'relative' };
    return this.nowhere('relative', wanted);
  }

  /** https://nodejs.org/api/packages.html#subpath-imports; bundlers and tsconfig use `#` for aliases of their own as well. */
  private imports(from: string, dir: string, name: string): Resolution {
    let owner = this.workspace.ownerOf(from);
    while (owner && owner.manifest.fields['imports'] === undefined) owner = owner.parent;
    const answer = owner ? lookUp(owner.manifest.fields['imports'], name) : undefined;
    if (owner && answer?.offered) {
      for (const target of answer.targets) {
        if (!target.startsWith('.')) return this.find(from, dir, target);
        const file = sourceOf(owner, target, this.probe, this.projects);
        if (file !== undefined) return { kind: 'file', path: file, via: 'imports' };
      }
      return this.nowhere('imports', joinPath(owner.dir, answer.targets[0] ?? '') ?? '');
    }
    const alias = this.aliases.find(dir, name);
    if (alias) return alias;
    if (!owner)
      return {
        kind: 'unverifiable',
        via: 'imports',
        why: 'no package.json has "imports"; a bundler may know it',
      };
    return { kind: 'missing', via: 'imports', why: `"imports" of ${owner.manifest.path} does not list it` };
  }

  private bare(from: string, dir: string, text: string, name: string, subpath: string): Resolution {
    const alias = this.aliases.find(dir, text);
    const owner = this.workspace.ownerOf(from);
    const named = owner && this.workspace.groups.get(owner.group)?.byName.get(name);
    const linked = owner && named && isLinked(owner, named, this.workspace) ? named : undefined;
    if (owner && linked && alias?.kind !== 'file') return this.byName(owner, linked, subpath);
    if (alias?.kind === 'file') {
      // An alias that leads into the member of that name is an import of it, whatever range is declared.
      const spelt = linked ?? (named && isWithin(alias.path, named.dir) ? named : undefined);
      if (!spelt) return alias;
      // A path alias that spells the package's own name: the name decides what is offered, the alias where it leads.
      const entry = this.entries.get(spelt, subpath);
      const via: Via = spelt === owner ? 'self' : 'workspace';
      const path = entry.offered ? (entry.file ?? alias.path) : alias.path;
      return { kind: 'file', path, via, target: spelt, subpath, offered: entry.offered, aliased: true };
    }
    if (!owner || !isDeclaredAbove(owner, name)) {
      const other = alias ?? this.aliases.likely(dir, owner?.dir ?? dir, text, name);
      if (other) return other;
      if (!isPackageName(name)) {
        return {
          kind: 'unverifiable',
          via: 'alias',
          why: 'no package can have this name, and no tsconfig explains it',
        };
      }
    }
    return { kind: 'external', name, subpath };
  }

  private byName(owner: Package, target: Package, subpath: string): Resolution {
    const via: Via = owner === target ? 'self' : 'workspace';
    const { file, offered, builtOnly } = this.entries.get(target, subpath);
    const about = { via, target, subpath, offered };
    if (file !== undefined) return { kind: 'file', path: file, ...about };
    if (builtOnly)
      return { kind: 'unverifiable', ...about, why: 'only a build makes the file that package.json names' };
    const wanted = joinPath(target.dir, subpath) ?? target.dir;
    const unseen = this.unseen.why(wanted);
    if (unseen !== undefined) return { kind: 'unverifiable', ...about, why: unseen };
    if (subpath === '')
      return { kind: 'unverifiable', ...about, why: 'the package has no entry that can be found' };
    const listed = offered || target.manifest.fields['exports'] === undefined;
    const why = listed
      ? `${labelled(target)} has no such file`
      : `"exports" of ${target.manifest.path} does not list "./${subpath}"`;
    return { kind: 'missing', ...about, wanted, why };
  }

  private nowhere(via: Via, wanted: string): Resolution {
    const why = this.unseen.why(wanted) ?? this.unseen.why(`${wanted}.js`) ?? this.unseen.why(`${wanted}.ts`);
    if (why !== undefined) return { kind: 'unverifiable', via, why };
    return { kind: 'missing', via, wanted, why: 'no such file' };
  }

  private configOfPackage(name: string, subpath: string): string | undefined {
    const pack = this.workspace.packages.find((one) => one.name === name);
    if (!pack) return undefined;
    const base = joinPath(pack.dir, subpath === '' ? 'tsconfig.json' : subpath);
    if (base === undefined) return undefined;
    const direct = [base, `${base}.json`, `${base}/tsconfig.json`].find(
      (one) => this.probe.file(one) === one,
    );
    return direct ?? this.entries.get(pack, subpath).file;
  }
}

function labelled(pack: Package): string {
  return pack.dir === '' ? 'the package' : pack.dir;
}

function isDeclaredAbove(owner: Package, name: string): boolean {
  for (let at: Package | undefined = owner; at; at = at.parent)
    if (declarationOf(at.manifest, name)) return true;
  return false;
}
