/** Where notes and progress go: standard error in a terminal, the job log on a runner. Never the report. */
export interface Log {
  debug(text: string): void;
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
  /** A line that says how far long work is; replaced by the next one where that can be shown, dropped elsewhere. */
  progress(text: string): void;
  /** Hides a value in everything printed from now on. */
  mask(value: string): void;
}
