import type { Parameter } from '../../../../src/openapi/index.js';
import { under } from './near.js';
import { pair } from './pair.js';
import { compareContent } from './compare-content.js';
import { compareLifecycle } from './compare-lifecycle.js';
import type { Scope } from './compare-operation.js';

/** Compares the parameters of an operation. */
export function compareParameters(scope: Scope): void {
  const { base, head, found, request: flow } = scope;
  pair(base.parameters, head.parameters, {
    removed: (old) => {
      const fact = old.deprecated ? 'parameter-removed-after-deprecation' : 'parameter-removed';
      found.change(
        { fact, flow, subject: parameterName(old), base: old.site, head: under(head.site, 'parameters') },
        head.key,
      );
    },
    added: (now) => {
      const fact = now.required ? 'parameter-required-added' : 'parameter-optional-added';
      found.change({ fact, flow, subject: parameterName(now), head: now.site }, head.key);
    },
    both: (old, now) => compareParameter(scope, old, now),
  });
}

/** "The query parameter `page`". */
export function parameterName({ in: place, name }: Parameter): string {
  return place === 'header' ? `The request header \`${name}\`` : `The ${place} parameter \`${name}\``;
}

function compareParameter(scope: Scope, old: Parameter, now: Parameter): void {
  const { head, found, rules, request: flow } = scope;
  const subject = parameterName(now);
  const common = { flow, subject, base: old.site, head: now.site } as const;
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
  compareLifecycle(old, now, { found, rules, subject, operation: head.key });
  const use = scope.reversed ? 'response' : 'request';
  if (old.schema && now.schema)
    found.surface({ flow, use, subject, base: old.schema, head: now.schema }, head.key);
  compareContent(scope, old, now, { flow, use, subject });
}

function formOf({ style, explode }: Parameter): string {
  return `${style}, ${explode ? '' : 'not '}exploded`;
}

/** Style and explode make no difference to single values, except for label and matrix (OpenAPI, "Style Examples"). */
function isStructured(...parameters: Parameter[]): boolean {
  return parameters.some(({ schema, style }) => {
    if (style === 'label' || style === 'matrix' || schema === undefined) return true;
    const value = schema.value as Readonly<Record<string, unknown>>;
    const type = value['type'];
    const single = ['string', 'number', 'integer', 'boolean'];
    return !(typeof type === 'string' && single.includes(type));
  });
}
