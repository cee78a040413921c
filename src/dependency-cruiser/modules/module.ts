import type { CodeFile, Edge } from '../../graph/index.js';

/** One import as dependency-cruiser describes it: what its rules look at. */
export interface CruiserDependency {
  /** As written, without a protocol such as `node:`. */
  module: string;
  /** Path relative to the folder of the configuration, name of a built-in module, or the name as written where it leads nowhere. */
  resolved: string;
  moduleSystem: 'es6' | 'cjs' | 'tsd';
  dependencyTypes: readonly string[];
  dynamic: boolean;
  exoticallyRequired: false;
  coreModule: boolean;
  couldNotResolve: boolean;
  /** Whether the imports of what it leads to are looked at. */
  followable: boolean;
  matchesDoNotFollow: boolean;
  /** Only with `tsPreCompilationDeps: "specify"`. */
  preCompilationOnly?: boolean;
  license?: string;
  circular: boolean;
  instability: number;
  edge: Edge;
}

/** A file or package that is imported or imports. */
export interface CruiserModule {
  source: string;
  /** The code file, where it is one of the repository's that was read. */
  file?: CodeFile;
  /** Path relative to the repository, where it lies in it. */
  path?: string;
  dependencies: CruiserDependency[];
  /** Sources of the modules that import it. */
  dependents: readonly string[];
  orphan: boolean;
  instability: number;
  /** Counts for instability: neither built in nor missing nor left unfollowed. */
  measured: boolean;
}
