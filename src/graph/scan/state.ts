import { readArgument } from './calls.js';
import type { Dialect } from './dialect.js';
import { ALL_CONDITIONALS, ANY_TYPE, FRAME, IN, KIND, OPENER, PREV, UNTIL_STATEMENT_END } from './frames.js';
import { ClosingTags } from './jsx.js';
import type { Sink } from './sink.js';

/** Where a scan stands: position, what the last token was, and the open brackets. No recursion: the brackets are a list. */
export class State {
  i = 0;
  /** The last token can end an operand, so that `/` divides and `<` compares. */
  operand = false;
  prev: number = PREV.start;
  /** A line ended since the last token. */
  newline = false;
  /** The innermost open bracket: a kind of FRAME and what IN says of the place. */
  frame: number = FRAME.module;
  /** Offset of the colon that starts the annotation of the declarator just met. */
  annotationAt = -1;
  /** Offset of the `<` that opens the type parameters of the function or class just met. */
  parametersAt = -1;
  /** Mock calls whose type arguments are still open: offset of their `<` → offset of the call. */
  readonly mocks = new Map<number, number>();
  readonly tags: ClosingTags;
  /** Where a bracket was opened last. */
  private openedAt = Number.NEGATIVE_INFINITY;
  private readonly frames: number[] = [];
  private readonly opened: number[] = [];

  constructor(
    readonly text: string,
    readonly end: number,
    readonly dialect: Dialect,
    readonly sink: Sink,
  ) {
    this.tags = new ClosingTags(text);
  }

  get kind(): number {
    return this.frame & KIND;
  }

  get inType(): boolean {
    return (this.frame & ANY_TYPE) !== 0;
  }

  get topLevel(): boolean {
    return this.frames.length === 0;
  }

  /** Takes a token of `length` characters. */
  token(length: number, prev: number, operand: boolean): void {
    this.i += length;
    this.prev = prev;
    this.operand = operand;
  }

  /** Opens a bracket; inside a type everything is type. */
  push(kind: number, bits = 0): void {
    this.frames.push(this.frame);
    this.opened.push(this.i);
    this.openedAt = this.i;
    this.frame = kind | bits | (this.inType ? IN.type : 0);
  }

  /** Whether a bracket of one character was opened right before. */
  get justOpened(): boolean {
    return this.i === this.openedAt + 1;
  }

  /** Leaves the innermost bracket. @returns the offset where it was opened */
  pop(): number {
    this.frame = this.frames.pop() ?? FRAME.module;
    return this.opened.pop() ?? 0;
  }

  /** Leaves all brackets. */
  reset(): void {
    this.frames.length = 0;
    this.opened.length = 0;
    this.frame = FRAME.module;
  }

  /** Notes the mock call at `start` whose parenthesis stands at or behind `at`. */
  addMock(start: number, at: number): void {
    const argument = readArgument(this.text, at, this.end);
    if (argument.call && argument.literal) this.sink.add('mock', start, argument.literal);
  }

  /**
   * Leaves angle brackets that never closed: that `<` was a comparison after all. To be called where another bracket closes,
   * or the text ends.
   */
  dropAngles(): void {
    while (this.kind === FRAME.angle) this.pop();
  }

  /** The statement ends: what was known of the place until then is over. */
  endStatement(): void {
    this.frame &= ~(UNTIL_STATEMENT_END | IN.expression | ALL_CONDITIONALS);
  }

  /** A token that cannot go on a type or declarator starts a line: the statement before it has ended without a semicolon. */
  endStatementAtNewline(): void {
    if (this.newline && this.operand) this.endStatement();
  }

  /** Stops the scan. */
  fail(why: string, at: number): void {
    this.sink.fail(why, at);
    this.i = this.end;
  }

  /** At the end of the text: nothing may be open. */
  finish(): void {
    this.dropAngles();
    if (this.topLevel) return;
    const kind = this.kind;
    const what =
      kind === FRAME.jsxTag || kind === FRAME.jsxText
        ? 'JSX element'
        : kind === FRAME.template
          ? 'template literal'
          : `"${OPENER[kind]}"`;
    this.fail(`unterminated ${what}`, this.opened.at(-1) ?? 0);
  }
}
