import type { NotInspected, Tree } from '../../core/tree/index.js';
import type { ConfigFault, Package, Workspace } from '../../workspace/index.js';
import { declarationOf, declarersFor } from '../../workspace/index.js';
import { Aliases } from './aliases.js';
import { lookUp } from './exports-map.js';
import { packageNamed } from './linked.js';
import { AngularEntries } from './ng-packagr.js';
import { PackageEntries } from './package-entry.js';
import { folderOf, isWithin, joinPath } from './path.js';
import { Prober } from './probe.js';
import { Projects } from './projects.js';
import type { Resolution, Via } from './resolution.js';
import { sourceOf } from './source-of.js';
import type { Specifier } from './specifier.js';
import { isPackageName, parseSpecifier } from './specifier.js';
import type { TsConfig } from './tsconfig.js';
import type { Located } from './tsconfig-file.js';
import { TsConfigFiles } from './tsconfig-file.js';
import { Unseen } from './unseen.js';

type Bare = Extract<Specifier, { kind: 'bare' }>;

/** What is the same for all files of a folder. */
interface Folder {
  dir: string;
  owner: Package | undefined;
  /** What everything but a path means, shared with every folder of the same package under the same tsconfig files. */
  names: Map<string, Resolution>;
  /** What only this folder gives a meaning; most have nothing of the kind. */
  own?: Map<string, Resolution>;
}

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
  private readonly folders = new Map<string, Folder>();
  private last: { file: string; folder: Folder } | undefined;
  private readonly specifiers = new Map<string, Specifier>();
  /** Files that relative imports lead to, by the path that is wanted. */
  private readonly paths = new Map<string, Resolution>();
  private readonly names = new Map<readonly TsConfig[], Map<Package | undefined, Folder['names']>>();

  constructor(
    tree: Tree,
    private readonly workspace: Workspace,
  ) {
    this.probe = new Prober(tree);
    this.unseen = new Unseen(tree);
    this.tsConfigs = new TsConfigFiles(tree, {
      packageFile: (name, subpath, from) => this.configOfPackage(name, subpath, from),
      unseen: (path) => this.unseen.why(path) ?? this.unseen.why(`${path}.json`),
    });
    this.projects = new Projects(this.tsConfigs, tree.paths, (dir) => workspace.groups.has(dir));
    this.entries = new PackageEntries(this.probe, this.projects, new AngularEntries(tree));
    this.aliases = new Aliases(tree, this.probe, this.projects, this.unseen);
  }

  /** What could not be read on the way, so far. */
  get faults(): readonly ConfigFault[] {
    return this.tsConfigs.faults;
  }

  /** What is right perhaps, and not to be seen from here. */
  get notInspected(): readonly NotInspected[] {
    return this.tsConfigs.notInspected;
  }

  /** Where `specifier`, written in the file `from`, leads. */
  resolve(from: string, specifier: string): Resolution {
    const folder = this.folderOf(from);
    const parsed = this.parse(specifier);
    if (parsed.kind === 'relative') return this.relative(folder, parsed.path);
    const known = folder.names.get(specifier) ?? folder.own?.get(specifier);
    if (known) return known;
    const shared =
      parsed.kind === 'bare' ? this.named(folder, parsed) : this.other(folder, specifier, parsed);
    const answer = this.withOwner(shared ?? this.unexplained(folder, parsed as Bare));
    const answers = shared ? folder.names : (folder.own ??= new Map());
    answers.set(specifier, answer);
    return answer;
  }

  private parse(text: string): Specifier {
    let specifier = this.specifiers.get(text);
    if (!specifier) this.specifiers.set(text, (specifier = parseSpecifier(text)));
    return specifier;
  }

  /** Imports are asked for file by file, so the last answer is mostly the next one too. */
  private folderOf(file: string): Folder {
    if (this.last?.file === file) return this.last.folder;
    const dir = folderOf(file);
    let folder = this.folders.get(dir);
    if (!folder) {
      const owner = this.workspace.ownerOf(file);
      folder = { dir, owner, names: this.namesFor(this.projects.for(dir), owner) };
      this.folders.set(dir, folder);
    }
    this.last = { file, folder };
    return folder;
  }

  private namesFor(configs: readonly TsConfig[], owner: Package | undefined): Folder['names'] {
    let byOwner = this.names.get(configs);
    if (!byOwner) this.names.set(configs, (byOwner = new Map()));
    let names = byOwner.get(owner);
    if (!names) byOwner.set(owner, (names = new Map()));
    return names;
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

  private other(folder: Folder, text: string, specifier: Exclude<Specifier, Bare>): Resolution {
    switch (specifier.kind) {
      case 'builtin':
        return { kind: 'builtin', name: specifier.name };
      case 'virtual':
        return this.virtual(folder, text, specifier.why);
      case 'relative':
        return this.relative(folder, specifier.path);
      case 'imports':
        return this.imports(folder, specifier.name);
    }
  }

  private virtual({ dir, owner }: Folder, text: string, why: string): Resolution {
    const alias = this.aliases.find(dir, text);
    if (alias) return alias;
    const kitLibrary = text.startsWith('$lib');
    const path = kitLibrary ? this.aliases.byConvention(owner?.dir ?? '', text) : undefined;
    return path === undefined ? { kind: 'unverifiable', why } : { kind: 'file', path, via: 'alias' };
  }

  private relative({ dir }: Folder, written: string): Resolution {
    const wanted = joinPath(dir, written);
    if (wanted === undefined)
      return { kind: 'unverifiable', via: 'relative', why: 'leads out of the repository' };
    let there = this.paths.get(wanted);
    if (there) return there;
    const found = this.probe.find(wanted);
    if (found !== undefined) {
      there = this.withOwner({ kind: 'file', path: found, via: 'relative' });
      this.paths.set(wanted, there);
      return there;
    }
    const other = this.aliases.inRootDirs(dir, wanted) ?? this.behindOutput(wanted);
    return other === undefined
      ? this.nowhere('relative', wanted)
      : this.withOwner({ kind: 'file', path: other, via: 'relative' });
  }

  /** https://nodejs.org/api/packages.html#subpath-imports; bundlers and tsconfig use `#` for aliases of their own as well. */
  private imports(folder: Folder, name: string): Resolution {
    let { owner } = folder;
    while (owner && owner.manifest.fields['imports'] === undefined) owner = owner.parent;
    const answer = owner ? lookUp(owner.manifest.fields['imports'], name) : undefined;
    if (owner && answer?.offered) {
      for (const target of answer.targets) {
        if (!target.startsWith('.')) return this.elsewhere(folder, target);
        const file = sourceOf(owner, target, this.probe, this.projects);
        if (file !== undefined) return { kind: 'file', path: file, via: 'imports' };
      }
      return this.nowhere('imports', joinPath(owner.dir, answer.targets[0] ?? '') ?? '');
    }
    const alias = this.aliases.find(folder.dir, name);
    if (alias) return alias;
    if (!owner)
      return {
        kind: 'unverifiable',
        via: 'imports',
        why: 'no package.json has "imports"; a bundler may know it',
      };
    return { kind: 'missing', via: 'imports', why: `"imports" of ${owner.manifest.path} does not list it` };
  }

  /** What `#name` is mapped to when it is no file of the package. */
  private elsewhere(folder: Folder, target: string): Resolution {
    const specifier = this.parse(target);
    if (specifier.kind !== 'bare') return this.other(folder, target, specifier);
    return this.named(folder, specifier) ?? this.unexplained(folder, specifier);
  }

  /** What a name means to the whole package; undefined when no tsconfig and no manifest knows it. */
  private named({ dir, owner }: Folder, { text, name, subpath }: Bare): Resolution | undefined {
    const alias = this.aliases.find(dir, text);
    const named = owner && packageNamed(owner, name, this.workspace);
    if (owner && named?.linked && alias?.kind !== 'file')
      return this.byName(owner, named.pack, name, subpath);
    if (alias?.kind === 'file') {
      // An alias that leads into the member of that name is an import of it, whatever range is declared.
      const spelt = named && (named.linked || isWithin(alias.path, named.pack.dir)) ? named.pack : undefined;
      // A folder below `baseUrl` may be called as the package that is meant: what is declared, Node and bundlers find first.
      if (!spelt && alias.aliased === undefined && owner && this.isDeclared(owner, name))
        return { kind: 'external', name, subpath };
      if (!spelt) return alias;
      // A path alias that spells the package's own name: the name decides what is offered, the alias where it leads.
      const entry = this.entries.get(spelt, subpath);
      const via: Via = spelt === owner ? 'self' : 'workspace';
      const path = entry.offered ? (entry.file ?? alias.path) : alias.path;
      return { kind: 'file', path, via, target: spelt, subpath, offered: entry.offered, aliased: true };
    }
    if (owner && this.isDeclared(owner, name)) return { kind: 'external', name, subpath };
    return alias;
  }

  private unexplained({ dir, owner }: Folder, { text, name, subpath }: Bare): Resolution {
    const other = this.aliases.likely(dir, owner?.dir ?? dir, text, name);
    if (other) return other;
    if (isPackageName(name)) return { kind: 'external', name, subpath };
    const why = 'no package can have this name, and no tsconfig explains it';
    return { kind: 'unverifiable', via: 'alias', why };
  }

  private isDeclared(owner: Package, name: string): boolean {
    for (const one of declarersFor(owner, this.workspace)) if (declarationOf(one.manifest, name)) return true;
    return false;
  }

  private byName(owner: Package, target: Package, name: string, subpath: string): Resolution {
    const via: Via = owner === target ? 'self' : 'workspace';
    const { file, offered, builtOnly } = this.entries.get(target, subpath);
    const about = { via, target, subpath, offered, ...(name === target.name ? {} : { calledAs: name }) };
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
    const why = this.unseen.whyImported(wanted);
    if (why !== undefined) return { kind: 'unverifiable', via, why };
    return { kind: 'missing', via, wanted, why: 'no such file' };
  }

  /** A package that is declared and comes from a registry is not looked into, and no note is needed to say so. */
  private configOfPackage(name: string, subpath: string, from: string): Located {
    const owner = this.workspace.ownerOf(from);
    const named = owner && packageNamed(owner, name, this.workspace);
    const pack = named?.pack ?? this.workspace.packages.find((one) => one.name === name);
    if (!pack) {
      if (owner && this.isDeclared(owner, name)) return {};
      return { why: `"extends" names the package "${name}", which no package.json above declares` };
    }
    const base = joinPath(pack.dir, subpath === '' ? 'tsconfig.json' : subpath);
    if (base === undefined) return { why: `"extends" leads out of the package "${name}"` };
    const direct = [base, `${base}.json`, `${base}/tsconfig.json`].find(
      (one) => this.probe.file(one) === one,
    );
    const path = direct ?? this.entries.get(pack, subpath).file;
    return path === undefined ? { why: `"extends" names a file that "${name}" does not have` } : { path };
  }
}

function labelled(pack: Package): string {
  return pack.dir === '' ? 'the package' : pack.dir;
}
