/** Tests of one run by how they ended. Each test is in one of the four; `flaky` ones are also in `passed`. */
export interface Counts {
  passed: number;
  failed: number;
  /** Skipped, pending, to do. */
  skipped: number;
  /** Failed first and passed when tried again. */
  flaky: number;
}

export const NO_TESTS: Counts = { passed: 0, failed: 0, skipped: 0, flaky: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    flaky: a.flaky + b.flaky,
  };
}

/** Tests that really ran. */
export function executed(counts: Counts): number {
  return counts.passed + counts.failed;
}
