import type { FieldError } from './reply.js';

/** Looks at one value; returns what is wrong with it, each entry naming the field by its path. */
export type Shape = (value: unknown, field: string) => FieldError[];

const wrong = (field: string, message: string): FieldError[] => [{ field, code: 'invalid', message }];

/** A string of at most `max` characters (code points, as GitHub counts). */
export function text(max = Infinity): Shape {
  return (value, field) => {
    if (typeof value !== 'string') return wrong(field, `${field} is not a string`);
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
  typeof value === 'boolean' ? [] : wrong(field, `${field} is not a boolean`);

export const positive: Shape = (value, field) =>
  Number.isSafeInteger(value) && Number(value) > 0 ? [] : wrong(field, `${field} is not a positive integer`);

export const count: Shape = (value, field) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? [] : wrong(field, `${field} is not a count`);

export function oneOf(...allowed: readonly string[]): Shape {
  return (value, field) =>
    typeof value === 'string' && allowed.includes(value)
      ? []
      : wrong(field, `${field} is not one of ${allowed.join(', ')}`);
}

export function list(of: Shape, max = Infinity): Shape {
  return (value, field) => {
    if (!Array.isArray(value)) return wrong(field, `${field} is not a list`);
    if (value.length > max) {
      return [{ field, code: 'custom', message: `${field} exceeds a maximum of ${max} items` }];
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
      return wrong(field, `${field || 'body'} is not an object`);
    }
    const path = (name: string): string => (field === '' ? name : `${field}.${name}`);
    const given = new Map(Object.entries(value));
    const unknown = [...given.keys()].filter((name) => !rules.has(name));
    return [
      ...unknown.flatMap((name) => wrong(path(name), `${path(name)} is not a permitted key`)),
      ...[...rules].flatMap(([name, { shape, needed }]): FieldError[] => {
        if (given.has(name)) return shape(given.get(name), path(name));
        return needed
          ? [{ field: path(name), code: 'missing_field', message: `${path(name)} wasn't supplied` }]
          : [];
      }),
    ];
  };
}
