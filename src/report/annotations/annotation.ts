/** GitHub's three kinds of annotation. */
export type Level = 'error' | 'warning' | 'notice';

/** One annotation, as a workflow command carries it. Without `file` it stands on the run, not on a line. */
export interface Annotation {
  level: Level;
  file?: string;
  line?: number;
  endLine?: number;
  col?: number;
  title: string;
  message: string;
}
