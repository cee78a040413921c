import type { Problem } from '../../../core/problem/index.js';

/** A place a message can name. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A job that steps of ours depend on. */
export interface PlannedJob {
  id: string;
  place: Place;
  /** Its own `if`, or that of a call above it, may leave it out. */
  conditional: boolean;
  /** What `runs-on` says; where it is an input of a called workflow, what the caller passes. */
  labels: readonly { text: string; place: Place }[];
}

/** A step whose own word decides: the verdict of a pipeline, or a gate that is used directly. */
export interface Decider {
  jobId: string;
  stepId: string;
  uses: string;
  /** Set when the step has a name, which the log then shows instead of `uses`. */
  named: boolean;
  place: Place;
}

/** What must be seen in the log before a run may be called green. */
export interface Plan {
  workflow: string;
  jobs: readonly PlannedJob[];
  deciders: readonly Decider[];
  /** What act would do wrongly, or only notice over the network. */
  problems: readonly Problem[];
}
