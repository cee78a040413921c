/** What a scaffold would do: nothing is written until somebody carries the plan out. */
export interface Plan {
  /** Files that are not there yet, sorted by path. */
  files: readonly { path: string; text: string }[];
  /** A line at the end of a file that is there. */
  append: { path: string; line: string; before: string } | undefined;
  /** What is left for a person to do, one sentence each. */
  notes: readonly string[];
}
