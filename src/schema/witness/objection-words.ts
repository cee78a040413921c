import type { ErrorObject } from 'ajv';
import { joinPointer } from '../read/index.js';

/** Values of an enumeration that are named; the rest is counted. */
const MAX_NAMED = 5;

/** Longest value that is written out. */
const MAX_LENGTH = 60;

/** What AJV says beside the keyword, by keyword. Source: ajv 8, "API Reference", Error parameters. */
type Params = Readonly<Record<string, unknown>>;

/** What is asked for, by keyword: words that fit after the name of a part. */
const WORDS: Readonly<Record<string, (params: Params) => string>> = {
  type: ({ type }) => `must be ${[type].flat().map(aType).join(' or ')}`,
  const: ({ allowedValue }) => `must be ${written(allowedValue)}`,
  enum: ({ allowedValues }) => `must be ${oneOf(allowedValues as readonly unknown[])}`,
  required: ({ missingProperty }) => `must have ${written(missingProperty)}`,
  dependentRequired: needed,
  dependencies: needed,
  additionalProperties: () => 'must not be there',
  unevaluatedProperties: () => 'must not be there',
  propertyNames: ({ propertyName }) => `must not have a member called ${written(propertyName)}`,
  minProperties: ({ limit }) => `must have at least ${counted(limit, 'member')}`,
  maxProperties: ({ limit }) => `must have at most ${counted(limit, 'member')}`,
  minItems: ({ limit }) => `must have at least ${counted(limit, 'item')}`,
  maxItems: ({ limit }) => `must have at most ${counted(limit, 'item')}`,
  items: ({ limit }) => `must have at most ${counted(limit, 'item')}`,
  additionalItems: ({ limit }) => `must have at most ${counted(limit, 'item')}`,
  unevaluatedItems: ({ limit }) => `must have at most ${counted(limit, 'item')}`,
  uniqueItems: () => 'must not have the same item twice',
  contains: ({ minContains, maxContains }) =>
    `must have at least ${counted(minContains, 'item')}${maxContains === undefined ? '' : ` and at most ${String(maxContains)}`} of the kind that is asked for`,
  minLength: ({ limit }) => `must have at least ${counted(limit, 'character')}`,
  maxLength: ({ limit }) => `must have at most ${counted(limit, 'character')}`,
  pattern: ({ pattern }) => `must match the pattern ${String(pattern)}`,
  format: ({ format }) => `must have the format ${written(format)}`,
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${String(multipleOf)}`,
  anyOf: () => 'must be one of the alternatives',
  oneOf: ({ passingSchemas }) =>
    Array.isArray(passingSchemas)
      ? 'must be only one of the alternatives, and is several'
      : 'must be one of the alternatives',
  not: () => 'must not be what is ruled out',
  if: ({ failingKeyword }) => `must be what "${String(failingKeyword)}" asks for`,
  'false schema': () => 'must not be there',
};

/** What a validator has against a value, for people who do not know JSON Schema: words that fit after the name of the part. */
export function objectionWords({ keyword, params, message, propertyName }: ErrorObject): string {
  const words = WORDS[keyword]?.(params as Params) ?? message ?? 'is not valid';
  return propertyName === undefined
    ? words
    : `must name its members otherwise: ${written(propertyName)} ${words}`;
}

/** JSON pointer to the part of the value that is objected to; of a member too many, to the member. */
export function objectedPart({ instancePath, params }: ErrorObject): string {
  const { additionalProperty, unevaluatedProperty } = params as Params;
  const extra = additionalProperty ?? unevaluatedProperty;
  return typeof extra === 'string' ? joinPointer(instancePath, extra) : instancePath;
}

const BOUNDS: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'more than',
  '<': 'less than',
};

function bound({ comparison, limit }: Params): string {
  return `must be ${BOUNDS[String(comparison)] ?? String(comparison)} ${String(limit)}`;
}

function needed({ property, deps }: Params): string {
  return `must have ${String(deps)} where it has ${written(property)}`;
}

function aType(type: unknown): string {
  const name = String(type);
  if (name === 'null') return name;
  return `${/^[aio]/.test(name) ? 'an' : 'a'} ${name}`;
}

function oneOf(values: readonly unknown[]): string {
  const [only, ...others] = values;
  if (others.length === 0) return written(only);
  const more = values.length - MAX_NAMED;
  const named = values.slice(0, MAX_NAMED).map(written).join(', ');
  return `one of ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

function written(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH)}…`;
}

function counted(count: unknown, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
