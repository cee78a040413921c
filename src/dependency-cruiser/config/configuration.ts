import type { Location } from '../../core/finding/index.js';
import type { NotInspected } from '../../core/tree/index.js';
import type { RuleSet } from './rule-set.js';

/** A filter on paths, patterns joined to one. */
export interface Filter {
  path?: string;
  dependencyTypes?: readonly string[];
  dynamic?: boolean;
}

/** Options that decide what is judged. */
export interface CruiserOptions {
  doNotFollow: Filter;
  exclude: Filter;
  includeOnly: Filter;
  tsPreCompilationDeps: boolean | 'specify';
  moduleSystems: ReadonlySet<string>;
  combinedDependencies: boolean;
  builtIns: { override?: readonly string[]; add: readonly string[] };
  ignoreKnown: boolean;
  knownViolations: readonly unknown[];
}

/** A configuration of dependency-cruiser, with all it extends. */
export interface Configuration {
  /** Path of the file, relative to the repository. */
  file: string;
  /** Its folder, '' for the root: what paths in rules are relative to. */
  dir: string;
  rules: RuleSet;
  options: CruiserOptions;
  /** Where a rule stands, by the name it has here. */
  placeOf(rule: string): Location;
  /** Attributes and options that cannot be judged, by name and place. */
  refused: readonly Refusal[];
  /** Options that are set and change nothing here, with the reason. */
  noEffect: readonly { option: string; why: string }[];
}

/** Something the configuration asks for that is not judged. */
export interface Refusal extends NotInspected {
  /** A rule at error level is not judged at all, so that nothing may be called proven. */
  decisive: boolean;
}
