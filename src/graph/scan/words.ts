/** What a word means to the scanner when it does not follow a dot. */
export const WORD = {
  plain: 0,
  /** An operand follows: `return`, `in`, `new`, … */
  prefix: 1,
  /** A statement follows: `else`, `do`. */
  block: 2,
  /** Its parenthesis is followed by a statement: `if`, `while`, `for`, `with`. */
  condition: 3,
  /** An operator if something stands before it: `of`, `as`, `satisfies`, `is`. */
  infix: 4,
  /** A type follows: `keyof`, `extends`, `implements`, … */
  type: 5,
  typeof: 6,
  await: 7,
  declare: 8,
  import: 9,
  export: 10,
  require: 11,
  mock: 12,
  alias: 13,
  interface: 14,
  /** Type parameters may follow, behind a name or not: `function`, `class`, `async`. */
  generic: 15,
} as const;

const MEANING: Readonly<Record<string, readonly string[]>> = {
  prefix: ['return', 'instanceof', 'in', 'new', 'delete', 'void', 'throw', 'case', 'yield', 'default'],
  block: ['else', 'do'],
  condition: ['if', 'while', 'for', 'with'],
  infix: ['of', 'as', 'satisfies', 'is'],
  type: ['keyof', 'infer', 'readonly', 'unique', 'asserts', 'extends', 'implements', 'abstract'],
  typeof: ['typeof'],
  await: ['await'],
  declare: ['const', 'let', 'var'],
  import: ['import'],
  export: ['export'],
  require: ['require'],
  mock: ['jest', 'vi', 'vitest'],
  alias: ['type'],
  interface: ['interface'],
  generic: ['function', 'class', 'async'],
};

/** Words by first letter and length, so that nearly every identifier is settled by one look into a table. */
const BUCKETS: (readonly (readonly [word: string, meaning: number])[] | undefined)[] = Array.from({
  length: 26 * 16,
});
for (const [meaning, words] of Object.entries(MEANING)) {
  for (const word of words) {
    const bucket = (word.charCodeAt(0) - 97) * 16 + word.length;
    BUCKETS[bucket] = [...(BUCKETS[bucket] ?? []), [word, WORD[meaning as keyof typeof WORD]]];
  }
}

/** The meaning of the word that stands from `start` to `end`. */
export function wordMeaning(text: string, start: number, end: number): number {
  const letter = text.charCodeAt(start) - 97;
  const length = end - start;
  if (letter < 0 || letter > 25 || length > 15) return WORD.plain;
  const bucket = BUCKETS[letter * 16 + length];
  if (bucket === undefined) return WORD.plain;
  for (const [word, meaning] of bucket) if (text.startsWith(word, start)) return meaning;
  return WORD.plain;
}
