import type { Json } from '../../json/index.js';
import { TYPE } from '../../json/index.js';
import type { TypeName } from '../../json/index.js';
import type { Node } from '../../normal/index.js';
import type { Keywords } from './keywords.js';
import { checkPattern, countOf, numberOf } from './keywords.js';

/** `type`, `nullable`, `enum`, `const`. */
export function* readValues(keywords: Keywords): Generator<Node> {
  const { arena, value, traits, fail } = keywords;
  const type = value['type'];
  if (type !== undefined) {
    const names = Array.isArray(type) ? (type as readonly Json[]) : [type];
    const allowed = names.map((name) => readType(keywords, name));
    if (traits.nullable && value['nullable'] === true) allowed.push(arena.types(TYPE.null));
    const plain = allowed.filter((node) => node.kind === 'types');
    const mask = plain.reduce((bits, node) => bits | node.mask, 0);
    const integer = allowed.some((node) => node.kind === 'and') && (mask & TYPE.number) === 0;
    yield arena.types(integer ? mask | TYPE.number : mask);
    if (integer) yield arena.multipleOf(1);
  }
  const listed = value['enum'];
  if (listed !== undefined) {
    if (!Array.isArray(listed)) return fail('"enum" must be a list', 'enum');
    if (!isExtensible(keywords, listed as readonly Json[])) yield arena.enum(listed as readonly Json[]);
  }
  if (traits.since >= 6 && value['const'] !== undefined) yield arena.enum([value['const']]);
}

function isExtensible({ forgiving, value, wishes }: Keywords, listed: readonly Json[]): boolean {
  if (!forgiving || wishes.reader === undefined) return false;
  const marked = value['x-extensible-enum'] !== undefined && value['x-extensible-enum'] !== false;
  return (
    marked || (wishes.reader.extensibleEnums === 'all' && listed.every((one) => typeof one === 'string'))
  );
}

function readType({ arena, fail }: Keywords, name: Json): Node {
  if (name === 'integer') return arena.and([arena.types(TYPE.number), arena.multipleOf(1)]);
  if (typeof name === 'string' && Object.hasOwn(TYPE, name)) return arena.types(TYPE[name as TypeName]);
  return fail(`${JSON.stringify(name)} is no type`, 'type');
}

/** Bounds and steps of numbers. */
export function* readNumbers(keywords: Keywords): Generator<Node> {
  const { arena, value, traits, fail } = keywords;
  const minimum = numberOf(keywords, 'minimum');
  const maximum = numberOf(keywords, 'maximum');
  const flag = (keyword: string): boolean => traits.exclusiveFlag && value[keyword] === true;
  if (minimum !== undefined) yield arena.minimum(minimum, flag('exclusiveMinimum'));
  if (maximum !== undefined) yield arena.maximum(maximum, flag('exclusiveMaximum'));
  if (!traits.exclusiveFlag) {
    const above = numberOf(keywords, 'exclusiveMinimum');
    const under = numberOf(keywords, 'exclusiveMaximum');
    if (above !== undefined) yield arena.minimum(above, true);
    if (under !== undefined) yield arena.maximum(under, true);
  }
  const step = numberOf(keywords, 'multipleOf');
  if (step !== undefined)
    yield step > 0 ? arena.multipleOf(step) : fail('"multipleOf" must be above 0', 'multipleOf');
}

/** Length, pattern and format of texts. */
export function* readTexts(keywords: Keywords): Generator<Node> {
  const { arena, value, fail } = keywords;
  const min = countOf(keywords, 'minLength');
  const max = countOf(keywords, 'maxLength');
  if (min !== undefined) yield arena.atLeastCount('minLength', min);
  if (max !== undefined) yield arena.atMostCount('maxLength', max);
  const pattern = value['pattern'];
  if (pattern !== undefined) {
    if (typeof pattern !== 'string') return fail('"pattern" must be a text', 'pattern');
    yield arena.pattern(checkPattern(keywords, pattern, 'pattern'));
  }
  const format = value['format'];
  if (typeof format === 'string') yield arena.format(format);
}
