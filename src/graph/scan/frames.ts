/** What kind of bracket is open; the low four bits of a frame. */
export const FRAME = {
  /** The file itself. */
  module: 0,
  block: 1,
  object: 2,
  paren: 3,
  /** Parenthesis of `if`, `while`, `for`, `with`: a statement follows it. */
  condition: 4,
  bracket: 5,
  /** `<…>` around type parameters, type arguments or a cast's type. */
  angle: 6,
  /** `${…}` of a template. */
  template: 7,
  /** `<Name …` up to its `>`. */
  jsxTag: 8,
  /** What stands between an opening and a closing tag. */
  jsxText: 9,
  /** `{…}` in a tag or in JSX text. */
  jsxExpression: 10,
  /** Body of a function or class that is an operand. */
  body: 11,
} as const;

export const KIND = 15;

/** What is known of the place inside the innermost bracket; the higher bits of a frame. */
export const IN = {
  /** The bracket is part of a type, and so is all in it. */
  type: 16,
  /** Behind `type Name`, up to the statement's end. */
  alias: 32,
  /** Behind `const name:`, up to `=`, a comma or the statement's end. */
  annotation: 64,
  /** Behind `interface Name`, up to its brace. */
  head: 128,
  /** In the declarators of `export const`. */
  declarators: 256,
  /** Behind the `=` of a declarator or of a default in a pattern. */
  initialiser: 512,
  /** In a destructuring pattern that declares exported names. */
  pattern: 1024,
  /** The declarators are those of a `const`: each has an initialiser. */
  constant: 2048,
  /** Behind `export @decorator`: the name of the class is exported. */
  decorated: 4096,
  /** Behind `function` or `class` in an expression, up to the body. */
  expression: 8192,
} as const;

export const ANY_TYPE = IN.type | IN.alias | IN.annotation | IN.head;
export const UNTIL_STATEMENT_END = IN.alias | IN.annotation | IN.declarators | IN.initialiser | IN.constant;

/** The highest bits of a frame count the `?` of conditional expressions whose `:` is still to come. */
export const CONDITIONAL = 1 << 16;
export const MOST_CONDITIONALS = CONDITIONAL * 0x3fff;
export const ALL_CONDITIONALS = -CONDITIONAL;

/** The bracket as a reader knows it, for messages. */
export const OPENER: readonly string[] = ['', '{', '{', '(', '(', '[', '<', '${', '<', '<', '{', '{'];

/** What the last token was, as far as the next one depends on it. */
export const PREV = {
  start: 0,
  operand: 1,
  operator: 2,
  dot: 3,
  prefix: 4,
  blockWord: 5,
  conditionWord: 6,
  typeWord: 7,
  declareWord: 8,
  exportWord: 9,
  openParen: 10,
  openBrace: 11,
  openBracket: 12,
  openExpression: 13,
  closeParen: 14,
  closeBrace: 15,
  comma: 16,
  semicolon: 17,
  colon: 18,
  arrow: 19,
  less: 20,
  greater: 21,
  cast: 22,
  assign: 23,
  /** `|` or `&`, not doubled. */
  bar: 24,
  ellipsis: 25,
  /** The colon of a label or `case`: a statement follows. */
  label: 26,
  exportDefault: 27,
} as const;
