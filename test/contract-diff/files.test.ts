import { describe, expect, test } from '@jest/globals';
import { collect } from '../../actions/contract-diff/collect.js';
import { gate } from '../../actions/contract-diff/gate.js';
import { filesReferredTo } from '../../actions/contract-diff/model/index.js';
import type { Finding } from '../../src/core/finding/index.js';
import { memoryTree } from '../../src/core/tree/index.js';
import { memoryPlatform } from '../support/memory-platform.js';

function compare(named: Readonly<Record<string, string>>, args: object = {}): readonly Finding[] {
  const platform = memoryPlatform({ files: {}, named });
  const session = {
    base: undefined,
    baseFault: undefined,
    head: undefined,
    opened: platform.open(''),
    tree: memoryTree({}),
    today: '2026-06-01',
  };
  const settings = gate.settings.parse({});
  const positionals = ['old/a.json', 'new/a.json'];
  const facts = collect({ platform, session, settings, args: { positionals, ...args } });
  const context = { levels: {}, memo: new Map<string, unknown>(), side: 'head' as const };
  return gate.evaluate(facts, gate.settings.parse({}), context).findings;
}

describe('two versions as files', () => {
  test('a break in a file that is referred to is told there', () => {
    const contract = '{"type": "object", "properties": {"n": {"$ref": "parts/n.json"}}}';
    const [finding, ...more] = compare({
      'old/a.json': contract,
      'old/parts/n.json': '{"type": "number"}',
      'new/a.json': contract,
      'new/parts/n.json': '{\n  "type": "integer"\n}',
    });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      ruleId: 'contract-diff/value-no-longer-accepted',
      location: { file: 'new/parts/n.json', line: 2, column: 3, side: 'head' },
      related: [{ file: 'old/parts/n.json', side: 'base' }],
      evidence: { proof: 'witness', witness: { n: 0.5 }, witnessSide: 'old' },
    });
  });

  test('what is asked on the command line overrules the settings', () => {
    const named = { 'old/a.json': '{"type":"integer"}', 'new/a.json': '{"type":"number"}' };
    expect(compare(named)).toEqual([]);
    expect(compare(named, { direction: 'forward' })).toHaveLength(1);
  });

  test('one file is not enough, and a missing one is said', () => {
    expect(() => compare({}, { positionals: ['a.json'] })).toThrow('two files are compared, and 1 was named');
    expect(() => compare({ 'old/a.json': '{}' })).toThrow('cannot be read: there is no such file');
  });
});

describe('files that are referred to', () => {
  const open = (file: string) => ({ ok: true as const, text: `{"title": "${file}"}` });
  const names = (text: string): string[] => filesReferredTo('a/b/c.json', text, open).map(({ file }) => file);

  test('are found in JSON and YAML, in the folder and below', () => {
    expect(names('{"$ref": "d/e.json#/x"}')).toEqual(['a/b/d/e.json']);
    expect(names('items: { $ref: ./f.yaml }')).toEqual(['a/b/f.yaml']);
  });

  test('never lie outside of it', () => {
    for (const reference of [
      '../x.json',
      'd/../../x.json',
      '/etc/passwd',
      'https://example.org/x.json',
      'file:///x',
    ]) {
      expect(names(`{"$ref": "${reference}"}`)).toEqual([]);
    }
  });

  test('in a repository they may lie anywhere in it, and not outside', () => {
    const inTree = (reference: string): string[] =>
      filesReferredTo('a/b/c.json', `{"$ref": "${reference}"}`, open, '').map(({ file }) => file);
    expect(inTree('../x/y.json#/z')).toEqual(['a/x/y.json']);
    expect(inTree('../../y.json')).toEqual(['y.json']);
    expect(inTree('../../../y.json')).toEqual([]);
  });
});
