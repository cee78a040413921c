import type { Media, Site } from '../../../../src/openapi/index.js';
import { under } from './near.js';
import { compareEncodings } from './compare-encoding.js';
import type { Scope } from './compare-operation.js';
import { isGeneralisation } from './media-type.js';

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
