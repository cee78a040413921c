import type { DataDocument } from '../../../../src/document/index.js';
import { valueAt } from '../../../../src/document/index.js';
import type { Contract, Statement } from './contract.js';
import { isDescription } from './contract.js';
import type { FrontMatter } from './front-matter.js';

/** A title that is the name of a version, such as `user.created.v1`; others are words for people. */
const TITLE = /^[\w-]+(?:\.[\w-]+)*[.-]v\d{1,9}$/;

/** Places of a document that say what it is called or which version it is. */
const PLACES: readonly { pointer: string; kind: Statement['kind']; label: string; form?: RegExp }[] = [
  { pointer: '/$id', kind: 'address', label: '"$id"' },
  { pointer: '/id', kind: 'address', label: '"id"', form: /[:/.]/ },
  { pointer: '/title', kind: 'name', label: '"title"', form: TITLE },
  { pointer: '/info/version', kind: 'version', label: 'info.version' },
];

/** All that a contract and its documentation state about its name and version. */
export function statementsOf(
  { kind }: Contract,
  document: DataDocument,
  documentation: string,
  front: FrontMatter,
): Statement[] {
  const places = PLACES.filter(({ kind: says }) => isDescription(kind) === (says === 'version'));
  const found = places.flatMap(({ form, ...place }) => {
    const text = valueAt(document.value, place.pointer);
    return typeof text === 'string' && (form?.test(text) ?? true) ? [{ ...place, text }] : [];
  });
  const located = document.locate(found.map(({ pointer }) => pointer));
  const own = found.map(({ pointer, ...statement }): Statement => {
    const { line, column } = located.get(pointer) ?? { line: 1, column: 1 };
    return { ...statement, place: { file: document.path, line, column } };
  });
  const version = front.values['version'];
  if (typeof version !== 'string' && typeof version !== 'number') return own;
  const place = { file: documentation, ...front.placeOf('version') };
  return [...own, { kind: 'version', label: '"version"', text: String(version), place }];
}
