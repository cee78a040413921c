import type { z } from 'zod';
import type { Finding } from '../finding/index.js';
import type { Rule, RuleLevel } from '../rule/index.js';
import type { NotInspected, Tree } from '../tree/index.js';

/** Whether a gate has anything to say about a repository, with the reason either way in one clause of a sentence. */
export type Applies = { applies: true; because: string } | { applies: false; because: string };

/** What a gate found out, before baseline, waivers and stage are applied. */
export interface Evaluation {
  findings: readonly Finding[];
  /** What was looked at, by kind: `{files: 3041, edges: 10883}`. All zero means nothing was inspected. */
  inspected: Readonly<Record<string, number>>;
  notInspected: readonly NotInspected[];
  /** Set when the gate could not decide; one sentence. Findings at error level still win. */
  inconclusive?: string;
  /** Set when the gate found out that it does not apply; one sentence. */
  skipped?: string;
  /** Further facts for readers of the report. JSON values, deterministic: no clock, no duration, no absolute path. */
  facts?: Readonly<Record<string, unknown>>;
}

/**
 * Room for work that the sides of a comparison and the gates of one run share (parsed files, say). A key says what is kept and
 * under which options it was made, since any gate may find it.
 */
export type Memo = Map<string, unknown>;

/** What an evaluation is given besides the facts. */
export interface EvaluationContext {
  /** Severity per rule name, from the policy. */
  levels: Readonly<Record<string, RuleLevel>>;
  memo: Memo;
  side: 'head' | 'base';
}

/**
 * A gate: pure from facts and settings to findings. Who reads the facts (files, commits, command output) is not its business;
 * `main.ts` of its room joins the two.
 */
export interface Gate<Facts, Settings> {
  /** Folder name in `actions/`, prefix of its rule ids. */
  id: string;
  /** One line for tables and help. */
  summary: string;
  /** Settings under `gates.<id>` in eos.yaml; every field has a default, so that zero configuration works. */
  settings: z.ZodType<Settings> & { readonly shape: Readonly<Record<string, z.ZodType>> };
  /**
   * Settings that are read from another gate's section where the own one is silent, key → gate. What two gates need is then
   * written once.
   */
  borrows?: Readonly<Record<string, string>>;
  rules: readonly Rule<never, never>[];
  /** Looks at names and texts only. */
  applies(tree: Tree, settings: Settings): Applies;
  evaluate(facts: Facts, settings: Settings, context: EvaluationContext): Evaluation;
}
