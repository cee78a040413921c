/** Conditions on a path, patterns already joined to one. */
export interface PathRestriction {
  path?: string;
  pathNot?: string;
}

/** Conditions on what a cycle runs through. */
export interface ViaRestriction extends PathRestriction {
  dependencyTypes?: readonly string[];
  dependencyTypesNot?: readonly string[];
}

/** What dependency-cruiser calls `to`. */
export interface ToRestriction extends PathRestriction {
  circular?: boolean;
  via?: ViaRestriction;
  viaOnly?: ViaRestriction;
  reachable?: boolean;
  moreUnstable?: boolean;
  license?: string;
  licenseNot?: string;
  dependencyTypes?: readonly string[];
  dependencyTypesNot?: readonly string[];
}

/** A rule as dependency-cruiser's own normalising leaves it. */
export interface CruiserRule {
  name: string;
  /** Missing on rules of `allowed`, which share `allowedSeverity`. */
  severity?: CruiserSeverity;
  comment?: string;
  scope?: 'module' | 'folder';
  from?: PathRestriction & { orphan?: boolean };
  to?: ToRestriction;
  module?: PathRestriction & { numberOfDependentsLessThan?: number; numberOfDependentsMoreThan?: number };
}

export type CruiserSeverity = 'error' | 'warn' | 'info';

/** The rules of a configuration, with everything it extends. */
export interface RuleSet {
  forbidden: readonly CruiserRule[];
  required: readonly CruiserRule[];
  allowed: readonly CruiserRule[];
  allowedSeverity: CruiserSeverity;
}
