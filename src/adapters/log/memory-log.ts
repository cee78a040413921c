import type { Log } from '../../ports/index.js';
import { mask } from './mask.js';
import { plain } from './plain.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'progress';

/** A log that keeps what it was told, as it would have been printed. */
export interface MemoryLog extends Log {
  readonly lines: readonly { level: LogLevel; text: string }[];
  /** Texts of one level. */
  of(level: LogLevel): string[];
}

export function memoryLog(): MemoryLog {
  const lines: { level: LogLevel; text: string }[] = [];
  const hide = mask();
  const keep =
    (level: LogLevel) =>
    (text: string): void => {
      lines.push({ level, text: plain(hide.apply(text)) });
    };
  return {
    lines,
    of: (level) => lines.filter((line) => line.level === level).map((line) => line.text),
    debug: keep('debug'),
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
    progress: keep('progress'),
    mask: (value) => hide.add(value),
  };
}
