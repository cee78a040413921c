import { describe, expect, test } from '@jest/globals';
import { makeReport } from '../../src/core/report/index.js';
import { annotations, workflowCommand } from '../../src/report/index.js';
import { finding } from './sample.js';

const at = (file: string, line: number) => ({ file, line, column: 1 });
const report = (findings: ReturnType<typeof finding>[]) =>
  makeReport({ gate: 'arch-lint', verdict: 'failed', reason: 'r', findings });
const many = (severity: 'error' | 'warning' | 'info') =>
  Array.from({ length: 25 }, (_, i) =>
    finding({ severity, location: at('a.ts', i + 1), key: `${severity}${i}` }),
  );
const NOTHING = { touched: new Map() };

test('touched lines come first, then touched files, then errors before warnings elsewhere', () => {
  const touched = new Map([
    ['touched.ts', [[10, 12]] as [number, number][]],
    ['renamed.ts', []],
  ]);
  const { annotations: list, left } = annotations(
    report([
      finding({ location: at('elsewhere.ts', 1), severity: 'warning' }),
      finding({ location: at('other.ts', 1) }),
      finding({ location: at('renamed.ts', 1), severity: 'warning' }),
      finding({ location: at('touched.ts', 2) }),
      finding({ location: { ...at('touched.ts', 8), endLine: 10 }, severity: 'info' }),
      finding({ location: at('touched.ts', 12), severity: 'warning' }),
    ]),
    { touched },
  );
  expect(list.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'touched.ts:12',
    'touched.ts:8',
    'touched.ts:2',
    'renamed.ts:1',
    'other.ts:1',
    'elsewhere.ts:1',
  ]);
  expect(left).toBe(0);
});

describe('the budget', () => {
  const all = report([...many('error'), ...many('warning'), ...many('info')]);
  const count = (list: readonly { level: string }[], level: string) =>
    list.filter((a) => a.level === level).length;

  test('is 10 per level, and the rest is counted', () => {
    const { annotations: list, left } = annotations(all, NOTHING);
    expect(['error', 'warning', 'notice'].map((level) => count(list, level))).toEqual([10, 10, 10]);
    expect(left).toBe(45);
  });

  test('may be smaller, never larger', () => {
    const { annotations: list } = annotations(all, {
      ...NOTHING,
      budget: { error: 9, warning: 50, notice: 0 },
    });
    expect(['error', 'warning', 'notice'].map((level) => count(list, level))).toEqual([9, 10, 0]);
  });
});

test('known and waived findings make none', () => {
  const quiet = report([finding({ state: 'known' }), finding({ state: 'waived' })]);
  expect(annotations(quiet, NOTHING)).toEqual({ annotations: [], left: 0 });
});

test.each([
  ['base', { ...at('gone.ts', 4), side: 'base' as const }, 'gone.ts:4:1'],
  ['history', { ...at('old.ts', 4), commit: '0123456789abcdef' }, '0123456789ab:old.ts:4:1'],
  ['a file whose name acts', at('a\nb.ts', 4), 'a\\nb.ts:4:1'],
])('a place in %s is named in the message, not pointed at', (_name, location, named) => {
  const [annotation] = annotations(report([finding({ location })]), NOTHING).annotations;
  expect(annotation).not.toHaveProperty('file');
  expect(annotation?.message.split('\n')[0]).toBe(named);
});

test('a long message is cut at 4096 bytes, not inside a character', () => {
  const [annotation] = annotations(report([finding({ what: 'ü€𝄞'.repeat(2000) })]), NOTHING).annotations;
  expect(Buffer.byteLength(annotation?.message ?? '')).toBeLessThanOrEqual(4096);
  expect(Buffer.byteLength(annotation?.message ?? '')).toBeGreaterThan(4092);
  expect(annotation?.message).not.toMatch(/\p{Cs}/u);
});

test('the command escapes as the runner unescapes', () => {
  const line = workflowCommand({
    level: 'error',
    file: 'a,b:c%.ts',
    line: 3,
    col: 2,
    title: 'x::y',
    message: 'one\r\ntwo: 100%, three',
  });
  expect(line).toBe('::error file=a%2Cb%3Ac%25.ts,line=3,col=2,title=x%3A%3Ay::one%0D%0Atwo: 100%25, three');
});

test('a range of several lines has no column', () => {
  const location = { ...at('a.ts', 2), endLine: 5, endColumn: 3 };
  const [annotation] = annotations(report([finding({ location })]), NOTHING).annotations;
  expect(annotation).toMatchObject({ line: 2, endLine: 5 });
  expect(annotation).not.toHaveProperty('col');
});
