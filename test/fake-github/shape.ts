import type { FieldError } from './reply.js';

/**
 * What is wrong with a value: a text where it breaks the schema of the request ("Invalid request."), an entry where the schema
 * is kept and the meaning is not ("Validation Failed"). GitHub answers the two differently.
 */
export type Complaint = string | FieldError;

/** Looks at one value; `field` is its path. */
export type Shape = (value: unknown, field: string) => Complaint[];

const wrong = (field: string, why: string): Complaint[] => [`For '${field}', the value ${why}.`];

/** A string of at most `max` characters (code points, as GitHub counts). */
export function text(max = Infinity): Shape {
  return (value, field) => {
    if (typeof value !== 'string') return wrong(field, 'is not a string');
    const tooLong = value.length > max && [...value].length > max;
    return tooLong
      ? [{ field, code: 'custom', message: `${field} is too long (maximum is ${max} characters)` }]
      : [];
  };
}

/** A string that says something. */
export function words(max = Infinity): Shape {
  return (value, field) =>
    value === ''
      ? [{ field, code: 'missing_field', message: `${field} can't be blank` }]
      : text(max)(value, field);
}

export const flag: Shape = (value, field) =>
  typeof value === 'boolean' ? [] : wrong(field, 'is not a boolean');

export const positive: Shape = (value, field) =>
  Number.isSafeInteger(value) && Number(value) > 0 ? [] : wrong(field, 'is not a positive integer');

export const count: Shape = (value, field) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? [] : wrong(field, 'is not a count');

export function oneOf(...allowed: readonly string[]): Shape {
  return (value, field) =>
    typeof value === 'string' && allowed.includes(value)
      ? []
      : wrong(field, `is not one of ${allowed.join(', ')}`);
}

export function list(of: Shape, max = Infinity): Shape {
  return (value, field) => {
    if (!Array.isArray(value)) return wrong(field, 'is not a list');
    if (value.length > max) {
      return [`No more than ${max} items are allowed; ${value.length} were supplied.`];
    }
    return value.flatMap((item, at) => of(item, `${field}[${at}]`));
  };
}

export function orNull(shape: Shape): Shape {
  return (value, field) => (value === null ? [] : shape(value, field));
}

/** Anything: for parts this server stores and gives back without looking. */
export const anything: Shape = () => [];

/** An object with these fields and no other; a name that ends in `?` may be left out. */
export function object(fields: Readonly<Record<string, Shape>>): Shape {
  const rules = new Map(
    Object.entries(fields).map(([name, shape]) => [
      name.replace(/\?$/, ''),
      { shape, needed: !name.endsWith('?') },
    ]),
  );
  return (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return wrong(field || 'body', 'is not an object');
    }
    const path = (name: string): string => (field === '' ? name : `${field}.${name}`);
    const given = new Map(Object.entries(value));
    const unknown = [...given.keys()].filter((name) => !rules.has(name));
    return [
      ...unknown.map((name) => `"${path(name)}" is not a permitted key.`),
      ...[...rules].flatMap(([name, { shape, needed }]): Complaint[] => {
        if (given.has(name)) return shape(given.get(name), path(name));
        return needed ? [`"${path(name)}" wasn't supplied.`] : [];
      }),
    ];
  };
}
