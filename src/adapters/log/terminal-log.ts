import type { Log } from '../../ports/index.js';
import { mask } from './mask.js';
import { plain } from './plain.js';

/** As much of a stream as is written to. */
export interface LogStream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

export interface TerminalLogOptions {
  /** Only warnings and errors. */
  quiet?: boolean;
  debug?: boolean;
}

/** Notes for a person at a terminal, on standard error. Progress is one line that is replaced, and only on a TTY. */
export function terminalLog(
  stream: LogStream,
  { quiet = false, debug = false }: TerminalLogOptions = {},
): Log {
  const hide = mask();
  let shown = 0;

  function clear(): void {
    if (shown > 0) stream.write(`\r${' '.repeat(shown)}\r`);
    shown = 0;
  }

  function line(text: string, on = true): void {
    if (!on) return;
    clear();
    stream.write(`${plain(hide.apply(text))}\n`);
  }

  return {
    debug: (text) => line(`debug: ${text}`, debug && !quiet),
    info: (text) => line(text, !quiet),
    warn: (text) => line(`warning: ${text}`),
    error: (text) => line(`error: ${text}`),
    progress(text) {
      if (quiet || stream.isTTY !== true) return;
      // One column is left free: a full line would wrap, and a wrapped line cannot be taken back.
      const width = Math.max(1, (stream.columns ?? 80) - 1);
      const cut = [...plain(hide.apply(text)).replaceAll(/\s/g, ' ')].slice(0, width).join('');
      clear();
      stream.write(cut);
      shown = cut.length;
    },
    mask: (value) => hide.add(value),
  };
}
