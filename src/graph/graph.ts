import type { NotInspected } from '../core/tree/index.js';
import type { ConfigFault, Package, Workspace } from '../workspace/index.js';
import type { Role } from './classify.js';
import type { Resolution } from './resolve/index.js';
import type { ImportSite, ModuleScan } from './scan/index.js';

/** One import, export-from or the like, and where it leads. */
export interface Edge {
  from: CodeFile;
  site: ImportSite;
  to: Resolution;
}

/** A code file of the repository. */
export interface CodeFile {
  path: string;
  owner: Package | undefined;
  role: Role;
  scan: ModuleScan;
  /** In the order of the text. */
  edges: readonly Edge[];
}

/** All code files of a repository and what they import. */
export interface Graph {
  workspace: Workspace;
  /** By path, sorted by code unit. */
  files: ReadonlyMap<string, CodeFile>;
  /** Configuration that could not be read, and that was needed to follow imports. */
  faults: readonly ConfigFault[];
  notInspected: readonly NotInspected[];
  counts: GraphCounts;
  outcomes: Outcomes;
  /** Imports of one code file by another; names are paths, in the order of the files. */
  fileLinks: Links;
  /** Source file behind a package's name and a subpath that it offers, if one can be found. */
  entryOf(pack: Package, subpath?: string): string | undefined;
  /** Where an import would lead that is not there yet. */
  resolve(from: string, specifier: string): Resolution;
}

export interface GraphCounts {
  files: number;
  edges: number;
  /** Imports of files of this repository (relative, alias, `#`, workspace), by outcome. */
  resolved: number;
  missing: number;
  unverifiable: number;
  /** Modules that a bundler or a host makes up, as in `virtual:pwa`. */
  virtual: number;
  external: number;
  builtin: number;
  /** Imports whose specifier is computed. */
  opaque: number;
  /** Code files that were left aside, by reason: `fixture`, `made` (output of a build, vendored or minified). */
  leftAside: Readonly<Record<'fixture' | 'made', number>>;
}

/** Imports in the order of the files, and for each its two ends as numbers of names: what walks over them all reads numbers alone. */
export interface Links {
  names: readonly string[];
  edges: readonly Edge[];
  from: readonly number[];
  to: readonly number[];
}

/** The few imports that most questions are about, each list in the order of the files, so that not every question walks over all. */
export interface Outcomes {
  /** Those that lead nowhere. */
  missing: readonly Edge[];
  /** Those of which nothing can be said. */
  unverifiable: readonly Edge[];
  /** Those by the name of a package or a builtin, also of a package of this repository. */
  named: readonly Edge[];
  /** Those that get to another package of this repository or name it. */
  crossing: readonly Edge[];
}

/** True for an edge along which code is loaded when the program runs. */
export function isRuntime(edge: Edge): boolean {
  return (
    !edge.site.typeOnly &&
    edge.site.kind !== 'mock' &&
    edge.site.kind !== 'jsdoc' &&
    edge.site.kind !== 'triple-slash'
  );
}
