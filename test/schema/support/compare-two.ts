import type { Dialect, FlowVerdict, Json, Place, Policy, Side } from '../../../src/schema/index.js';
import { Library, Session, placeOf } from '../../../src/schema/index.js';

/** One schema as a side of a comparison. */
export function sideOf(name: Side['name'], value: Json, dialect: Dialect): { side: Side; place: Place } {
  const library = new Library();
  const resource = library.add({ address: `${name}.json`, value, dialect });
  return { side: { name, library }, place: placeOf(library, { resource, pointer: '', value }) };
}

/** Whether `reader` takes all that a writer of `writer` may send; under the letter of the schemas unless the policy says otherwise. */
export function takes(
  writer: Json,
  reader: Json,
  policy: Partial<Policy> = {},
  dialect: Dialect = '2020-12',
): FlowVerdict {
  const from = sideOf('old', writer, dialect);
  const to = sideOf('new', reader, dialect);
  return new Session({ contentModel: 'strict', ...policy }).decide({
    writer: from.side,
    from: from.place,
    reader: to.side,
    to: to.place,
  });
}
