/** A scalar of a YAML file with its place: what a message points at, and what a rewrite replaces. */
export interface Mark {
  text: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** Offsets in the file's text, quotes included: `[start, end)`. */
  start: number;
  end: number;
}

/** A step of a job or of a composite action. */
export interface Step {
  /** Its `id`, or its index from 0, as runners count. */
  id: string;
  name?: Mark;
  if?: Mark;
  uses?: Mark;
  with: ReadonlyMap<string, Mark>;
}

/** A job: either a call of a reusable workflow (`uses`) or steps on a runner (`runsOn`). */
export interface Job {
  id: string;
  place: Mark;
  if?: Mark;
  uses?: Mark;
  with: ReadonlyMap<string, Mark>;
  /** Labels as they are written, expressions unevaluated. */
  runsOn: readonly Mark[];
  steps: readonly Step[];
}

export interface Workflow {
  kind: 'workflow';
  /** Names of the events it listens to. */
  events: readonly string[];
  jobs: readonly Job[];
}

export interface ActionFile {
  kind: 'action';
  outputs: readonly string[];
  /** Scripts the action starts: `main`, `pre`, `post`, `image`. */
  scripts: readonly Mark[];
  steps: readonly Step[];
}

/** The file is no workflow or action that could run; the message is plain words. */
export class WorkflowError extends Error {
  constructor(
    readonly path: string,
    readonly line: number,
    readonly column: number,
    message: string,
  ) {
    super(message);
  }
}
