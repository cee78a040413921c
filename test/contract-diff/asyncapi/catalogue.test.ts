import { expect, test } from '@jest/globals';
import { eventFacts } from '../../../actions/contract-diff/model/asyncapi/index.js';
import { levelOf } from '../../../actions/contract-diff/model/http/index.js';

const facts = [...eventFacts.values()];

/** Facts that are about two states of one thing have no mirror but themselves. */
const isAlone = (id: string): boolean => id.endsWith('-changed');

const MIRRORS: readonly (readonly [string, string])[] = [
  ['added', 'removed'],
  ['set', 'unset'],
];

test('each fact has its mirror, and its sentences use what they are given', () => {
  for (const { id, en, de } of facts) {
    const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
    expect([id, ...places(en)]).toEqual([id, ...places(de)]);
    const mirrors = MIRRORS.flatMap(([one, other]) => [
      ...(id.endsWith(`-${one}`) ? [id.slice(0, -one.length) + other] : []),
      ...(id.endsWith(`-${other}`) ? [id.slice(0, -other.length) + one] : []),
    ]);
    expect([id, isAlone(id) || mirrors.some((mirror) => facts.some((fact) => fact.id === mirror))]).toEqual([
      id,
      true,
    ]);
  }
});

test('what is more than worth knowing has a rule that tells it, unless it is left to people', () => {
  const LEFT_OPEN = ['schema-language-changed', 'foreign-schema-changed', 'server-removed'];
  const untold = facts.filter(
    (fact) =>
      (['asked', 'told', 'both'] as const).some((flow) => levelOf(fact, flow) !== 'info') &&
      fact.rule === undefined,
  );
  expect(untold.map(({ id }) => id).filter((id) => !LEFT_OPEN.includes(id))).toEqual([]);
});
