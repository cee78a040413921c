import type { Tree } from '../../../../src/core/tree/index.js';
import { layoutOf } from './layout.js';

/** The state before a change, with what the change touches. */
export interface BaseState {
  tree: Tree;
  changes: readonly { status: string; path: string; oldPath?: string }[];
}

/** Answers what was where before a change. */
export class Before {
  readonly tree: Tree;
  /** Old path by new path of what was moved. */
  readonly moved: ReadonlyMap<string, string>;
  private readonly changed: ReadonlySet<string>;

  constructor({ tree, changes }: BaseState) {
    this.tree = tree;
    this.changed = new Set(changes.flatMap(({ path, oldPath }) => [path, oldPath ?? path]));
    this.moved = new Map(
      changes.flatMap(({ path, oldPath }): [string, string][] =>
        oldPath !== undefined && sameVersion(oldPath, path) ? [[path, oldPath]] : [],
      ),
    );
    this.gone = changes.flatMap(({ status, path, oldPath }) => {
      if (status === 'deleted') return [path];
      return oldPath !== undefined && oldPath !== path && !this.moved.has(path) ? [oldPath] : [];
    });
  }

  /** Files that are there no more, not even under another name. */
  readonly gone: readonly string[];

  isChanged(file: string): boolean {
    return this.changed.has(file);
  }

  /** Where a file was; undefined for a new one. */
  pathOf(file: string): string | undefined {
    const old = this.moved.get(file) ?? file;
    return this.tree.has(old) ? old : undefined;
  }
}

/** A new version that was made from the old one looks like a moved file to git. */
function sameVersion(from: string, to: string): boolean {
  const [old, now] = [layoutOf(from).version, layoutOf(to).version];
  return old === undefined || now === undefined || old === now;
}
