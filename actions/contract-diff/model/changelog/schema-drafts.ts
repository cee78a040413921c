import type { DataDocument } from '../../../../src/document/index.js';
import { readDocument } from '../../../../src/document/index.js';
import type { Json } from '../../../../src/schema/index.js';
import type { BrokenValue, VersionPlace } from '../contract-model.js';
import type { Pair } from '../facts.js';
import { fill } from '../http/sentence.js';
import { partName, shown } from '../words.js';
import type { Draft, Group, Sentence } from './entry.js';
import type { SchemaDifference } from './schema-differences.js';
import { schemaDifferences } from './schema-differences.js';

const SENTENCES: Readonly<Record<SchemaDifference['fact'], Sentence & { group: Group }>> = {
  'property-added': { group: 'added', en: '{subject} was added.', de: '{subject} kam hinzu.' },
  'property-required-added': {
    group: 'added',
    en: '{subject} was added and is required.',
    de: '{subject} kam hinzu und ist Pflicht.',
  },
  'property-removed': { group: 'removed', en: '{subject} was removed.', de: '{subject} wurde entfernt.' },
  'became-required': {
    group: 'changed',
    en: '{subject} is required now.',
    de: '{subject} ist jetzt Pflicht.',
  },
  'became-optional': {
    group: 'changed',
    en: '{subject} is no longer required.',
    de: '{subject} ist nicht mehr Pflicht.',
  },
  'value-added': { group: 'added', en: '{subject} may be {after}.', de: '{subject} darf {after} sein.' },
  'value-removed': {
    group: 'removed',
    en: '{subject} may no longer be {before}.',
    de: '{subject} darf nicht mehr {before} sein.',
  },
  'keyword-set': {
    group: 'changed',
    en: '{subject} has to keep to {after}.',
    de: '{subject} muss {after} einhalten.',
  },
  'keyword-unset': {
    group: 'changed',
    en: '{subject} no longer has to keep to {before}.',
    de: '{subject} muss {before} nicht mehr einhalten.',
  },
  'keyword-changed': {
    group: 'changed',
    en: '{subject}: {before} became {after}.',
    de: '{subject}: aus {before} wurde {after}.',
  },
  deprecated: { group: 'deprecated', en: '{subject} is deprecated.', de: '{subject} ist veraltet.' },
  'described-otherwise': {
    group: 'documentation',
    en: '{subject} is described otherwise.',
    de: '{subject} ist anders beschrieben.',
  },
};

/** Changes of a schema as lines of its changelog. @param broken what the comparison has shown of this contract */
export function schemaDrafts({ old, new: now }: Pair, broken: readonly BrokenValue[]): Draft[] {
  const head = readDocument(now.file, now.text);
  const before = readDocument(old.file, old.text).value ?? null;
  const found = [...schemaDifferences(before as Json, (head.value ?? null) as Json)];
  const places = placesIn(head, found);
  const explained = new Set(found.flatMap(({ decides }) => decides));
  const drafts = found.map((one): Draft => {
    const { group, en, de } = SENTENCES[one.fact];
    const breaks = broken.some((value) => isCause(one, value));
    return {
      fact: one.fact,
      rewritten: !breaks && group !== 'deprecated' && group !== 'documentation',
      group: breaks ? 'breaking' : group,
      sentence: {
        en: fill(en, { ...one, subject: subjectOf(one.part, 'The whole value') }),
        de: fill(de, { ...one, subject: subjectOf(one.part, 'Der ganze Wert') }),
      },
      place: places(one.pointer),
    };
  });
  return [...drafts, ...broken.filter(({ reader }) => !explained.has(reader.pointer)).map(brokenDraft)];
}

/** What only takes less breaks nobody who reads, and what only gives more nobody who writes. */
const NARROWS = new Set<SchemaDifference['fact']>([
  'property-required-added',
  'became-required',
  'value-removed',
  'keyword-set',
]);
const WIDENS = new Set<SchemaDifference['fact']>([
  'property-added',
  'became-optional',
  'value-added',
  'keyword-unset',
]);

function isCause({ fact, decides }: SchemaDifference, { direction, reader }: BrokenValue): boolean {
  const harmless = direction === 'backward' ? WIDENS : NARROWS;
  return !harmless.has(fact) && decides.includes(reader.pointer);
}

/** A break that no difference of the schema itself explains: it lies in what the schema refers to. */
function brokenDraft({
  direction,
  witness,
  instance,
  objection,
  keyword,
  reader,
  writer,
}: BrokenValue): Draft {
  const why = `${partName(instance)} ${objection}`;
  const value = `\`${shown(witness).replaceAll('`', "'")}\``;
  const sentence =
    direction === 'backward'
      ? { en: `${value} is refused now: ${why}.`, de: `${value} wird jetzt abgelehnt: ${why}.` }
      : {
          en: `${value} may be sent now, and readers of the old version refuse it: ${why}.`,
          de: `${value} darf jetzt gesendet werden, und Leser der alten Version lehnen es ab: ${why}.`,
        };
  const place = direction === 'backward' ? reader : writer;
  return { fact: `breaks-${keyword}`, group: 'breaking', sentence, place };
}

function subjectOf(part: readonly string[], whole: string): string {
  if (part.length === 0) return whole;
  const path = part.reduce(
    (text, name) => (name === '[]' ? `${text}[]` : text === '' ? name : `${text}.${name}`),
    '',
  );
  return `\`${path.replaceAll('`', "'")}\``;
}

function placesIn(
  document: DataDocument,
  found: readonly SchemaDifference[],
): (pointer: string) => VersionPlace {
  const places = document.locate(found.map(({ pointer }) => pointer));
  return (pointer) => {
    const { line, column } = places.get(pointer) ?? { line: 1, column: 1 };
    return { file: document.path, line, column, side: 'head', pointer };
  };
}
