import type { Counts } from './counts.js';
import type { Kind } from './kind.js';

/** Where a command is written down: a script of a package.json, an entry of eos.yaml, a target of a task runner. */
export interface Source {
  file: string;
  line: number;
  column: number;
  /** Script, entry or target. */
  name: string;
  /** The text that is run, where it is known. */
  body?: string;
  /** Set when the text does nothing or throws its result away: why, to follow "script x". */
  vacuous?: string;
}

/** A command that could be run. */
export interface Planned {
  kind: Kind;
  argv: readonly string[];
  /** Folder to run it in, relative to the repository; `.` is its root. */
  cwd: string;
  /** Never empty; several when one command runs the scripts of several packages. */
  sources: readonly [Source, ...Source[]];
  /** Failing is a warning. */
  optional: boolean;
  allowEmpty: boolean;
  allowUnknownCounts: boolean;
  timeoutMinutes: number;
  env: Readonly<Record<string, string>>;
  /** Glob of the JUnit XML files the command writes. */
  report?: string;
}

/** How a command came to its end. */
export type RunEnd =
  | { kind: 'exited'; code: number }
  | { kind: 'killed'; signal: string }
  | { kind: 'timed-out' }
  | { kind: 'not-found' }
  | { kind: 'not-started'; why: string }
  | { kind: 'not-run' };

/** A position a tool printed, in a file of the repository. */
export interface PrintedPlace {
  file: string;
  line: number;
  column: number;
}

/** What became of a planned command. */
export interface CommandRun extends Pick<
  Planned,
  'kind' | 'sources' | 'optional' | 'allowEmpty' | 'allowUnknownCounts' | 'timeoutMinutes'
> {
  /** For people: `npm run test`. */
  line: string;
  end: RunEnd;
  /** 1, or more when earlier tries failed. */
  attempts: number;
  /** Undefined when the output could not be counted. */
  counts?: Counts;
  /** Who counted: `jest`, `junit`. */
  counter?: string;
  /** Why there is no count although a report was declared. */
  uncounted?: string;
  /** Set when the tool itself says that there was nothing to look at: its words. */
  idle?: string;
  /** Last lines of the output, without colours and without paths of this machine. */
  output: readonly string[];
  /** The same of the first try, where a later one passed. */
  firstOutput?: readonly string[];
  places: readonly PrintedPlace[];
  /** Milliseconds over all tries; for people, not for the report. */
  durationMs: number;
}

/** A kind for which there is no command, with the reason and the way to declare one. */
export interface MissingKind {
  kind: Kind;
  why: string;
  /** Set when eos.yaml says that there is none on purpose. */
  declared?: boolean;
}

/** A kind whose command the base has and the head has not. */
export interface RemovedKind {
  kind: Kind;
  /** `npm run test` */
  line: string;
  /** Name of the script or entry that is gone. */
  name: string;
  /** Where it stood in the base, or the manifest of the head that should hold it. */
  location: { file: string; line: number; column: number; side: 'head' | 'base' };
}

/** Everything the gate judges. */
export interface Facts {
  /** False when commands were only listed. */
  execute: boolean;
  commands: readonly CommandRun[];
  missing: readonly MissingKind[];
  removed: readonly RemovedKind[];
}
