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
  default: 16,
} as const;

const MEANING: Readonly<Record<string, readonly string[]>> = {
  prefix: ['return', 'instanceof', 'in', 'new', 'delete', 'void', 'throw', 'case', 'yield'],
  default: ['default'],
  block: ['else', 'do'],
  condition: ['if', 'while', 'for', 'with'],
  infix: ['of', 'as', 'satisfies', 'is'],
  type: ['keyof', 'infer', 'readonly', 'unique', 'asserts', 'extends', 'implements'],
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

const WORDS: string[] = [''];
const MEANINGS: number[] = [WORD.plain];

/** Number of the only word that can stand there, by first letter, last letter and length: one look settles nearly every word. */
const SLOTS = new Uint8Array(26 * 26 * 16);

for (const [meaning, words] of Object.entries(MEANING)) {
  for (const word of words) {
    const slot = slotOf(word, 0, word.length);
    if (SLOTS[slot] !== 0) throw new Error(`${word} and ${WORDS[SLOTS[slot] ?? 0]} share a slot`);
    SLOTS[slot] = WORDS.push(word) - 1;
    MEANINGS.push(WORD[meaning as keyof typeof WORD]);
  }
}

/** Slot of the word from `start` to `end`; -1 when no word of ours looks like that. */
function slotOf(text: string, start: number, end: number): number {
  const length = end - start;
  const first = text.charCodeAt(start) - 97;
  const last = text.charCodeAt(end - 1) - 97;
  if (length > 15 || first < 0 || first > 25 || last < 0 || last > 25) return -1;
  return (first * 26 + last) * 16 + length;
}

/** The meaning of the word that stands from `start` to `end`. */
export function wordMeaning(text: string, start: number, end: number): number {
  const slot = slotOf(text, start, end);
  const number = slot < 0 ? 0 : (SLOTS[slot] ?? 0);
  if (number === 0 || !text.startsWith(WORDS[number] ?? '', start)) return WORD.plain;
  return MEANINGS[number] ?? WORD.plain;
}
