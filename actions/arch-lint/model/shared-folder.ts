import { modulesOf, selects } from '../../../src/modules/index.js';
import { matchesGlob } from '../../../src/core/glob/index.js';
import type { CodeFile, Edge } from '../../../src/graph/index.js';
import { folderOf, isRuntime } from '../../../src/graph/index.js';
import type { Package } from '../../../src/workspace/index.js';
import { packageLabel } from '../../../src/workspace/index.js';
import type { Settings } from '../settings.js';
import type { ArchModel } from './model.js';
import { loadsRunner } from './test-code.js';

/** A folder or package that is named for nothing in particular, with its figures. Only production code counts. */
export interface SharedFolder {
  /** Folder from the repository's root. */
  root: string;
  /** It is a package of the workspace, not a folder inside one. */
  isPackage: boolean;
  /** It stands at the top of its package: users come from the whole of it. */
  isTop: boolean;
  /** In the order of their paths. */
  files: CodeFile[];
  /** Files outside that import it. */
  importers: Set<string>;
  /** Folders beside it, or packages, that use it. */
  consumers: Set<string>;
  /** Imports that lead out of it into the same repository. */
  exits: Edge[];
}

/** Folders that only hold the source of a package. */
const TOP = new Set(['', 'src', 'app', 'source']);

/** Packages that show how something is done: their layout is part of the show. */
const SAMPLE = /(?:^|\/)(?:examples?|templates?|playgrounds?|demos?|sandbox)\//;

/** Every such folder, the topmost one where they stand inside each other. */
export function sharedFolders({ graph }: ArchModel, { shared }: Settings): SharedFolder[] {
  const { files, workspace } = graph;
  const places = placeFinder(shared);
  const samples = new Set(workspace.packages.filter(({ dir }) => SAMPLE.test(`${dir}/`)));
  const found = new Map<string, SharedFolder>();
  const rootOf = new Map<string, string>();
  const total = new Map<string, number>();
  for (const file of files.values()) {
    const { owner, role, path } = file;
    if (!owner || owner.kind === 'island' || role === 'development' || samples.has(owner)) continue;
    total.set(owner.dir, (total.get(owner.dir) ?? 0) + 1);
    const place = places(owner, folderOf(path));
    if (!place || loadsRunner(file)) continue;
    rootOf.set(path, place.root);
    const folder = found.get(place.root);
    if (folder) folder.files.push(file);
    else
      found.set(place.root, {
        ...place,
        files: [file],
        importers: new Set(),
        consumers: new Set(),
        exits: [],
      });
  }
  // A folder with most of a package in it is where that package keeps its source, whatever it is called.
  for (const [root, folder] of found) {
    const owner = folder.files[0]?.owner;
    if (!folder.isPackage && folder.files.length * 2 > (total.get(owner?.dir ?? '') ?? 0)) found.delete(root);
  }
  if (found.size > 0) for (const file of files.values()) count(file, found, rootOf);
  return [...found.values()];
}

type Place = Pick<SharedFolder, 'root' | 'isPackage' | 'isTop'>;

/** Tells of a folder in which shared one it lies; each is looked at once, since its files all lie in the same. */
function placeFinder(shared: Settings['shared']): (owner: Package, folder: string) => Place | undefined {
  const names = new Set(shared.names);
  const ignored = shared.ignore.map((glob) => glob.replace(/\/+$/, ''));
  const known = new Map<string, Place | undefined>();
  return (owner, folder) => {
    if (!known.has(folder)) {
      const place = placeOf(owner, folder, names);
      known.set(folder, place && ignored.some((glob) => matchesGlob(glob, place.root)) ? undefined : place);
    }
    return known.get(folder);
  };
}

function placeOf(owner: Package, folder: string, names: ReadonlySet<string>): Place | undefined {
  const label = packageLabel(owner);
  if (owner.kind === 'member' && owner.dir !== '' && names.has(label.slice(label.lastIndexOf('/') + 1)))
    return { root: owner.dir, isPackage: true, isTop: true };
  const start = owner.dir === '' ? 0 : owner.dir.split('/').length;
  const segments = folder.split('/');
  const at = segments.findIndex((segment, index) => index >= start && names.has(segment));
  if (at === -1) return undefined;
  const above = segments.slice(start, at).join('/');
  return { root: segments.slice(0, at + 1).join('/'), isPackage: false, isTop: TOP.has(above) };
}

function count(
  file: CodeFile,
  found: ReadonlyMap<string, SharedFolder>,
  rootOf: ReadonlyMap<string, string>,
): void {
  if (file.role === 'development') return;
  const own = rootOf.get(file.path);
  let isTest: boolean | undefined;
  for (const edge of file.edges) {
    const { to, site } = edge;
    if (to.kind !== 'file' || site.kind === 'mock' || site.kind === 'jsdoc') continue;
    const root = rootOf.get(to.path);
    if (root === own) continue;
    if (own !== undefined) found.get(own)?.exits.push(edge);
    const folder = root === undefined ? undefined : found.get(root);
    if (!folder || (isTest ??= loadsRunner(file))) continue;
    folder.importers.add(file.path);
    folder.consumers.add(consumerOf(file, folder));
  }
}

/** The folder or file beside the shared one that the importing file belongs to, or its package. */
function consumerOf({ path, owner }: CodeFile, { root, isPackage }: SharedFolder): string {
  const above = root.slice(0, root.lastIndexOf('/') + 1);
  if (isPackage || !path.startsWith(above)) return owner ? packageLabel(owner) : path;
  const end = path.indexOf('/', above.length);
  return end === -1 ? path : path.slice(0, end);
}

/** Folders whose children are domains by convention. */
const DOMAINS = /(?:^|\/)((?:features?|domains?|modules|pages|routes|screens|views)\/[^/]+)\//;

/** The domain an import out of a shared folder leads to; undefined when that is none. */
export function domainOf(
  model: ArchModel,
  settings: Settings,
  folder: SharedFolder,
  edge: Edge,
): string | undefined {
  if (edge.to.kind !== 'file' || !isRuntime(edge)) return undefined;
  const { path } = edge.to;
  const { domains } = settings.shared;
  if (domains) {
    const module = modulesOf(model, settings).moduleOf(path);
    return module && selects(domains, module) ? module.name : undefined;
  }
  // A folder inside a domain belongs to it, and may know what lies beside it.
  if (DOMAINS.test(`${folder.root}/`)) return undefined;
  const inner = folder.isPackage ? path : path.slice(folder.root.lastIndexOf('/') + 1);
  const beside = folder.isPackage || path.startsWith(folder.root.slice(0, folder.root.lastIndexOf('/') + 1));
  const match = beside ? DOMAINS.exec(inner) : null;
  return match ? path.slice(0, path.indexOf(`${match[1]}/`) + (match[1]?.length ?? 0)) : undefined;
}
