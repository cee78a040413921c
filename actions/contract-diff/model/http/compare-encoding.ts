import type { Encoding, Media } from '../../../../src/openapi/index.js';
import type { Change } from './change.js';
import type { Use } from './compare-content.js';
import type { Scope } from './compare-operation.js';
import { compareParameterSets, formOf, isStructured } from './compare-parameter.js';
import { isGeneralisation } from './media-type.js';
import { pair } from './pair.js';

/** Compares how the properties of a form are written. One that came or went is told by the schema of the form. */
export function compareEncodings(scope: Scope, base: Media, head: Media, use: Use): void {
  pair(base.encoding, head.encoding, {
    removed: () => undefined,
    added: () => undefined,
    both: (old, now, property) => {
      // Where nothing is said, the type of the property decides, and its schema tells when that changes.
      if (!old.stated && !now.stated) return;
      const subject = `The part \`${property}\` of ${use.subject.charAt(0).toLowerCase()}${use.subject.slice(1)}`;
      compareEncoding(scope, old, now, { ...use, subject });
    },
  });
}

function compareEncoding(scope: Scope, old: Encoding, now: Encoding, use: Use): void {
  const { found, head: operation } = scope;
  const { flow, subject } = use;
  const tell = (fact: Change['fact'], words: { before?: string; after?: string } = {}): void =>
    found.change(
      { fact, flow, subject, ...words, base: old.site, head: now.site, exactly: [] },
      operation.key,
    );
  const gone = old.types.filter((type) => !now.types.some((other) => isGeneralisation(type, other)));
  const come = now.types.filter((type) => !old.types.some((other) => isGeneralisation(type, other)));
  if (formOf(old) !== formOf(now) && isStructured(old, now))
    tell('encoding-changed', { before: formOf(old), after: formOf(now) });
  if (gone.length > 0 && come.length > 0)
    tell('encoding-changed', { before: old.types.join(', '), after: now.types.join(', ') });
  else if (gone.length > 0) tell('encoding-type-removed', { before: gone.join(', ') });
  else if (come.length > 0) tell('encoding-type-added', { after: come.join(', ') });
  if (old.allowReserved !== now.allowReserved)
    tell(now.allowReserved ? 'parameter-reserved-accepted' : 'parameter-reserved-refused');
  compareParameterSets(scope, { base: old, head: now }, old.headers, now.headers, {
    ...use,
    called: ({ name }) => `The header \`${name}\` of t${subject.slice(1)}`,
    listed: 'headers',
    exactly: [],
  });
}
