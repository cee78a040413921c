import type { Files } from '../../../ports/index.js';
import { FileError } from '../../../ports/index.js';

/** Texts of one repository or release, by path. */
export interface Source {
  /** How messages call it, put before its paths; empty for the repository under test. */
  label: string;
  /** Undefined when there is no such readable file. */
  read(path: string): string | undefined;
}

/** The texts below a folder. */
export function filesSource(files: Pick<Files, 'read'>, label: string): Source {
  return {
    label,
    read(path) {
      try {
        return new TextDecoder().decode(files.read(path, 1024 * 1024));
      } catch (error) {
        if (error instanceof FileError) return undefined;
        throw error;
      }
    },
  };
}

/** The texts of a tree in memory. */
export function treeSource(tree: ReadonlyMap<string, Uint8Array>, label: string): Source {
  return {
    label,
    read: (path) => {
      const bytes = tree.get(path);
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    },
  };
}
