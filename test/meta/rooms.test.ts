import { describe, expect, test } from '@jest/globals';
import { gateNames, readRooms } from '../../scripts/generate/rooms.js';
import { CLAUSES } from '../../src/core/clauses/index.js';
import { ownFiles, readOwn } from './own-files.js';

/** Comment and blank lines do not count: a long explanation is no reason to split a file. */
const MAX_LINES = 300;
const MAX_DOOR_LINES = 20;

const files = ownFiles();

describe.each(gateNames())('the room of %s', (gate) => {
  test.each(['main.ts', 'gate.ts', 'settings.ts', 'README.md', 'action.yml', 'action-types.yml'])(
    'has %s',
    (name) => {
      expect(files).toContain(`actions/${gate}/${name}`);
    },
  );

  test(`main.ts wires and does nothing else: at most ${MAX_DOOR_LINES} lines`, () => {
    expect(readOwn(`actions/${gate}/main.ts`).trimEnd().split('\n').length).toBeLessThanOrEqual(
      MAX_DOOR_LINES,
    );
  });

  test('README.md has the generated tables', () => {
    const text = readOwn(`actions/${gate}/README.md`);
    for (const name of ['inputs', 'rules']) expect(text).toContain(`<!-- generated:${name} -->`);
  });
});

describe.each(readRooms().flatMap((room) => room.rules))('the rule $id', ({ parsed, id }) => {
  test('has a bad case that it finds itself, and a good one', () => {
    const bad = parsed.cases.filter((one) => one.kind === 'bad');
    expect(bad.flatMap((one) => one.expect.map(({ rule }) => rule))).toContain(id.split('/')[1]);
    expect(parsed.cases.map((one) => one.kind)).toContain('good');
  });

  test('names clauses of the playbook', () => {
    expect(parsed.page.clauses.filter((clause) => !Object.hasOwn(CLAUSES, clause))).toEqual([]);
  });

  test('says what, why and what to do in whole sentences', () => {
    for (const text of [parsed.page.summary, parsed.page.why, parsed.page.fix])
      expect(text).toMatch(/^[A-Z`"].{14,}[.:!)`]$/);
  });

  test('is not the untouched example of new:rule', () => {
    expect(parsed.page.summary).not.toMatch(/^An example:/);
    expect(parsed.page.why).not.toMatch(/^Say in one paragraph/);
  });
});

test('the clauses stand in the order of the playbook, each with one sentence', () => {
  const areas = ['ARC', 'SSO', 'CON', 'GAT', 'TST', 'REL', 'OBS', 'OPS', 'SEC', 'DX', 'TPL', 'CHK'];
  const seen: Record<string, number> = {};
  for (const [id, text] of Object.entries(CLAUSES)) {
    const [area = '', number = ''] = id.split('-');
    seen[area] = (seen[area] ?? 0) + 1;
    expect(Number(number)).toBe(seen[area]);
    expect(text).toMatch(/^[A-Z].+[^.]\.$|^registries\/.+\.$|^docs\/.+\.$/);
  }
  expect(Object.keys(seen)).toEqual(areas);
});

test(`no source file has more than ${MAX_LINES} lines of code`, () => {
  const sources = files.filter((file) => file.endsWith('.ts') && !file.startsWith('src/generated/'));
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => linesOfCode(readOwn(file)) > MAX_LINES)).toEqual([]);
});

test('no file is called utils, helper or manager', () => {
  // A package manager is what npm is; every other manager is a word for not knowing what a thing does.
  const swamp = /(?:^|[/.-])(?:utils?|helpers?|(?<!package-)managers?)(?:[/.-]|$)/i;
  expect(files.filter((file) => !file.startsWith('dist/') && swamp.test(file))).toEqual([]);
});

function linesOfCode(text: string): number {
  const withoutBlocks = text.replaceAll(/^\s*\/\*[\s\S]*?\*\//gm, '');
  return withoutBlocks.split('\n').filter((line) => !/^\s*(?:\/\/.*)?$/.test(line)).length;
}
