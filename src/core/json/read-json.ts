import type { DataFault, Positioned } from '../yaml/index.js';
import { Lines } from './lines.js';
import { Offsets } from './offsets.js';

/** Values nested deeper are refused, so that no text makes a reader run out of stack. */
const MAX_DEPTH = 1000;

/**
 * Reads JSON with the position of every value: the fast reader for large files. A key that is there twice is a fault, as it is for
 * YAML. Never throws. Positions are looked up in the text when they are asked for; reading pays nothing for them.
 */
export function readPositionedJson(text: string): Positioned {
  const lines = new Lines(text);
  const fault = check(text);
  const faults: DataFault[] = fault === undefined ? [] : [{ ...lines.at(fault.offset), what: fault.what }];
  const offsets = new Offsets(text);
  const broken = faults.length > 0;
  return {
    value: broken ? undefined : (JSON.parse(text) as unknown),
    faults,
    at: (path) => lines.at(broken ? 0 : offsets.value(path)),
    atKey: (path) => lines.at(broken ? 0 : offsets.key(path)),
  };
}

interface Fault {
  offset: number;
  what: string;
}

class Broken extends Error {
  constructor(
    readonly offset: number,
    what: string,
  ) {
    super(what);
  }
}

function check(text: string): Fault | undefined {
  try {
    new Checker(text).check();
    return undefined;
  } catch (error) {
    if (error instanceof Broken) return { offset: error.offset, what: error.message };
    throw error;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const BLANK = /[ \t\r\n]*/y;

/** Walks over the text once, keeping only the keys of the objects it is in. */
class Checker {
  private at = 0;
  constructor(private readonly text: string) {}

  check(): void {
    this.blank();
    this.value(0);
    this.blank();
    if (this.at < this.text.length) this.fail('there is more after the end of the value');
  }

  private value(depth: number): void {
    if (depth > MAX_DEPTH) this.fail('values are nested too deeply');
    switch (this.text.charCodeAt(this.at)) {
      case 123:
        return this.object(depth);
      case 91:
        return this.array(depth);
      case 34:
        return this.string('a text is expected here');
      case 116:
        return this.word('true');
      case 102:
        return this.word('false');
      case 110:
        return this.word('null');
      default:
        return this.number();
    }
  }

  private object(depth: number): void {
    const keys = new Set<string>();
    this.at++;
    this.blank();
    if (this.take(125)) return;
    for (;;) {
      const start = this.at;
      this.string('a key in double quotes is expected here');
      const key = JSON.parse(this.text.slice(start, this.at)) as string;
      if (keys.has(key)) throw new Broken(start, `the key "${key}" is there twice`);
      keys.add(key);
      this.blank();
      if (!this.take(58)) this.fail('a ":" is expected here');
      this.blank();
      this.value(depth + 1);
      this.blank();
      if (this.take(125)) return;
      if (!this.take(44)) this.fail('a "," or "}" is expected here');
      this.blank();
    }
  }

  private array(depth: number): void {
    this.at++;
    this.blank();
    if (this.take(93)) return;
    for (;;) {
      this.value(depth + 1);
      this.blank();
      if (this.take(93)) return;
      if (!this.take(44)) this.fail('a "," or "]" is expected here');
      this.blank();
    }
  }

  private blank(): void {
    if (this.text.charCodeAt(this.at) > 32) return;
    BLANK.lastIndex = this.at;
    BLANK.test(this.text);
    this.at = BLANK.lastIndex;
  }

  private number(): void {
    NUMBER.lastIndex = this.at;
    if (!NUMBER.test(this.text))
      this.fail(this.at < this.text.length ? 'a value is expected here' : 'the file ends too early');
    this.at = NUMBER.lastIndex;
  }

  private string(otherwise: string): void {
    if (!this.take(34)) this.fail(otherwise);
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 34) break;
      if (!(code >= 32)) this.fail(code < 32 ? 'this character must be escaped' : 'the text has no end');
      if (code === 92) this.escape();
      else this.at++;
    }
    this.at++;
  }

  private escape(): void {
    ESCAPE.lastIndex = this.at;
    if (!ESCAPE.test(this.text)) this.fail('this is no escape of JSON');
    this.at = ESCAPE.lastIndex;
  }

  private word(word: string): void {
    if (!this.text.startsWith(word, this.at)) this.fail('a value is expected here');
    this.at += word.length;
  }

  private take(code: number): boolean {
    if (this.text.charCodeAt(this.at) !== code) return false;
    this.at++;
    return true;
  }

  private fail(what: string): never {
    throw new Broken(this.at, what);
  }
}
