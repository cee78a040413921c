import type { Texts } from '../../../src/core/exhibit/index.js';
import type { Direction } from './contract-model.js';
import type { Family, HttpChange } from './http/index.js';
import { familyOf } from './http/index.js';

/** A way for what is new, beside what is there. */
const BESIDE_OPERATION: Texts = {
  en: 'Add a new version of the operation beside this one (`/v2/…`), and keep this one until nobody calls it.',
  de: 'Eine neue Version der Operation daneben stellen (`/v2/…`) und diese behalten, bis niemand sie mehr aufruft.',
};
const BESIDE_SCHEMA: Texts = {
  en: 'Leave this version as it is and add the next one beside it (`v2.schema.json`, `<name>.v2`).',
  de: 'Diese Version lassen, wie sie ist, und die nächste daneben stellen (`v2.schema.json`, `<name>.v2`).',
};

/** Three steps instead of one, after "expand and contract" (martinfowler.com/bliki/ParallelChange.html). */
const STEPS_ASKED: Texts = {
  en: 'In steps: accept both forms, move the senders, then take the old form away.',
  de: 'In Schritten: beide Formen annehmen, die Absender umstellen, dann die alte Form entfernen.',
};
const STEPS_TOLD: Texts = {
  en: 'In steps: let the readers take both forms first, then send the new one.',
  de: 'In Schritten: erst die Leser beide Formen annehmen lassen, dann die neue senden.',
};

const OPTIONAL: Texts = {
  en: 'Make it optional again, and take a default where it is missing.',
  de: 'Wieder freiwillig machen und einen Standardwert nehmen, wo es fehlt.',
};
const KEEP_VALUE: Texts = {
  en: 'Keep accepting the old value, and map it to a new one inside.',
  de: 'Den alten Wert weiter annehmen und intern auf einen neuen abbilden.',
};
const WIDEN: Texts = {
  en: 'Widen it again: take everything the old version took.',
  de: 'Wieder weiten: alles annehmen, was die alte Version annahm.',
};
const SEND_OLD: Texts = {
  en: 'Keep sending only what the old version allowed.',
  de: 'Weiter nur senden, was die alte Version erlaubte.',
};
const SEND_ALWAYS: Texts = {
  en: 'Keep sending it: readers rely on it being there.',
  de: 'Weiter senden: Leser verlassen sich darauf, dass es da ist.',
};
const DEPRECATE: Texts = {
  en: 'Put it back with `deprecated: true` and an end (`x-sunset`), and remove it after that day.',
  de: 'Zurückholen, mit `deprecated: true` und einem Ende (`x-sunset`), und erst danach entfernen.',
};
const BOTH_KEYS: Texts = {
  en: 'Accept the old credentials as well, until all clients have new ones.',
  de: 'Auch die alten Zugangsdaten annehmen, bis alle Clients neue haben.',
};

/** What helps by rule, where what changed in detail does not matter. */
const BY_FAMILY: Partial<Record<Family, readonly Texts[]>> = {
  'operation-removed': [DEPRECATE],
  'answer-lost': [SEND_ALWAYS, DEPRECATE],
  'media-type-lost': [DEPRECATE, BESIDE_OPERATION],
  'parameter-tightened': [OPTIONAL, BESIDE_OPERATION],
  'body-tightened': [OPTIONAL, BESIDE_OPERATION],
  'access-tightened': [BOTH_KEYS, BESIDE_OPERATION],
  'wire-form-changed': [BESIDE_OPERATION, STEPS_ASKED],
  'server-removed': [DEPRECATE],
};

/** Ways out of a break of an HTTP API, the nearest first. */
export function waysOutOf(change: HttpChange): readonly Texts[] {
  if (change.level !== 'error') return [];
  const family = familyOf(change);
  const own = BY_FAMILY[family];
  if (own) return own;
  const { fact } = change;
  if (family === 'sent-value-unexpected') {
    const first = /(?:removed|optional)$/.test(fact) ? SEND_ALWAYS : SEND_OLD;
    return [first, BESIDE_OPERATION, STEPS_TOLD];
  }
  if (family !== 'accepted-value-refused') return [];
  const first = fact.includes('required') ? OPTIONAL : fact.includes('value') ? KEEP_VALUE : WIDEN;
  return [first, BESIDE_OPERATION, STEPS_ASKED];
}

/** Ways out of a break between two schemas, the nearest first. */
export function waysOutOfSchema(keyword: string, direction: Direction): readonly Texts[] {
  if (direction === 'forward')
    return [keyword === 'required' ? SEND_ALWAYS : SEND_OLD, BESIDE_SCHEMA, STEPS_TOLD];
  const first =
    keyword === 'required' ? OPTIONAL : keyword === 'enum' || keyword === 'const' ? KEEP_VALUE : WIDEN;
  return [first, BESIDE_SCHEMA, STEPS_ASKED];
}
