import { describe, expect, test } from '@jest/globals';
import { collect } from '../../actions/contract-diff/collect.js';
import { gate } from '../../actions/contract-diff/gate.js';
import { memoryTree } from '../../src/core/tree/index.js';
import type { GitChange } from '../../src/ports/index.js';
import { memoryPlatform } from '../support/memory-platform.js';

type Files = Readonly<Record<string, string>>;

const api = (paths: string): string =>
  `openapi: 3.0.3\ninfo: { title: Shop, version: '1' }\npaths:\n${paths}`;
const one = api('  /a:\n    get: { responses: {} }\n');
const none = api('  /b:\n    get: { responses: {} }\n');

/** What differs between two sets of files, as git would name it. */
function changesOf(before: Files, after: Files): GitChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names.flatMap((path): GitChange[] => {
    if (before[path] === after[path]) return [];
    if (before[path] === undefined) return [{ status: 'added', path }];
    return [{ status: after[path] === undefined ? 'deleted' : 'modified', path }];
  });
}

function run(before: Files, after: Files, changes = changesOf(before, after), tree = memoryTree(after)) {
  const platform = memoryPlatform({ files: {}, named: {} });
  const session = {
    base: { ref: 'main', commit: 'c0ffee', tree: memoryTree(before), changes },
    baseFault: undefined,
    head: undefined,
    opened: platform.open(''),
    tree,
    today: '2026-06-01',
  };
  const settings = gate.settings.parse({});
  const facts = collect({ platform, session, settings, args: {} });
  return gate.evaluate(facts, settings, {
    levels: {},
    memo: new Map<string, unknown>(),
    side: 'head' as const,
  });
}

/** Findings but those about entries of changelogs, which have tests of their own. */
const told = ({ findings }: ReturnType<typeof run>): string[] =>
  findings
    .filter(({ ruleId }) => ruleId !== 'contract-diff/changelog-missing')
    .map(
      ({ ruleId, location }) => `${ruleId.slice('contract-diff/'.length)} ${location.file}:${location.line}`,
    );

