import type { Json, JsonObject } from '../json/index.js';
import { isObject, typeOf } from '../json/index.js';

/**
 * What kinds of values stand at one place: of some values, and of all that come about when members and items of them are left out.
 * Equal places are one object, so that shapes can be told apart by identity.
 */
export class Shape {
  /** Types there are, as bits; 0 where there is no value at all. */
  readonly types: number;
  private readonly objects: readonly JsonObject[];
  private readonly parts = new Map<string, Shape>();

  constructor(private readonly values: readonly Json[]) {
    this.types = values.reduce<number>((mask, value) => mask | typeOf(value), 0);
    this.objects = values.filter(isObject);
  }

  has(name: string): boolean {
    return this.objects.some((one) => Object.hasOwn(one, name));
  }

  /** Of the members of one name. */
  member(name: string): Shape {
    return this.part(`.${name}`, () =>
      this.objects.flatMap((one) => (Object.hasOwn(one, name) ? [one[name] as Json] : [])),
    );
  }

  /** Of all members that have none of these names. */
  membersBeside(names: readonly string[]): Shape {
    const left = new Set(names.filter((name) => this.has(name)));
    return this.part(`*${JSON.stringify([...left].toSorted())}`, () =>
      this.objects.flatMap((one) =>
        Object.keys(one).flatMap((name) => (left.has(name) ? [] : [one[name] as Json])),
      ),
    );
  }

  /** Of the names of members, which are texts. */
  names(): Shape {
    return this.part('names', () => this.objects.flatMap((one) => Object.keys(one)));
  }

  /** Of the items, wherever they stand: leaving out one moves the others. */
  items(): Shape {
    return this.part('items', () =>
      this.values.flatMap((one) => (Array.isArray(one) ? (one as readonly Json[]) : [])),
    );
  }

  private part(key: string, values: () => readonly Json[]): Shape {
    const known = this.parts.get(key) ?? new Shape(values());
    this.parts.set(key, known);
    return known;
  }
}
