import { compareText } from '../../../src/core/finding/index.js';
import type { ArchModel } from '../model/index.js';
import { modulesOf, packageLabel } from '../model/index.js';
import type { Settings } from '../settings.js';
import { layerNamesOf } from './layer-names.js';
import { splitFolders } from './split-folders.js';

/** What is drawn as a box: a module of the settings, else a package, else a folder. */
export interface Box {
  name: string;
  /** '' for the repository's root. */
  folder: string;
  /** Position in the order of layers that the settings give, 0 at the top. */
  layer?: number;
}

/** All boxes of a repository and what belongs to them. */
export interface Boxes {
  boxes: readonly Box[];
  /** Names of the layers from top to bottom; empty where the settings give none. */
  layers: readonly string[];
  /** Number of the box a path belongs to, also for a path of the other side of a comparison. */
  boxOf(path: string): number | undefined;
}

/** The boxes of a repository; a file that belongs to no module stands in the box of its package. */
export function boxesOf(model: ArchModel, settings: Settings): Boxes {
  const { boxOf, ...boxes } =
    settings.modules.length > 0 ? fromModules(model, settings) : fromPackages(model);
  return { ...boxes, boxOf: remembered(boxOf) };
}

/** A path is asked for again with every import that leads to it. */
function remembered(boxOf: Boxes['boxOf']): Boxes['boxOf'] {
  const known = new Map<string, number | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, boxOf(path));
    return known.get(path);
  };
}

function fromModules(model: ArchModel, settings: Settings): Boxes {
  const { modules, moduleOf } = modulesOf(model, settings);
  const { names, layerOf } = layerNamesOf(modules, settings);
  const numbers = new Map(modules.map((module, number) => [module, number]));
  const boxes: Box[] = modules.map((module) => {
    const layer = layerOf(module);
    return { name: module.name, folder: module.root, ...(layer === undefined ? {} : { layer }) };
  });
  const outside = new Map<string, number>();
  const outsideBox = (path: string, open: boolean): number | undefined => {
    const owner = model.graph.workspace.ownerOf(path);
    const name = owner === undefined ? 'no module' : `${packageLabel(owner)} (no module)`;
    if (open && !outside.has(name)) {
      outside.set(name, boxes.length);
      boxes.push({ name, folder: owner?.dir ?? '' });
    }
    return outside.get(name);
  };
  const numberOf = (path: string): number | undefined => {
    const module = moduleOf(path);
    return module === undefined ? undefined : numbers.get(module);
  };
  for (const path of model.graph.files.keys()) if (numberOf(path) === undefined) outsideBox(path, true);
  return { boxes, layers: names, boxOf: (path) => numberOf(path) ?? outsideBox(path, false) };
}

function fromPackages({ graph }: ArchModel): Boxes {
  const byFolder = new Map<string, { name: string; files: string[] }>();
  for (const { path, owner } of graph.files.values()) {
    const folder = owner?.dir ?? '';
    const known = byFolder.get(folder);
    if (known) known.files.push(path);
    else byFolder.set(folder, { name: owner ? packageLabel(owner) : 'no package', files: [path] });
  }
  const packages = [...byFolder].map(([folder, { name, files }]) => ({ name, folder, files }));
  const boxes = splitFolders(packages)
    .toSorted((a, b) => compareText(a.folder, b.folder))
    .map(({ name, folder }) => ({ name, folder }));
  const numbers = new Map(boxes.map(({ folder }, number) => [folder, number]));
  return { boxes, layers: [], boxOf: (path) => nearest(path, numbers) };
}

function nearest(path: string, numbers: ReadonlyMap<string, number>): number | undefined {
  let folder = path;
  do {
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    const number = numbers.get(folder);
    if (number !== undefined) return number;
  } while (folder !== '');
  return undefined;
}
