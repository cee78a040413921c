/** A JSON value read from a file, or where and why reading stopped. Lines and columns start at 1. */
export type JsonRead =
  { ok: true; value: unknown } | { ok: false; why: string; line: number; column: number };

/** Deeper nesting than any real manifest has; beyond it a file is refused instead of exhausting the stack. */
const MAX_DEPTH = 100;

/**
 * Reads JSON as TypeScript reads tsconfig.json: comments, trailing commas and a byte order mark are allowed.
 * Plain JSON takes the engine's own fast way; only what that refuses is read here, for comments and for the position of a fault.
 */
export function readJsonc(text: string): JsonRead {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return readSlowly(text, true);
  }
}

/** Reads plain JSON, as package.json must be. */
export function readJson(text: string): JsonRead {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const read = readSlowly(text, false);
    return read.ok ? { ok: false, why: 'not valid JSON', line: 1, column: 1 } : read;
  }
}

/** Line and column of the key that `path` leads to, such as `['dependencies', 'react']`; undefined when it is not there. */
export function locateKey(
  text: string,
  path: readonly string[],
): { line: number; column: number } | undefined {
  let found: number | undefined;
  const wanted = path.join('\u0000');
  const read = new Reader(text, true, (at, offset) => {
    if (found === undefined && at.join('\u0000') === wanted) found = offset;
  });
  try {
    read.document();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
  return found === undefined ? undefined : lineAndColumn(text, found);
}

function readSlowly(text: string, comments: boolean): JsonRead {
  try {
    return { ok: true, value: new Reader(text, comments).document() };
  } catch (error) {
    if (error instanceof Fault)
      return { ok: false, why: error.message, ...lineAndColumn(text, error.offset) };
    throw error;
  }
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) {
    line++;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}

class Fault extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** A recursive reader, its depth bounded by {@link MAX_DEPTH}. */
class Reader {
  private at = 0;
  private readonly path: string[] = [];

  constructor(
    private readonly text: string,
    private readonly comments: boolean,
    private readonly onKey?: (path: readonly string[], offset: number) => void,
  ) {}

  document(): unknown {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    const value = this.value(0);
    this.blank();
    if (this.at < this.text.length) this.fail('something follows the end of the JSON value');
    return value;
  }

  private value(depth: number): unknown {
    if (depth > MAX_DEPTH) this.fail(`nested more than ${MAX_DEPTH} levels deep`);
    this.blank();
    const char = this.text[this.at];
    if (char === '{') return this.object(depth);
    if (char === '[') return this.array(depth);
    if (char === '"') return this.string();
    return this.word();
  }

  private object(depth: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    this.at++;
    for (;;) {
      this.blank();
      if (this.text[this.at] === '}' && (this.comments || entries.length === 0)) break;
      const offset = this.at;
      if (this.text[this.at] !== '"') this.fail('a name in double quotes or "}" is missing');
      const key = this.string();
      this.path.push(key);
      this.onKey?.(this.path, offset);
      this.blank();
      if (this.text[this.at] !== ':') this.fail('":" is missing');
      this.at++;
      entries.push([key, this.value(depth + 1)]);
      this.path.pop();
      this.blank();
      if (this.text[this.at] === '}') break;
      if (this.text[this.at] !== ',') this.fail('"," or "}" is missing');
      this.at++;
    }
    this.at++;
    return Object.fromEntries(entries);
  }

  private array(depth: number): unknown[] {
    const items: unknown[] = [];
    this.at++;
    for (;;) {
      this.blank();
      if (this.text[this.at] === ']' && (this.comments || items.length === 0)) break;
      items.push(this.value(depth + 1));
      this.blank();
      if (this.text[this.at] === ']') break;
      if (this.text[this.at] !== ',') this.fail('"," or "]" is missing');
      this.at++;
    }
    this.at++;
    return items;
  }

  private string(): string {
    const start = this.at;
    for (let i = start + 1; i < this.text.length; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 0x5c) i++;
      else if (code === 0x0a) break;
      else if (code === 0x22) {
        this.at = i + 1;
        return this.parse(start, i + 1);
      }
    }
    this.at = start;
    return this.fail('the string is not closed on its line');
  }

  private word(): unknown {
    const start = this.at;
    while (this.at < this.text.length && /[\w.+-]/.test(this.text.charAt(this.at))) this.at++;
    const end = this.at;
    this.at = start;
    if (end === start)
      this.fail(start >= this.text.length ? 'the file ends too early' : 'a value is missing');
    const value = this.parse(start, end);
    this.at = end;
    return value;
  }

  private parse<T>(start: number, end: number): T {
    try {
      return JSON.parse(this.text.slice(start, end)) as T;
    } catch {
      this.at = start;
      return this.fail('not a JSON value');
    }
  }

  /** Skips white space, and comments where they are allowed. */
  private blank(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) this.at++;
      else if (this.comments && code === 0x2f && this.text[this.at + 1] === '/') {
        const end = this.text.indexOf('\n', this.at);
        this.at = end === -1 ? this.text.length : end;
      } else if (this.comments && code === 0x2f && this.text[this.at + 1] === '*') {
        const end = this.text.indexOf('*/', this.at + 2);
        if (end === -1) this.fail('the comment is not closed');
        this.at = end + 2;
      } else return;
    }
  }

  private fail(why: string): never {
    throw new Fault(why, Math.min(this.at, this.text.length));
  }
}
