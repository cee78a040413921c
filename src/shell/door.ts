import type { Gate } from '../core/gate/index.js';
import type { GateReport, SuiteReport } from '../core/report/index.js';
import type { Tree } from '../core/tree/index.js';
import type { Platform } from '../ports/index.js';
import type { Inputs } from './action/inputs.js';
import type { Session } from './session.js';

/** What a gate's `collect` may use to find its facts. */
export interface CollectContext<Settings> {
  platform: Platform;
  session: Session;
  /** The side to look at. */
  side: 'head' | 'base';
  tree: Tree;
  settings: Settings;
  /** Arguments of the gate's own, by name. */
  args: GateArguments;
}

/** What a gate has when it works without a repository. */
export interface AloneContext {
  platform: Pick<Platform, 'linesOf' | 'log'>;
  args: GateArguments;
  /** Writes to standard output. */
  out(text: string): void;
}

/** Values of a gate's own arguments: text, several texts, or a switch. */
export type GateArguments = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** An argument only this gate has, beside the common ones. */
export interface ArgumentSpec {
  name: string;
  kind: 'text' | 'list' | 'switch';
  help: string;
  /** Allowed values of a text argument. */
  choices?: readonly string[];
}

/**
 * A gate with everything that connects it to the world: how its facts are collected, whether it compares with a base, what
 * arguments of its own it takes. `main.ts` of a room makes one.
 */
export interface Door<Facts, Settings> {
  gate: Gate<Facts, Settings>;
  collect(context: CollectContext<Settings>): Facts | Promise<Facts>;
  /** `trees`: head and base are both judged and compared; `none`: the head alone. */
  base: 'trees' | 'none';
  args?: readonly ArgumentSpec[];
  /** Whether positional arguments are taken, and what they are called in help. */
  positionals?: string;
  /** Prints something else than a report when its arguments ask for it (a graph, say); undefined when they do not. */
  view?(facts: Facts, settings: Settings, args: GateArguments): string | undefined;
  /**
   * Does its work without a repository when its arguments ask for it, writing to standard output as it goes.
   * @returns the exit code; undefined when the arguments do not ask for it
   */
  alone?(context: AloneContext): Promise<number | undefined>;
  /** Reads the gate's own action inputs into its arguments. */
  inputs?(inputs: Inputs): GateArguments;
  /** Replaces the gate's own report where it speaks for several gates: the verdict's merged report. */
  suite?(facts: Facts, own: GateReport): SuiteReport;
  /** Lines for people that must not be in the report, such as durations and output tails; Markdown, for the job summary. */
  notes?(facts: Facts): string;
}

/** Makes a door; only there so that the types of its parts are checked against each other. */
export function door<Facts, Settings>(parts: Door<Facts, Settings>): Door<Facts, Settings> {
  return parts;
}

/** A door whose types have been forgotten, as the shell handles it. */
export type AnyDoor = Door<unknown, unknown>;
