import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Fact } from '../../../actions/contract-diff/model/http/index.js';
import { levelOf, schemaFacts, structureFacts } from '../../../actions/contract-diff/model/http/index.js';
import { ROOT } from '../../../scripts/generate/rooms.js';

const facts: readonly Fact[] = [...structureFacts.values(), ...schemaFacts.values()];
const ids = new Set(facts.map(({ id }) => id));

/** The action at the end of an id, and the one that takes it back. */
const MIRRORS: readonly (readonly [string, string])[] = [
  ['added', 'removed'],
  ['set', 'unset'],
  ['increased', 'decreased'],
  ['widened', 'narrowed'],
  ['became-required', 'became-optional'],
  ['generalised', 'specialised'],
  ['accepted', 'refused'],
  ['admitted', 'refused'],
  ['granted-to-anonymous', 'refused-to-anonymous'],
  ['deprecated', 'reactivated'],
];

/** Facts that have no mirror, and why. */
const ALONE: Readonly<Record<string, string>> = {
  'operation-removed-after-sunset': 'nothing is announced before it comes',
  'parameter-removed-after-deprecation': 'nothing is announced before it comes',
  'operation-removed-for-successor': 'what is added beside the old one is operation-version-added',
  'operation-version-added': 'what is removed for a new one is operation-removed-for-successor',
  'bundled-schema-removed': 'a new component promises nothing before somebody uses it',
  'property-removed-after-sunset': 'nothing is announced before it comes',
  'schema-removed': 'a new component that nothing uses promises nothing',
  'sunset-missing': 'a violation, not a change',
  'property-sunset-missing': 'a violation, not a change',
  'property-sunset-unreadable': 'a violation, not a change',
  'property-sunset-too-soon': 'a violation, not a change',
  'property-sunset-advanced': 'a later end is what everybody wants',
  'property-sunset-removed': 'a date that is given is part of the deprecation',
  'property-stability-unknown': 'a violation, not a change',
  'sunset-unreadable': 'a violation, not a change',
  'sunset-too-soon': 'a violation, not a change',
  'sunset-advanced': 'a later end is what everybody wants',
  'sunset-removed': 'a date that is given is part of the deprecation',
  'stability-unknown': 'a violation, not a change',
  'parameter-required-added': 'removing is one fact for all parameters',
  'parameter-optional-added': 'removing is one fact for all parameters',
  'parameter-removed': 'adding is told by whether it is required',
  'body-required-added': 'removing is one fact for all bodies',
  'body-optional-added': 'removing is one fact for all bodies',
  'body-removed': 'adding is told by whether it is required',
  'header-added': 'removing is told by whether it was always there',
  'required-header-removed': 'adding is one fact for all headers',
  'optional-header-removed': 'adding is one fact for all headers',
};

/** oasdiff's ids that no fact has: they are about the version, which a rule of its own judges. */
const BY_RULE = new Set(['api-major-version-not-bumped', 'api-version-not-bumped', 'api-version-decreased']);

function mirrorsOf(id: string): string[] {
  return MIRRORS.flatMap(([one, other]) => {
    if (id.endsWith(`-${one}`)) return [id.slice(0, -one.length) + other];
    return id.endsWith(`-${other}`) ? [id.slice(0, -other.length) + one] : [];
  });
}

describe('the catalogue of facts', () => {
  test('ids are unique, and sentences use what they are given', () => {
    expect(ids.size).toBe(facts.length);
    for (const { id, en, de } of facts) {
      const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
      expect([id, ...places(en)]).toEqual([id, ...places(de)]);
      for (const place of places(en)) expect(['{subject}', '{before}', '{after}']).toContain(place);
      expect(en).not.toBe(de);
    }
  });

  test('each fact has its mirror or a written reason', () => {
    const missing = facts
      .filter(({ id, effect }) => effect !== 'replaces' && !(id in ALONE) && !id.endsWith('-changed'))
      .filter(({ id }) => !id.endsWith('-described') && !mirrorsOf(id).some((mirror) => ids.has(mirror)));
    expect(missing.map(({ id }) => id)).toEqual([]);
    expect(Object.keys(ALONE).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('every id of oasdiff 1.35.0 is covered by a fact or judged by a rule, and none is invented', () => {
    const file = path.join(ROOT, 'test/contract-diff/http/oasdiff-ids.txt');
    const theirs = new Set(readFileSync(file, 'utf8').trim().split('\n'));
    const ours = new Set(facts.flatMap(({ oasdiff }) => oasdiff));
    expect([...theirs].filter((id) => !ours.has(id) && !BY_RULE.has(id))).toEqual([]);
    expect([...ours].filter((id) => !theirs.has(id))).toEqual([]);
  });

  test('what breaks senders is harmless to readers, and the other way round', () => {
    const fact = (effect: Fact['effect'], level: Fact['level']): Fact => ({
      id: '',
      effect,
      level,
      oasdiff: [],
      en: '',
      de: '',
    });
    expect(levelOf(fact('narrows', 'error'), 'told')).toBe('info');
    expect(levelOf(fact('widens', 'info'), 'told')).toBe('error');
    expect(levelOf(fact('replaces', 'error'), 'told')).toBe('error');
    expect(levelOf(fact('none', 'warning'), 'told')).toBe('warning');
    expect(levelOf(fact('narrows', 'error'), 'asked')).toBe('error');
  });
});
