import type { Platform } from '../ports/index.js';
import type { GateArguments } from '../shell/door.js';

/** Where a command writes: machine formats alone on standard output, everything else on standard error. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Columns of the terminal; 100 where it is none. */
  width: number;
  outIsTty: boolean;
}

/** What a command is given. */
export interface CommandContext {
  platform: Platform;
  terminal: Terminal;
  options: GateArguments;
  positionals: readonly string[];
  /** Tells an unexpected error to the debug log. */
  onError(error: unknown): void;
}
