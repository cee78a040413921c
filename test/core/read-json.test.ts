import { describe, expect, test } from '@jest/globals';
import { readPositionedJson } from '../../src/core/json/index.js';
import { readPositioned } from '../../src/core/yaml/index.js';

describe('JSON with positions', () => {
  const text = '{\n  "a": [1, {"b\\n": "x, \\"y\\" }"}],\n  "c": {"d": -1.5e3, "e": []}\n}\n';

  test('is what JSON.parse gives, with the place of every value and key', () => {
    const data = readPositionedJson(text);
    expect(data.faults).toEqual([]);
    expect(data.value).toEqual(JSON.parse(text));
    expect(data.at(['a', 1, 'b\n'])).toEqual({ line: 2, column: 20 });
    expect(data.atKey(['a', 1, 'b\n'])).toEqual({ line: 2, column: 13 });
    expect(data.at(['c', 'd'])).toEqual({ line: 3, column: 14 });
    expect(data.at(['c', 'none', 'below'])).toEqual({ line: 3, column: 8 });
  });

  test('has the places that the reader for YAML finds', () => {
    const [json, yaml] = [readPositionedJson(text), readPositioned(text)];
    for (const path of [[], ['a'], ['a', 0], ['a', 1], ['c'], ['c', 'e']]) {
      expect([json.at(path), json.atKey(path)]).toEqual([yaml.at(path), yaml.atKey(path)]);
    }
  });

  const faults: readonly [string, string, number, number, RegExp][] = [
    ['a comma too much', '{"a": 1,}', 1, 9, /a key in double quotes/],
    ['an end that is missing', '[1,\n 2', 2, 3, /"," or "\]"/],
    ['a key that is there twice', '{"a": 1,\n "a": 2}', 2, 2, /"a" is there twice/],
    ['a key that is there twice, written differently', '{"a": 1, "\\u0061": 2}', 1, 10, /twice/],
    ['a line break in a text', '"a\nb"', 1, 3, /must be escaped/],
    ['a text without end', '["abc', 1, 6, /has no end/],
    ['more than one value', '1 2', 1, 3, /more after the end/],
    ['an escape that is none', '"\\x41"', 1, 2, /no escape/],
    ['nothing at all', '', 1, 1, /ends too early/],
    ['a word that is none', '{"a": nul}', 1, 7, /a value is expected/],
  ];
  test.each(faults)('%s is a fault at its place', (_title, broken, line, column, what) => {
    const { faults: found, value } = readPositionedJson(broken);
    expect(value).toBeUndefined();
    expect(found).toEqual([{ line, column, what: expect.stringMatching(what) as unknown }]);
  });

  test('nesting without end does not exhaust the stack', () => {
    expect(readPositionedJson('['.repeat(100_000)).faults[0]?.what).toMatch(/nested too deeply/);
  });
});
