import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { CodeFile } from '../../../../src/graph/index.js';
import { folderOf, relativePath } from '../../../../src/graph/index.js';
import type { Package } from '../../../../src/workspace/index.js';
import type { Settings } from '../../settings.js';
import type { ArchModel } from '../model.js';
import type { Module } from '../modules/index.js';
import { modulesOf } from '../modules/index.js';

const SCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;
const DECLARATION = /\.d\.[cm]?ts$/;

/** A repository as injectors see it: who has code that ships, and where a new file beside it would stand. */
export interface Ground {
  model: ArchModel;
  settings: Settings;
  modules: readonly Module[];
  moduleOf(path: string): Module | undefined;
  /** Files of production code that can be imported, by module and by package. */
  codeOf(owner: Module | Package): readonly CodeFile[];
  /** A new file beside production code of a module or package; undefined where there is none. */
  home(owner: Module | Package): string | undefined;
  /** A path for a new file in a folder. @param ending of its name, `.ts` unless told */
  fresh(folder: string, ending?: string): string;
  /** A new file beside any production code, first of packages of the workspace. */
  anywhere(suits?: (file: CodeFile, path: string) => boolean): string | undefined;
}

/** Looks over a repository once, for all injectors. */
export function groundOf(model: ArchModel, settings: Settings): Ground {
  const { modules, moduleOf } = modulesOf(model, settings);
  const code = new Map<Module | Package, CodeFile[]>();
  for (const file of model.graph.files.values()) {
    if (file.role !== 'production' || DECLARATION.test(file.path) || !SCRIPT.test(file.path)) continue;
    for (const owner of [moduleOf(file.path), file.owner]) {
      const list = owner && code.get(owner);
      if (list) list.push(file);
      else if (owner) code.set(owner, [file]);
    }
  }
  let count = 0;
  const fresh = (folder: string, ending = '.ts'): string => {
    const prefix = folder === '' ? '' : `${folder}/`;
    let path: string;
    do path = `${prefix}eos-probe-${++count}${ending}`;
    while (model.tree.has(path));
    return path;
  };
  const isIgnored = (path: string): boolean => settings.ignore.some((glob) => matchesGlob(glob, path));
  const codeOf = (owner: Module | Package): readonly CodeFile[] => code.get(owner) ?? [];
  return {
    model,
    settings,
    modules,
    moduleOf,
    codeOf,
    fresh,
    anywhere(suits = () => true) {
      for (const list of code.values())
        for (const file of list) {
          const path = fresh(folderOf(file.path));
          if (file.owner?.kind !== 'island' && !isIgnored(path) && suits(file, path)) return path;
        }
      return undefined;
    },
    home(owner) {
      for (const file of codeOf(owner)) {
        const path = fresh(folderOf(file.path));
        const isSame = 'manifest' in owner || moduleOf(path) === owner;
        if (isSame && !isIgnored(path)) return path;
      }
      return undefined;
    },
  };
}

/** The text of a file that imports another one by its path, for its effect, so that the import counts at run time. */
export function importing(from: string, target: string): string {
  return `import '${relativePath(folderOf(from), target).replace(/\.(?:[cm]?[jt]sx?)$/, '')}';\n`;
}
