import { matches, patternOf } from '../pattern/index.js';

/** Groups that repeat and hold a repetition or a choice can make a backtracking engine take exponential time. */
const RISKY = /[*+}][^()]*\)[*+{]|\|[^()]*\)[*+{]/;
/** Longer texts are not given to a backtracking engine. */
const MAX_LENGTH = 500;

/** A pattern the validator cannot be trusted with. */
export class UnsafePattern extends Error {}

/** A regular expression as the validator asks it; it tells patterns apart by their text. */
export interface SafePattern {
  test(text: string): boolean;
  toString(): string;
}

/**
 * The regular expression engine given to the validator: contracts are written by others, and their patterns must not be able to
 * make us wait. Regular patterns run in linear time; of the others only those run natively that cannot explode.
 */
export function safePattern(source: string): SafePattern {
  const toString = (): string => source;
  if (patternOf(source).ok) return { test: (text) => matches(source, text) === true, toString };
  const native = nativePattern(source);
  return {
    test: (text) => {
      if (RISKY.test(source) || text.length > MAX_LENGTH) throw new UnsafePattern(source);
      return native.test(text);
    },
    toString,
  };
}

function nativePattern(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    return new RegExp(source);
  }
}
