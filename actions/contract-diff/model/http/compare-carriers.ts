import type { Encoding, Media, Parameter, SchemaSite, Site } from '../../../../src/openapi/index.js';
import type { Change } from './change.js';
import { compareLifecycle } from './compare-lifecycle.js';
import type { Scope } from './compare-operation.js';
import { isGeneralisation } from './media-type.js';
import { under } from './near.js';
import { pair } from './pair.js';
import { formOf, isStructured } from './written-form.js';

// What carries values: content by media type, and parameters and headers. Each may hold the other: a parameter may carry content,
// and a part of a form may have headers.

/** What carries content: a body, an answer, or a parameter. */
interface Carrier {
  content: ReadonlyMap<string, Media>;
  site: Site;
}

/** In whose hand content is, and what it is called. */
export interface Use {
  flow: 'asked' | 'told';
  use: 'request' | 'response';
  subject: string;
}

/** Compares what a message may carry, media type by media type. A type that was only renamed is one change, not two. */
export function compareContent(
  scope: Scope,
  base: Carrier,
  head: Carrier,
  { flow, use, subject }: Use,
): void {
  const { found, head: operation } = scope;
  const gone = [...base.content].filter(([type]) => !head.content.has(type));
  const come = [...head.content].filter(([type]) => !base.content.has(type));
  const [oldOne, newOne] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && oldOne && newOne) {
    const [[before, old], [after, now]] = [oldOne, newOne];
    const fact = isGeneralisation(before, after)
      ? 'media-type-generalised'
      : isGeneralisation(after, before)
        ? 'media-type-specialised'
        : 'media-type-replaced';
    found.change({ fact, flow, subject, before, after, base: old.site, head: now.site }, operation.key);
    compareMedia(scope, old, now, { flow, use, subject });
  } else {
    for (const [before, old] of gone)
      found.change(
        {
          fact: 'media-type-removed',
          flow,
          subject,
          before,
          base: old.site,
          head: under(head.site, 'content'),
        },
        operation.key,
      );
    for (const [after, now] of come)
      found.change({ fact: 'media-type-added', flow, subject, after, head: now.site }, operation.key);
  }
  for (const [type, old] of base.content) {
    const now = head.content.get(type);
    if (now) compareMedia(scope, old, now, { flow, use, subject: `${subject} (${type})` });
  }
}

function compareMedia(scope: Scope, base: Media, head: Media, { flow, use, subject }: Use): void {
  const { found, head: operation } = scope;
  // A type without a schema allows everything.
  const anything = (media: Media): Site => ({ ...media.site, value: true });
  const told = (
    fact: 'media-schema-added' | 'media-schema-removed' | 'item-schema-added' | 'item-schema-removed',
  ) => found.change({ fact, flow, subject, base: base.site, head: head.site }, operation.key);
  if (!base.schema && head.schema) told('media-schema-added');
  if (base.schema && !head.schema) told('media-schema-removed');
  if (!base.itemSchema && head.itemSchema) told('item-schema-added');
  if (base.itemSchema && !head.itemSchema) told('item-schema-removed');
  if (base.schema || head.schema) {
    const [old, now] = [base.schema ?? anything(base), head.schema ?? anything(head)];
    found.surface({ flow, use, subject, base: old, head: now }, operation.key);
  }
  if (base.itemSchema || head.itemSchema) {
    const [old, now] = [base.itemSchema ?? anything(base), head.itemSchema ?? anything(head)];
    found.surface({ flow, use, subject: `An item of ${subject}`, base: old, head: now }, operation.key);
  }
  compareEncodings(scope, base, head, { flow, use, subject });
}

/** Compares how the properties of a form are written. One that came or went is told by the schema of the form. */
function compareEncodings(scope: Scope, base: Media, head: Media, use: Use): void {
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

/** Parameters as they are called, and who sends them. */
interface Called extends Omit<Use, 'subject'> {
  called(parameter: Parameter): string;
  /** The name they stand under in their owner. */
  listed: 'parameters' | 'headers';
  /** oasdiff's ids, where its names for parameters are not about these. */
  exactly?: readonly string[];
}

/** Compares the parameters of an operation. */
export function compareParameters(scope: Scope): void {
  const { base, head, request: flow, reversed } = scope;
  const use = reversed ? 'response' : 'request';
  compareParameterSets(scope, { base, head }, base.parameters, head.parameters, {
    flow,
    use,
    called: parameterName,
    listed: 'parameters',
  });
}

/** Compares parameters, or headers that stand in their place, of two owners. */
function compareParameterSets(
  scope: Scope,
  owners: { base: { site: Site }; head: { site: Site } },
  base: ReadonlyMap<string, Parameter>,
  head: ReadonlyMap<string, Parameter>,
  as: Called,
): void {
  const { found, head: operation } = scope;
  const { flow, called, listed, exactly } = as;
  const own = exactly ? { exactly } : {};
  pair(base, head, {
    removed: (old) => {
      const fact = old.deprecated ? 'parameter-removed-after-deprecation' : 'parameter-removed';
      const place = under(owners.head.site, listed);
      found.change({ fact, flow, subject: called(old), base: old.site, head: place, ...own }, operation.key);
    },
    added: (now) => {
      const fact = now.required ? 'parameter-required-added' : 'parameter-optional-added';
      found.change({ fact, flow, subject: called(now), head: now.site, ...own }, operation.key);
    },
    both: (old, now) => compareParameter(scope, old, now, as),
  });
}

/** "The query parameter `page`". */
export function parameterName({ in: place, name }: Parameter): string {
  return place === 'header' ? `The request header \`${name}\`` : `The ${place} parameter \`${name}\``;
}

function compareParameter(scope: Scope, old: Parameter, now: Parameter, as: Called): void {
  const { head, found, rules } = scope;
  const { flow, use, exactly } = as;
  const subject = as.called(now);
  const own = exactly ? { exactly } : {};
  const common = { flow, subject, base: old.site, head: now.site, ...own } as const;
  if (old.required !== now.required) {
    const fact = now.required ? 'parameter-became-required' : 'parameter-became-optional';
    found.change({ ...common, fact, head: under(now.site, 'required') }, head.key);
  }
  const [before, after] = [formOf(old), formOf(now)];
  if (before !== after && isStructured(old, now))
    found.change({ ...common, fact: 'parameter-form-changed', before, after }, head.key);
  if (old.allowReserved !== now.allowReserved) {
    const fact = now.allowReserved ? 'parameter-reserved-accepted' : 'parameter-reserved-refused';
    found.change({ ...common, fact }, head.key);
  }
  if (old.allowEmptyValue !== now.allowEmptyValue) {
    const fact = now.allowEmptyValue ? 'parameter-empty-accepted' : 'parameter-empty-refused';
    found.change({ ...common, fact }, head.key);
  }
  compareLifecycle(old, now, { found, rules, subject, operation: head.key, ...own });
  compareValues(scope, old, now, { flow, use, subject });
}

/** Compares what a parameter or header holds: its schema, or its content where the other side has content as well. */
export function compareValues(scope: Scope, old: Parameter, now: Parameter, as: Use): void {
  const { found, head } = scope;
  // One side is written as a document and the other is not: that is told as its form.
  if (old.content.size > 0 !== now.content.size > 0) return;
  if (now.content.size > 0) return compareContent(scope, old, now, as);
  // Without a schema nothing was promised; one that is gone leaves everything open.
  if (!old.schema) return;
  const anything: SchemaSite = { ...now.site, value: true };
  found.surface({ ...as, base: old.schema, head: now.schema ?? anything }, head.key);
}
