/** What JUnit readers may want to know beyond the report. */
export interface JunitOptions {
  /** All rules of a gate by id, so that those without findings count as passed tests. */
  rules?: (gate: string) => readonly string[];
}
