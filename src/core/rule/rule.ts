import type { Confidence, Finding, Severity } from '../finding/index.js';
import { makeFinding } from '../finding/index.js';

/** What the page of a rule (`rules/<rule>.md`) states about it; the generated catalogue carries it into the program. */
export interface RulePage {
  /** `gate/name`, from the folder and the file. */
  id: string;
  clauses: readonly string[];
  severity: Severity;
  confidence: Confidence;
  /** First paragraph under the title. */
  summary: string;
  /** First paragraph of "Why it matters": the `why` of a finding that brings none of its own. */
  why: string;
  /** First paragraph of "Fix it": the `do` of a finding that brings none of its own. */
  fix: string;
}

/** What a rule says of one wrong place; the page supplies the rest of the finding. */
export type Hit = Pick<Finding, 'what' | 'location' | 'key'> &
  Partial<
    Pick<
      Finding,
      'why' | 'do' | 'related' | 'evidence' | 'weight' | 'fix' | 'severity' | 'confidence' | 'state'
    >
  >;

/** The code of a rule: a pure function from a gate's model and settings to hits. It knows no file, clock or network. */
export type Check<Model, Settings> = (model: Model, settings: Settings) => Iterable<Hit>;

/** A rule: its page and its code, joined by the generated catalogue. */
export interface Rule<Model, Settings> {
  page: RulePage;
  check: Check<Model, Settings>;
}

/** Severity a policy gives a rule; `off` silences it. */
export type RuleLevel = Severity | 'off';

/**
 * Runs every rule that is not off and completes its hits to findings.
 * @param levels the policy's word per rule name (without the gate), where it has one
 */
export function runRules<Model, Settings>(
  rules: readonly Rule<Model, Settings>[],
  model: Model,
  settings: Settings,
  levels: Readonly<Record<string, RuleLevel>> = {},
): Finding[] {
  const findings: Finding[] = [];
  for (const { page, check } of rules) {
    const level = levels[ruleName(page.id)];
    if (level === 'off') continue;
    for (const hit of check(model, settings)) {
      findings.push(
        makeFinding({
          why: page.why,
          do: page.fix,
          confidence: page.confidence,
          ...hit,
          severity: level ?? hit.severity ?? page.severity,
          ruleId: page.id,
          clauses: page.clauses,
        }),
      );
    }
  }
  return findings;
}

/** `arch-lint/no-cross-internals` → `no-cross-internals`. */
export function ruleName(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
