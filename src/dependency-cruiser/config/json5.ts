import type { Positioned } from '../../core/yaml/index.js';

/** Deeper nesting than any configuration has; beyond it a text is refused instead of exhausting the stack. */
const MAX_DEPTH = 100;

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
};

/** Reads JSON5 (json5.org/spec, version 1.0.0) as data, with the position of every key and value. Never throws. */
export function readJson5(text: string): Positioned {
  const reader = new Reader(text);
  const faults: { line: number; column: number; what: string }[] = [];
  let value: unknown;
  try {
    value = reader.document();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    faults.push({ ...placeAt(text, error.offset), what: error.message });
  }
  const find = (places: ReadonlyMap<string, number>, path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length--) {
      const offset = places.get(pathKey(path.slice(0, length)));
      if (offset !== undefined) return placeAt(text, offset);
    }
    return { line: 1, column: 1 };
  };
  return {
    value,
    faults,
    at: (path) => find(reader.values, path),
    atKey: (path) => find(reader.keys, path),
  };
}

function pathKey(path: readonly PropertyKey[]): string {
  return path.map(String).join('\u0000');
}

/** Line and column, both from 1, of an offset in a text. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

class Fault extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

class Reader {
  readonly keys = new Map<string, number>();
  readonly values = new Map<string, number>();
  private at = 0;
  private readonly path: PropertyKey[] = [];

  constructor(private readonly text: string) {}

  document(): unknown {
    const value = this.value();
    this.blank();
    if (this.at < this.text.length) this.fail('something follows the end of the value');
    return value;
  }

  private value(): unknown {
    if (this.path.length > MAX_DEPTH) this.fail(`nested more than ${MAX_DEPTH} levels deep`);
    this.blank();
    this.values.set(pathKey(this.path), this.at);
    const char = this.text[this.at];
    if (char === '{') return this.object();
    if (char === '[') return this.array();
    return char === '"' || char === "'" ? this.string() : this.word();
  }

  private object(): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    this.at++;
    while (!this.ends('}')) {
      const offset = this.at;
      const key = this.key();
      this.path.push(key);
      if (this.keys.has(pathKey(this.path))) this.fail(`the key "${key}" stands here twice`, offset);
      this.keys.set(pathKey(this.path), offset);
      this.blank();
      if (this.text[this.at] !== ':') this.fail('":" is missing');
      this.at++;
      entries.push([key, this.value()]);
      this.path.pop();
      this.comma('}');
    }
    this.at++;
    return Object.fromEntries(entries);
  }

  private array(): unknown[] {
    const items: unknown[] = [];
    this.at++;
    while (!this.ends(']')) {
      this.path.push(items.length);
      this.blank();
      this.keys.set(pathKey(this.path), this.at);
      items.push(this.value());
      this.path.pop();
      this.comma(']');
    }
    this.at++;
    return items;
  }

  private ends(close: string): boolean {
    this.blank();
    if (this.at >= this.text.length) this.fail(`"${close}" is missing: the file ends too early`);
    return this.text[this.at] === close;
  }

  private comma(close: string): void {
    if (this.ends(close)) return;
    if (this.text[this.at] !== ',') this.fail(`"," or "${close}" is missing`);
    this.at++;
  }

  private key(): string {
    const char = this.text[this.at];
    if (char === '"' || char === "'") return this.string();
    const name = this.take(/[\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D]*/uy);
    return name ?? this.fail('a key is missing');
  }

  private string(): string {
    const start = this.at;
    const quote = this.text[this.at++];
    let out = '';
    for (;;) {
      const plain = this.take(quote === '"' ? /[^"\\\n\r]+/y : /[^'\\\n\r]+/y);
      if (plain !== undefined) out += plain;
      const char = this.text[this.at];
      if (char === quote) break;
      if (char !== '\\') return this.fail('the text is not closed on its line', start);
      this.at++;
      out += this.escape();
    }
    this.at++;
    return out;
  }

  private escape(): string {
    if (this.take(/\r\n|[\n\r\u2028\u2029]/y) !== undefined) return '';
    const code = this.take(/x[\da-fA-F]{2}|u[\da-fA-F]{4}/y);
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    const char = this.text[this.at++] ?? '';
    if (/[xu1-9]/.test(char)) this.fail('not an escape that JSON5 knows', this.at - 2);
    return ESCAPES[char] ?? char;
  }

  private word(): unknown {
    const start = this.at;
    const word = this.take(
      /[+-]?(?:Infinity|NaN|0[xX][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|[a-z]+/y,
    );
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (word === undefined || /^[a-z]/.test(word)) this.fail('a value is missing', start);
    return word.startsWith('-') ? -Number(word.slice(1)) : Number(word.replace(/^\+/, ''));
  }

  private blank(): void {
    for (;;) {
      this.take(/[\s\uFEFF]+/y);
      const opened = this.text.startsWith('/*', this.at);
      if (!opened && !this.text.startsWith('//', this.at)) return;
      const end = this.text.indexOf(opened ? '*/' : '\n', this.at + 2);
      if (end === -1 && opened) this.fail('the comment is not closed');
      this.at = end === -1 ? this.text.length : end + (opened ? 2 : 1);
    }
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private fail(why: string, offset = this.at): never {
    throw new Fault(why, Math.min(offset, this.text.length));
  }
}
