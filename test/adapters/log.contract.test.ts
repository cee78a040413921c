import { describe, expect, test } from '@jest/globals';
import { actionsLog, memoryLog, terminalLog } from '../../src/adapters/index.js';
import type { Log } from '../../src/ports/index.js';

interface Opened {
  log: Log;
  /** All that would be seen. */
  seen(): string;
}

function inMemory(): Opened {
  const log = memoryLog();
  return { log, seen: () => log.lines.map(({ text }) => text).join('\n') };
}

function inTerminal(options: Parameters<typeof terminalLog>[1] = { debug: true }, isTTY = false): Opened {
  let written = '';
  const stream = { isTTY, columns: 20, write: (text: string) => (written += text) };
  return { log: terminalLog(stream, options), seen: () => written };
}

function onRunner(): Opened & { secrets: string[] } {
  const [lines, secrets]: [string[], string[]] = [[], []];
  const core = {
    debug: (text: string) => lines.push(text),
    info: (text: string) => lines.push(text),
    setSecret: (value: string) => secrets.push(value),
  };
  return { log: actionsLog(core), seen: () => lines.join('\n'), secrets };
}

describe.each([
  ['memory', inMemory],
  ['terminal', inTerminal],
  ['runner', onRunner],
])('Log: %s', (_name, open) => {
  test('keeps every level, in order', () => {
    const { log, seen } = open();
    log.debug('first');
    log.info('second');
    log.warn('third');
    log.error('fourth');
    expect(seen()).toMatch(/first\n.*second\n.*third\n.*fourth/);
  });

  test('hides values from then on, those in one another and each line of long ones', () => {
    const { log, seen } = open();
    log.mask('hunter2');
    log.mask('hunter2-longer');
    log.mask('line one\nline two');
    log.mask('');
    log.info('a hunter2-longer b hunter2 c');
    log.error('only line two here');
    expect(seen()).toContain('a *** b *** c');
    expect(seen()).toContain('only *** here');
  });

  test('lets no control character of a file name through', () => {
    const { log, seen } = open();
    log.info('x\u001B[2Ky\rz\u0007\u009B31m\u202E.ts\tkept');
    expect(seen()).toContain('x\uFFFD[2Ky\uFFFDz\uFFFD\uFFFD31m\uFFFD.ts\tkept');
  });
});

describe('terminalLog', () => {
  test('says what is a warning and what an error', () => {
    const { log, seen } = inTerminal();
    log.warn('w');
    log.error('e');
    expect(seen()).toBe('warning: w\nerror: e\n');
  });

  test('quiet keeps warnings and errors only', () => {
    const { log, seen } = inTerminal({ quiet: true, debug: true }, true);
    for (const level of ['debug', 'info', 'warn', 'error', 'progress'] as const) log[level](level);
    expect(seen()).toBe('warning: warn\nerror: error\n');
  });

  test('without debug no debug lines', () => {
    const { log, seen } = inTerminal({});
    log.debug('d');
    expect(seen()).toBe('');
  });

  test('progress is replaced on a TTY, cut to its width, and gone before the next line', () => {
    const { log, seen } = inTerminal({}, true);
    log.progress('reading 1');
    log.progress('reading a very long file name');
    log.info('done');
    expect(seen()).toBe(`reading 1\r${' '.repeat(9)}\rreading a very long\r${' '.repeat(19)}\rdone\n`);
  });

  test('without a TTY there is no progress', () => {
    const { log, seen } = inTerminal({});
    log.progress('reading');
    expect(seen()).toBe('');
  });
});

describe('actionsLog', () => {
  test('no line is a command of the runner', () => {
    const { log, seen } = onRunner();
    log.info('::set-env name=x::y\n  ::add-mask::z\na ##[error]b ::fine');
    expect(seen()).not.toMatch(/^\s*::/m);
    expect(seen()).not.toContain('##[');
    expect(seen()).toContain('::fine');
  });

  test('hands hidden values to the runner', () => {
    const { log, secrets } = onRunner();
    log.mask('hunter2');
    expect(secrets).toEqual(['hunter2']);
  });
});
