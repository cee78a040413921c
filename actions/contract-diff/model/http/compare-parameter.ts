import type { Parameter, SchemaSite, Site } from '../../../../src/openapi/index.js';
import { under } from './near.js';
import { pair } from './pair.js';
import type { Use } from './compare-content.js';
import { compareContent } from './compare-content.js';
import { compareLifecycle } from './compare-lifecycle.js';
import type { Scope } from './compare-operation.js';

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
export function compareParameterSets(
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

interface Written {
  style: string;
  explode: boolean;
  schema?: SchemaSite;
  content?: Parameter['content'];
}

/** How a value is written: by style and explode, or as a document of a media type. */
export function formOf({ style, explode, content }: Written): string {
  const [type] = content?.keys() ?? [];
  return type === undefined ? `${style}, ${explode ? '' : 'not '}exploded` : `a document (${type})`;
}

/**
 * Style and explode make no difference to single values, except for label and matrix, and explode makes none to a list that is
 * written simply (OpenAPI, "Style Examples").
 */
export function isStructured(...written: Written[]): boolean {
  return written.some(({ schema, style, content }) => {
    if (style === 'label' || style === 'matrix' || schema === undefined) return true;
    const value = schema.value as Readonly<Record<string, unknown>>;
    const type = value['type'];
    const single = ['string', 'number', 'integer', 'boolean', ...(style === 'simple' ? ['array'] : [])];
    return (content?.size ?? 0) > 0 || !(typeof type === 'string' && single.includes(type));
  });
}
