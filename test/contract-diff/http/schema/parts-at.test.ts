import { expect, test } from '@jest/globals';
import type { Link, Step } from '../../../../actions/contract-diff/model/http/schema/pair-node.js';
import { partsAt } from '../../../../actions/contract-diff/model/http/schema/parts-at.js';

const MESSAGE = { id: 7, 'a/b': { x: 1 }, lines: [{ n: 1 }, { n: 2 }, { n: 3 }] };

/** Links as far as parts are concerned. */
function path(...steps: Step[]): Link[] {
  const node = undefined as never;
  return steps.map((step) => ({ step, node, hidden: new Set() }));
}

const property = (name: string): Step => ({ kind: 'property', name });

test.each<[string, Step[], [string, unknown][]]>([
  ['no step is the whole', [], [['', MESSAGE]]],
  ['the same value', [{ kind: 'same', keyword: 'allOf' }, property('id')], [['/id', 7]]],
  ['a name that has to be escaped', [property('a/b'), property('x')], [['/a~1b/x', 1]]],
  [
    'items from a place on',
    [property('lines'), { kind: 'items', from: 1 }, property('n')],
    [
      ['/lines/1/n', 2],
      ['/lines/2/n', 3],
    ],
  ],
  ['one item', [property('lines'), { kind: 'item', index: 0 }], [['/lines/0', { n: 1 }]]],
  ['the rest', [{ kind: 'additional', names: ['a/b', 'lines'], patterns: [] }], [['/id', 7]]],
  ['a name that is not there', [property('toString')], []],
  ['a step no such value has', [property('lines'), property('length')], []],
  ['an item of what is no list', [property('id'), { kind: 'item', index: 0 }], []],
])('%s', (_title, steps, parts) => {
  expect(partsAt(MESSAGE, path(...steps)).map(({ pointer, value }) => [pointer, value])).toEqual(parts);
});
