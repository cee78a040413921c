import type { Finding } from '../core/finding/index.js';
import type { Evaluation, Gate, Memo } from '../core/gate/index.js';
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

/** What a command of a gate's own works with. */
export interface VerbContext<Facts, Settings> {
  platform: Platform;
  session: Session;
  settings: Settings;
  /** Arguments of the gate and of the command; its positionals without its own name. */
  args: GateArguments;
  /** What the gate would judge. */
  facts(): Promise<Facts>;
  /** What the gate says. @throws Problem when it could not judge */
  report(): Promise<GateReport>;
  /** Writes to standard output. */
  out(text: string): void;
}

/** Something a gate can do besides judging: `eos-gates <gate> <verb> …`. */
export interface Verb<Facts, Settings> {
  /** What follows its name in help. */
  usage: string;
  summary: string;
  options: readonly ArgumentSpec[];
  /** @returns the exit code */
  run(context: VerbContext<Facts, Settings>): Promise<number>;
}

/** A run after judgement: findings with their states, and the base where there is one. */
export interface Judged<Facts> {
  /** The room that head, base and the other gates of the run share. */
  memo: Memo;
  findings: readonly Finding[];
  /** Facts of the base, and the paths that differ from it, of both sides. */
  base?: { facts: Facts; changed: readonly string[] };
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
  /** Commands of its own, by name. Where positional arguments are taken, a file of such a name is written `./name`. */
  verbs?: Readonly<Record<string, Verb<Facts, Settings>>>;
  /** Prints something else than a report when its arguments ask for it (a graph, say); undefined when they do not. */
  view?(facts: Facts, settings: Settings, judged: Judged<Facts>, args: GateArguments): string | undefined;
  /** Facts for the report that can only be told once findings are compared with the base. */
  comparedFacts?(facts: Facts, settings: Settings, judged: Judged<Facts>): Readonly<Record<string, unknown>>;
  /** For a repository's first day: the gate's section of eos.yaml as it is now, with comments; undefined where there is nothing to say. */
  propose?(facts: Facts, settings: Settings): string | undefined;
  /** Settings as this gate's arguments want them, beyond what the policy says. */
  settle?(settings: Settings, args: GateArguments): Settings;
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
  notes?(facts: Facts, evaluation: Evaluation): string;
}

/** Makes a door; only there so that the types of its parts are checked against each other. */
export function door<Facts, Settings>(parts: Door<Facts, Settings>): Door<Facts, Settings> {
  return parts;
}

/** A door whose types have been forgotten, as the shell handles it. */
export type AnyDoor = Door<unknown, unknown>;

/** A command of such a door. */
export type AnyVerb = Verb<unknown, unknown>;
