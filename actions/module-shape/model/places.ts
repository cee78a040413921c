import { joinPath } from '../../../src/graph/index.js';
import type { ShapeModel } from './model.js';

const folders = new WeakMap<ShapeModel, ReadonlySet<string>>();

/** Every folder of the repository that holds a file, '' for its root. */
export function foldersOf(model: ShapeModel): ReadonlySet<string> {
  let found = folders.get(model);
  if (!found) {
    const all = new Set(['']);
    for (const path of model.tree.paths) {
      let folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      while (!all.has(folder)) {
        all.add(folder);
        folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
      }
    }
    folders.set(model, (found = all));
  }
  return found;
}

/** Whether a file or a folder stands at a path, or a file or link that could not be read. */
export function isThere(model: ShapeModel, path: string): boolean {
  return (
    model.tree.has(path) ||
    foldersOf(model).has(path) ||
    model.tree.omitted.some(({ what }) => what === path || path.startsWith(`${what}/`))
  );
}

/** The path a text in a file of `folder` means: from the root when it begins with `/`. Undefined when it leaves the repository. */
export function resolveFrom(folder: string, written: string): string | undefined {
  return written.startsWith('/') ? joinPath('', written.replace(/^\/+/, '')) : joinPath(folder, written);
}
