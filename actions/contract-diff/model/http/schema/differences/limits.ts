import type { Json, JsonObject } from '../../../../../../src/schema/index.js';
import { limitOf } from '../../facts/index.js';
import type { Difference } from '../pair-node.js';
import type { Compared } from './compared.js';
import { keyword, words } from './compared.js';

/** What differs in limits, patterns and formats. */
export function* limitDifferences(compared: Compared): Generator<Difference> {
  const { base, head } = compared;
  for (const [name, id] of limitOf) {
    const [before, after] = [base[name], head[name]].map(numberOf);
    if (before === after) continue;
    const action =
      before === undefined
        ? 'set'
        : after === undefined
          ? 'unset'
          : after > before
            ? 'increased'
            : 'decreased';
    yield {
      fact: `${id}-${action}`,
      at: `/${name}`,
      before: words(base[name]),
      after: words(head[name]),
      demands: { base: demandOf(base, name), head: demandOf(head, name) },
    };
  }
  yield* keyword(compared, 'pattern', {
    set: 'pattern-set',
    unset: 'pattern-unset',
    changed: 'pattern-changed',
  });
  yield* keyword(compared, 'format', { set: 'format-set', unset: 'format-unset', changed: 'format-changed' });
  yield* keyword(compared, 'multipleOf', {
    set: 'multiple-of-set',
    unset: 'multiple-of-unset',
    changed: 'multiple-of-changed',
  });
  const unique = [base, head].map(({ uniqueItems }) => uniqueItems === true);
  if (unique[0] !== unique[1]) {
    const demands = {
      base: unique[0] ? { uniqueItems: true } : undefined,
      head: unique[1] ? { uniqueItems: true } : undefined,
    };
    yield { fact: unique[1] ? 'unique-items-set' : 'unique-items-unset', at: '/uniqueItems', demands };
  }
}

/** `exclusiveMinimum: true` of OpenAPI 3.0 counts as 1, so that a switch that is turned is seen. */
function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return value === true ? 1 : undefined;
}

/** Keywords that only mean something together. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  minimum: ['minimum', 'exclusiveMinimum'],
  exclusiveMinimum: ['minimum', 'exclusiveMinimum'],
  maximum: ['maximum', 'exclusiveMaximum'],
  exclusiveMaximum: ['maximum', 'exclusiveMaximum'],
  minContains: ['contains', 'minContains', 'maxContains'],
  maxContains: ['contains', 'minContains', 'maxContains'],
};

function demandOf(schema: JsonObject, name: string): JsonObject | undefined {
  const together = TOGETHER[name] ?? [name];
  // Numbers of their own, as from JSON Schema draft 6 on, need no company.
  const names =
    together.some((one) => typeof schema[one] === 'boolean') || name.endsWith('Contains') ? together : [name];
  const own = names.filter((one) => schema[one] !== undefined);
  return own.length === 0 ? undefined : Object.fromEntries(own.map((one) => [one, schema[one] as Json]));
}
