import type { Edge } from '../../graph/index.js';
import type { CruiserSeverity } from '../config/index.js';
import type { CruiserModule } from '../modules/index.js';

/** One step of a cycle or of a way: where it leads, and the types of the import that leads there. */
export interface Step {
  name: string;
  dependencyTypes: readonly string[];
  /** Steps left out before this one, where a way is too long to be kept for every import on it. */
  skipped?: number;
}

/** A rule that does not hold at one place. */
export interface Violation {
  kind: 'dependency' | 'cycle' | 'instability' | 'module' | 'reachability' | 'folder';
  rule: string;
  severity: CruiserSeverity;
  comment?: string;
  /** Sources of modules, or names of folders. */
  from: string;
  to: string;
  module?: CruiserModule;
  /** The import it is about; for modules, the one that shows them best. */
  edge?: Edge;
  /** For cycles: from `to` round to `from`. For reachability: the shortest way to `to`. */
  path?: readonly Step[];
  /** For reachability: everything that is reached, sorted; a long list is cut at a fixed length and `reachedCount` tells it. */
  reached?: readonly string[];
  reachedCount?: number;
  instability?: { from: number; to: number };
}
