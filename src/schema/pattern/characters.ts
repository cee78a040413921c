/** A set of code points: sorted, disjoint, inclusive ranges as a flat list [from, to, from, to, …]. */
export type Characters = readonly number[];

export const MAX_CODE_POINT = 0x10ffff;
export const ALL: Characters = [0, MAX_CODE_POINT];

/** The union of ranges in any order. */
export function union(...sets: readonly Characters[]): Characters {
  const pairs = sets
    .flatMap((set) => Array.from({ length: set.length / 2 }, (_, at) => [set[at * 2], set[at * 2 + 1]]))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const result: number[] = [];
  for (const [from = 0, to = 0] of pairs) {
    const last = result.length - 1;
    if (last > 0 && from <= (result[last] ?? 0) + 1) result[last] = Math.max(result[last] ?? 0, to);
    else result.push(from, to);
  }
  return result;
}

/** Every code point that is not in the set. */
export function complement(set: Characters): Characters {
  const result: number[] = [];
  let next = 0;
  for (let at = 0; at < set.length; at += 2) {
    const from = set[at] ?? 0;
    if (from > next) result.push(next, from - 1);
    next = (set[at + 1] ?? 0) + 1;
  }
  if (next <= MAX_CODE_POINT) result.push(next, MAX_CODE_POINT);
  return result;
}

export function contains(set: Characters, point: number): boolean {
  let low = 0;
  let high = set.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < (set[middle * 2] ?? 0)) high = middle - 1;
    else if (point > (set[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

/** `\d`, `\s`, `\w` as ECMA-262 defines them (22.2.2.9, CharacterClassEscape). */
export const CLASS_ESCAPES: Readonly<Record<string, Characters>> = {
  d: [48, 57],
  w: [48, 57, 65, 90, 95, 95, 97, 122],
  s: [
    9, 13, 32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f,
    0x3000, 0x3000, 0xfeff, 0xfeff,
  ],
};

/** What `.` matches: everything but line terminators. */
export const DOT: Characters = complement([10, 10, 13, 13, 0x2028, 0x2029]);

const properties = new Map<string, Characters | undefined>();

/** The code points of `\p{…}`, as the running engine knows them; undefined for a property it does not know. */
export function unicodeProperty(name: string): Characters | undefined {
  if (!properties.has(name)) properties.set(name, scanProperty(name));
  return properties.get(name);
}

function scanProperty(name: string): Characters | undefined {
  if (!/^[A-Za-z_]+(?:=[A-Za-z0-9_]+)?$/.test(name)) return undefined;
  let test: RegExp;
  try {
    test = new RegExp(`^\\p{${name}}$`, 'u');
  } catch {
    return undefined;
  }
  const result: number[] = [];
  for (let point = 0; point <= MAX_CODE_POINT; point++) {
    if (!test.test(String.fromCodePoint(point))) continue;
    if (result.length > 0 && result.at(-1) === point - 1) result[result.length - 1] = point;
    else result.push(point, point);
  }
  return result;
}