describe('contracts of a repository', () => {
  test('a description that changed is found, by its name or by what it says', () => {
    expect(told(run({ 'api/openapi.yaml': one }, { 'api/openapi.yaml': none }))).toEqual([
      'operation-removed api/openapi.yaml:3',
    ]);
    expect(told(run({ 'docs/shop.yml': one }, { 'docs/shop.yml': none }))).toEqual([
      'operation-removed docs/shop.yml:3',
    ]);
  });

  test('a description of messages is found as well, with the files it refers to', () => {
    const root = `asyncapi: 3.0.0
info: { title: Shop, version: '1' }
channels: { placed: { address: placed, messages: { Placed: { payload: { $ref: './placed.json' } } } } }
operations: { tell: { action: send, channel: { $ref: '#/channels/placed' } } }
`;
    const files = (type: string): Files => ({
      'events/asyncapi.yaml': root,
      'events/placed.json': `{ "type": "${type}" }`,
    });
    expect(told(run(files('integer'), files('number')))).toEqual([
      'sent-value-unexpected events/placed.json:1',
    ]);
  });

  test('a file that a description refers to changed', () => {
    const root = api("  /a: { $ref: 'paths/a.yaml' }\n");
    const files = (path: string): Files => ({ 'api/openapi.yaml': root, 'api/paths/a.yaml': path });
    const evaluation = run(
      files('get: { responses: {} }\npost: { responses: {} }\n'),
      files('get: { responses: {} }\n'),
    );
    expect(told(evaluation)).toEqual(['operation-removed api/paths/a.yaml:1']);
  });

  test('a file that moved is compared with itself', () => {
    const changes: GitChange[] = [{ status: 'renamed', path: 'new/openapi.yaml', oldPath: 'openapi.yaml' }];
    expect(told(run({ 'openapi.yaml': one }, { 'new/openapi.yaml': none }, changes))).toEqual([
      'operation-removed new/openapi.yaml:3',
    ]);
  });

  test('a released version that moved and changed is still the released one', () => {
    const files = (folder: string, text: string): Files => ({
      [`contracts/${folder}/v1.schema.json`]: text,
      [`contracts/${folder}/v1.md`]: "---\nowner: '@acme'\nstatus: Released\n---\n\nWords.\n",
      [`contracts/${folder}/changelog.md`]: '# Changelog\n',
    });
    const [before, after] = [files('a', '{}'), files('b', '{ "not": { "const": 1 }, "minLength": 0 }')];
    const changes = Object.keys(after).map((path): GitChange => {
      return { status: 'renamed', path, oldPath: path.replace('/b/', '/a/') };
    });
    expect(told(run(before, after, changes))).toContain(
      'released-version-changed contracts/b/v1.schema.json:1',
    );
  });

  test('what is the same is inspected, and a new one has nothing to break', () => {
    const same = run({ 'openapi.yaml': one, 'a.txt': '' }, { 'openapi.yaml': one, 'a.txt': 'x' });
    expect(same).toMatchObject({ findings: [], inspected: { contracts: 1 } });
    expect(same.skipped).toBeUndefined();
    const added = run({ 'a.txt': '' }, { 'a.txt': '', 'openapi.yaml': one });
    expect(added).toMatchObject({ findings: [], inspected: { contracts: 1 } });
    expect(added.facts?.['contracts']).toMatchObject([{ file: 'openapi.yaml', kind: 'http', fate: 'new' }]);
    expect(run({ 'a.txt': '' }, { 'a.txt': 'x' }).skipped).toContain('no contract');
  });

  test('a description that is deleted is told at the nearest that is left', () => {
    const before = { 'api/a.openapi.yaml': one, 'api/b.openapi.yaml': one };
    expect(told(run(before, { 'api/b.openapi.yaml': one }))).toEqual([
      'contract-removed api/b.openapi.yaml:1',
    ]);
  });

  test('a broken description is told with its place, and hides no other', () => {
    const before = { 'a/openapi.yaml': one, 'b/openapi.yaml': one };
    const after = { 'a/openapi.yaml': `${one}  : [\n`, 'b/openapi.yaml': none };
    expect(told(run(before, after))).toEqual([
      'invalid-contract a/openapi.yaml:7',
      'operation-removed b/openapi.yaml:3',
    ]);
  });

  test('a contract that cannot be opened is told, and hides no other', () => {
    const before = { 'contracts/a/v1.schema.json': '{}', 'openapi.yaml': one };
    const after = { ...before, 'contracts/a/v1.schema.json': '{ }', 'openapi.yaml': none };
    const unreadable = memoryTree(after);
    const evaluation = run(before, after, changesOf(before, after), {
      ...unreadable,
      read: (path) =>
        path.startsWith('contracts/') ? { ok: false, why: 'not valid UTF-8' } : unreadable.read(path),
    });
    expect(told(evaluation)).toEqual(
      expect.arrayContaining([
        'invalid-contract contracts/a/v1.schema.json:1',
        'operation-removed openapi.yaml:3',
      ]),
    );
    const what = evaluation.findings.find(({ ruleId }) => ruleId.endsWith('invalid-contract'))?.what;
    expect(what).toBe('contracts/a/v1.schema.json cannot be read: not valid UTF-8');
  });

  test('a base that cannot be had is said', () => {
    const platform = memoryPlatform({ files: {}, named: {} });
    const session = {
      base: undefined,
      baseFault: 'a shallow clone',
      head: undefined,
      opened: platform.open(''),
      tree: memoryTree({}),
      today: '2026-06-01',
    };
    const settings = gate.settings.parse({});
    const facts = collect({ platform, session, settings, args: {} });
    const context = { levels: {}, memo: new Map<string, unknown>(), side: 'head' as const };
    expect(gate.evaluate(facts, settings, context).inconclusive).toContain('a shallow clone');
  });
});
