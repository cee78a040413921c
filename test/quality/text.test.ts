import { describe, expect, test } from '@jest/globals';
import { excerpt, relativePaths } from '../../actions/quality/model/text/excerpt.js';
import { LiveOutput } from '../../actions/quality/model/text/live-output.js';
import { printedPlaces } from '../../actions/quality/model/text/places.js';
import { plainText } from '../../actions/quality/model/text/plain.js';

describe('plainText', () => {
  test.each([
    ['\u001b[1;31mred\u001b[0m', 'red'],
    ['\u001b]8;;https://x\u0007link\u001b]8;;\u0007', 'link'],
    ['10%\r50%\r100%\nnext\r\n', '100%\nnext\n'],
    ['\u001b[2K\u001b[1Gdone', 'done'],
    ['a\u0000b\u0008c', 'abc'],
  ])('%j', (output, text) => expect(plainText(output)).toBe(text));

  test('hostile sequences do not hang it', () => {
    const started = performance.now();
    plainText('\u001b['.repeat(200_000) + `\u001b[${'0'.repeat(500_000)}\u001b]${'x'.repeat(500_000)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('excerpt', () => {
  test('keeps the last lines, cuts long ones, folds blank ones', () => {
    const lines = excerpt(`${'x\n'.repeat(100)}\n\n\n${'y'.repeat(500)}\n\n`);
    expect(lines).toHaveLength(40);
    expect(lines.slice(-3).map((line) => line.length)).toEqual([1, 0, 300]);
  });
  test.each([
    ['✔ adds (0.66ms)', '✔ adds (…)'],
    ['Time:        0.401 s', 'Time: …'],
    ['   Duration  193ms (transform 12ms)', '   Duration …'],
    ['Finished in 12ms on 3 files', 'Finished in … on 3 files'],
    ['(pass) a [0.01ms]', '(pass) a […]'],
    ['Exceeded timeout of 5000 ms for a test.', 'Exceeded timeout of 5000 ms for a test.'],
  ])('%j', (line, kept) => expect(excerpt(line)).toEqual([kept]));
  test('paths of the repository lose its place on this machine', () =>
    expect(relativePaths('at file:///r/a.ts:1:1, /r/b.ts, cwd /r', '/r')).toBe('at a.ts:1:1, b.ts, cwd .'));
});

describe('printedPlaces', () => {
  const exists = (path: string) => ['src/a.ts', 'b.test.js'].includes(path);
  test.each([
    ['src/a.ts(3,14): error TS2322: no', 'src/a.ts', 3, 14],
    ['    at Object.<anonymous> (b.test.js:1:96)', 'b.test.js', 1, 96],
    ['./src/a.ts:7:1 error', 'src/a.ts', 7, 1],
  ])('%s', (line, file, at, column) =>
    expect(printedPlaces([line, line], exists)).toEqual([{ file, line: at, column }]),
  );
  test('what is not in the repository is no place', () =>
    expect(
      printedPlaces(['node:internal/x.js:1:1', '../c.ts:1:1', 'src/a.ts:0:1', '12:30:45'], exists),
    ).toEqual([]));
});

describe('LiveOutput', () => {
  test('tells whole lines and keeps the end', () => {
    const told: string[] = [];
    const live = new LiveOutput((line) => told.push(line));
    for (const piece of ['a', 'b\nc', '\n', 'd']) live.add(piece);
    expect(told).toEqual(['ab', 'c']);
    live.end();
    expect(told).toEqual(['ab', 'c', 'd']);
    expect(live.text).toBe('ab\nc\nd');
  });
  test('endless output costs bounded memory and is not shown without end', () => {
    const told: string[] = [];
    const live = new LiveOutput((line) => told.push(line));
    for (let i = 0; i < 300; i++) live.add(`${'z'.repeat(9_999)}\n`.repeat(2));
    for (let i = 0; i < 6000; i++) live.add('q\n');
    expect(live.text.length).toBeLessThanOrEqual(1 << 20);
    expect(told).toHaveLength(5001);
    expect(Math.max(...told.map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});
