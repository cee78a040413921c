import type { Package } from '../../workspace/index.js';

/**
 * The way an import was written: `relative`; `alias` of a tsconfig's `paths` or `baseUrl`; `imports` (`#x`) of package.json;
 * `self`, the package's own name; `workspace`, the name of a package of the same workspace.
 */
export type Via = 'relative' | 'alias' | 'imports' | 'self' | 'workspace';

/** Where an import leads. */
export type Resolution =
  | {
      kind: 'file';
      path: string;
      via: Via;
      /** The package the file belongs to. */
      owner?: Package;
      /** For `workspace` and `self`: the package named, and what is behind its name. */
      target?: Package;
      subpath?: string;
      /** The name under which the importing package declares the target, where that is not its own. */
      calledAs?: string;
      /** False when the package does not offer this path: `exports` does not list it. */
      offered?: boolean;
      /** The tsconfig has an alias for this very name; `exact` when its pattern has no star: an entry named on purpose. */
      aliased?: boolean | 'exact';
    }
  /** Leaves the repository: a package by its name. */
  | { kind: 'external'; name: string; subpath: string }
  /** Part of Node, Bun or another host. */
  | { kind: 'builtin'; name: string }
  /** Exists only in a bundler or after a build or code generation, so that nothing can be said about it. */
  | {
      kind: 'unverifiable';
      via?: Via;
      why: string;
      target?: Package;
      subpath?: string;
      calledAs?: string;
      offered?: boolean;
    }
  /** Leads nowhere. `wanted` is the path that was looked for, when it lies in the repository. */
  | {
      kind: 'missing';
      via: Via;
      why: string;
      wanted?: string;
      target?: Package;
      subpath?: string;
      calledAs?: string;
      offered?: boolean;
    };
