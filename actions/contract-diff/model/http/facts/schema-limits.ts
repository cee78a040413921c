import type { Fact } from '../fact.js';
import { on } from './on.js';

/** Keywords that limit something from above or below: id, what is limited in English and German, places where oasdiff knows it. */
const LIMITS = [
  ['max', 'maximum', 'The value of {subject}', 'Der Wert von {subject}'],
  ['exclusive-max', 'exclusiveMaximum', 'The value of {subject}', 'Der Wert von {subject}'],
  ['max-length', 'maxLength', 'The length of {subject}', 'Die Länge von {subject}'],
  ['max-items', 'maxItems', 'The number of items of {subject}', 'Die Zahl der Elemente von {subject}'],
  [
    'max-properties',
    'maxProperties',
    'The number of properties of {subject}',
    'Die Zahl der Eigenschaften von {subject}',
  ],
  [
    'max-contains',
    'maxContains',
    'The number of certain items of {subject}',
    'Die Zahl bestimmter Elemente von {subject}',
  ],
  ['min', 'minimum', 'The value of {subject}', 'Der Wert von {subject}'],
  ['exclusive-min', 'exclusiveMinimum', 'The value of {subject}', 'Der Wert von {subject}'],
  ['min-length', 'minLength', 'The length of {subject}', 'Die Länge von {subject}'],
  ['min-items', 'minItems', 'The number of items of {subject}', 'Die Zahl der Elemente von {subject}'],
  [
    'min-properties',
    'minProperties',
    'The number of properties of {subject}',
    'Die Zahl der Eigenschaften von {subject}',
  ],
  [
    'min-contains',
    'minContains',
    'The number of certain items of {subject}',
    'Die Zahl bestimmter Elemente von {subject}',
  ],
] as const;

type LimitId = (typeof LIMITS)[number][0];
type Action = 'set' | 'unset' | 'increased' | 'decreased';

/** Id of a fact about a limit: `max-length-decreased`. */
export type LimitFactId = `${LimitId}-${Action}`;

/** The id of each keyword's facts, without the action. */
export const limitOf: ReadonlyMap<string, LimitId> = new Map(LIMITS.map(([id, keyword]) => [keyword, id]));

/** Limits for which oasdiff tells properties apart that are read-only. */
const READ_ONLY: ReadonlySet<string> = new Set([
  'max',
  'exclusive-max',
  'max-length',
  'max-items',
  'max-properties',
  'min',
  'exclusive-min',
]);

/** A limit in English and German: whether it is allowed itself, and its side. */
const BOUNDS = {
  'to max': ['at most', 'höchstens'],
  'beyond max': ['less than', 'kleiner als'],
  'to min': ['at least', 'mindestens'],
  'beyond min': ['more than', 'größer als'],
} as const;

/** Facts about limits: each keyword set, unset, increased, decreased. */
export const limitFacts: readonly Fact[] = LIMITS.flatMap(([id, keyword, en, de]) => {
  const upper = keyword.toLowerCase().includes('max');
  const effect = { set: 'narrows', unset: 'widens', increased: 'widens', decreased: 'narrows' } as const;
  const opposite = { ...effect, increased: 'narrows', decreased: 'widens' } as const;
  const [than, als] = BOUNDS[`${keyword.startsWith('exclusive') ? 'beyond' : 'to'} ${upper ? 'max' : 'min'}`];
  const moved = [
    `${en} must be ${than} {after} now, instead of {before}.`,
    `${de} muss jetzt ${als} {after} sein statt {before}.`,
  ] as const;
  const words = {
    set: [`${en} must be ${than} {after} now.`, `${de} muss jetzt ${als} {after} sein.`],
    unset: [`${en} need not be ${than} {before} any more.`, `${de} muss nicht mehr ${als} {before} sein.`],
    increased: moved,
    decreased: moved,
  } as const;
  return (['set', 'unset', 'increased', 'decreased'] as const).map((action): Fact => {
    const change = (upper ? effect : opposite)[action];
    // A request that may hold more is no more than that; what only the server fills in is named apart.
    const readOnly = change === 'narrows' && action !== 'set' && READ_ONLY.has(id) ? 'R' : '';
    return {
      id: `${id}-${action}`,
      effect: change,
      level: change === 'narrows' ? 'error' : 'info',
      oasdiff: on(`BbPpAH${readOnly}`, `${id}-${action}`),
      en: words[action][0],
      de: words[action][1],
    };
  });
});
