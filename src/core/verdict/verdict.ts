/**
 * What a gate says in the end. `skipped` did not apply or was switched off, `inconclusive` could not check, `broken` is our
 * fault or a broken set-up. A gate that inspected nothing is never `passed`.
 */
export type Verdict = 'passed' | 'failed' | 'inconclusive' | 'skipped' | 'broken';

/** Exit codes of the command line; they are part of the outside contract and never a count. */
export const EXIT = { passed: 0, findings: 1, misuse: 2, nothing: 3, inconclusive: 75 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** From worst to best, as `check` weighs them: 2 > 1 > 75 > 3 > 0. */
const WORST_FIRST: readonly ExitCode[] = [
  EXIT.misuse,
  EXIT.findings,
  EXIT.inconclusive,
  EXIT.nothing,
  EXIT.passed,
];

/** The worst of several exit codes; 0 for none. */
export function worstExit(codes: Iterable<ExitCode>): ExitCode {
  const seen = new Set(codes);
  return WORST_FIRST.find((code) => seen.has(code)) ?? EXIT.passed;
}

/** The reasons that make a verdict's exit code differ from its plain meaning. */
export interface Outcome {
  verdict: Verdict;
  /** Set when the gate ran and there was nothing to look at: `inconclusive` with exit code 3 instead of 75. */
  nothingInspected: boolean;
}

/** Verdict → exit code. */
export function exitCode({ verdict, nothingInspected }: Outcome): ExitCode {
  switch (verdict) {
    case 'passed':
    case 'skipped':
      return EXIT.passed;
    case 'failed':
      return EXIT.findings;
    case 'inconclusive':
      return nothingInspected ? EXIT.nothing : EXIT.inconclusive;
    case 'broken':
      return EXIT.misuse;
  }
}
