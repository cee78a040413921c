import { expect, test } from '@jest/globals';
import { Shape, TYPE } from '../../src/schema/index.js';

test('the types at a place are those of all its values', () => {
  expect(new Shape([1, 'a']).types).toBe(TYPE.number | TYPE.string);
  expect(new Shape([]).types).toBe(0);
});

test('a member is that of all objects that have it, and of nothing else', () => {
  const shape = new Shape([{ a: 1 }, { a: 'x', b: null }, ['a'], 'a']);
  expect(shape.has('a')).toBe(true);
  expect(shape.has('toString')).toBe(false);
  expect(shape.member('a').types).toBe(TYPE.number | TYPE.string);
  expect(shape.member('toString').types).toBe(0);
});

test('members beside some names, names and items have a place of their own', () => {
  const shape = new Shape([{ a: 1, b: true, c: null }, [1, ['x']]]);
  expect(shape.membersBeside(['a', 'c']).types).toBe(TYPE.boolean);
  expect(shape.membersBeside(['a', 'b', 'c']).types).toBe(0);
  expect(shape.names().types).toBe(TYPE.string);
  expect(shape.items().types).toBe(TYPE.number | TYPE.array);
  expect(shape.items().items().types).toBe(TYPE.string);
});

test('equal places are one object, whatever names are left out that no value has', () => {
  const shape = new Shape([{ a: 1, b: 2 }]);
  expect(shape.member('a')).toBe(shape.member('a'));
  expect(shape.membersBeside(['b', 'a', 'none'])).toBe(shape.membersBeside(['a', 'b']));
  expect(shape.membersBeside(['a'])).not.toBe(shape.membersBeside(['b']));
});
