import type { Characters } from './characters.js';
import { CLASS_ESCAPES, DOT, complement, union, unicodeProperty } from './characters.js';
import type { Searches, Syntax } from './syntax.js';
import { NotRegular } from './syntax.js';

/** Groups nested deeper are refused, so that no text makes the reader run out of stack. */
const MAX_DEPTH = 100;
const CONTROL: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, v: 11, f: 12, 0: 0 };

/**
 * Reads an ECMAScript regular expression with the `u` flag's meaning: `.` and classes work on code points. Identity escapes that
 * the flag forbids (`\-`) are read as the character, since contracts contain them.
 * @throws NotRegular for look-around inside, back references, word boundaries, and for what is no regular expression
 */
export function readPattern(source: string): Searches {
  return new Reader([...source]).searches();
}

class Reader {
  private at = 0;
  private depth = 0;
  constructor(private readonly text: readonly string[]) {}

  searches(): Searches {
    const all: Syntax[] = [];
    const none: Syntax[] = [];
    if (this.text[0] === '^') {
      this.at = 1;
      while (this.has('(?=') || this.has('(?!')) {
        const target = this.text[this.at + 2] === '=' ? all : none;
        this.at += 3;
        target.push({ kind: 'sequence', items: [{ kind: 'start' }, this.choice()] });
        this.expect(')');
      }
      if (all.length + none.length > 0 && this.topLevelChoice()) {
        throw new NotRegular('look-ahead in one of several alternatives');
      }
      if (all.length + none.length === 0) this.at = 0;
    }
    const anchored = this.at > 0;
    const rest = this.choice();
    if (this.at < this.text.length) throw new NotRegular(`"${this.text[this.at]}" without its opening`);
    all.push(anchored ? { kind: 'sequence', items: [{ kind: 'start' }, rest] } : rest);
    return { all, none };
  }

  private topLevelChoice(): boolean {
    const start = this.at;
    const rest = this.choice();
    this.at = start;
    return rest.kind === 'choice';
  }

  private choice(): Syntax {
    if (++this.depth > MAX_DEPTH) throw new NotRegular('groups are nested too deeply');
    const items = [this.sequence()];
    while (this.take('|')) items.push(this.sequence());
    this.depth--;
    return items.length === 1 ? (items[0] as Syntax) : { kind: 'choice', items };
  }

  private sequence(): Syntax {
    const items: Syntax[] = [];
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      items.push(this.quantified(this.term()));
    }
    return items.length === 1 ? (items[0] as Syntax) : { kind: 'sequence', items };
  }

  private quantified(item: Syntax): Syntax {
    const range = this.quantifier();
    if (range === undefined) return item;
    if (item.kind === 'start' || item.kind === 'end') throw new NotRegular('a repeated anchor');
    this.take('?');
    return { kind: 'repeat', item, ...range };
  }

  private quantifier(): { min: number; max: number } | undefined {
    if (this.take('*')) return { min: 0, max: Infinity };
    if (this.take('+')) return { min: 1, max: Infinity };
    if (this.take('?')) return { min: 0, max: 1 };
    if (this.text[this.at] !== '{') return undefined;
    const end = this.text.indexOf('}', this.at);
    const match = /^\{(\d+)(,(\d*))?\}$/.exec(end < 0 ? '' : this.text.slice(this.at, end + 1).join(''));
    if (match === null) return undefined;
    this.at = end + 1;
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === '' ? Infinity : Number(match[3]);
    if (max < min) throw new NotRegular('a repetition whose bounds are the wrong way round');
    return { min, max };
  }

  private term(): Syntax {
    const char = this.next();
    switch (char) {
      case '^':
        return { kind: 'start' };
      case '$':
        return { kind: 'end' };
      case '.':
        return { kind: 'characters', set: DOT };
      case '(':
        return this.group();
      case '[':
        return { kind: 'characters', set: this.characterClass() };
      case '\\':
        return { kind: 'characters', set: this.escape(false) };
      case '*':
      case '+':
      case '?':
        throw new NotRegular('nothing to repeat');
      default:
        return { kind: 'characters', set: only(char) };
    }
  }

  private group(): Syntax {
    if (this.take('?')) {
      const mark = this.next();
      if (mark === '<' && this.text[this.at] !== '=' && this.text[this.at] !== '!') {
        while (this.next() !== '>');
      } else if (mark !== ':') throw new NotRegular('look-around');
    }
    const inside = this.choice();
    this.expect(')');
    return inside;
  }

  private characterClass(): Characters {
    const negated = this.take('^');
    const parts: Characters[] = [];
    while (!this.take(']')) {
      const from = this.classAtom();
      const isRange = this.text[this.at] === '-' && this.text[this.at + 1] !== ']';
      if (!isRange || from.length !== 2 || from[0] !== from[1]) {
        parts.push(from);
        continue;
      }
      this.at++;
      const to = this.classAtom();
      if (to.length !== 2 || to[0] !== to[1]) parts.push(from, only('-'), to);
      else if ((to[0] ?? 0) < (from[0] ?? 0)) throw new NotRegular('a range the wrong way round');
      else parts.push([from[0] ?? 0, to[0] ?? 0]);
    }
    const set = union(...parts);
    return negated ? complement(set) : set;
  }

  private classAtom(): Characters {
    const char = this.next();
    return char === '\\' ? this.escape(true) : only(char);
  }

  private escape(inClass: boolean): Characters {
    const char = this.next();
    const lower = CLASS_ESCAPES[char.toLowerCase()];
    if (lower !== undefined && /[dws]/i.test(char))
      return char === char.toLowerCase() ? lower : complement(lower);
    if (char === 'p' || char === 'P') return this.property(char === 'P');
    if (char === 'b' && inClass) return [8, 8];
    if (char === 'b' || char === 'B') throw new NotRegular('a word boundary');
    if (/[1-9k]/.test(char)) throw new NotRegular('a back reference');
    const control = CONTROL[char];
    if (control !== undefined) return [control, control];
    if (char === 'x') return this.hex(2);
    if (char === 'c') return only(String.fromCodePoint((this.next().codePointAt(0) ?? 0) % 32));
    if (char !== 'u') return only(char);
    if (this.take('{')) {
      const end = this.text.indexOf('}', this.at);
      return this.hex(end < 0 ? 0 : end - this.at, true);
    }
    const [high = 0] = this.hex(4);
    const pair = this.text.slice(this.at, this.at + 6).join('');
    if (high < 0xd800 || high > 0xdbff || !/^\\u[dD][c-fC-F][0-9a-fA-F]{2}$/.test(pair)) return [high, high];
    this.at += 6;
    const point = 0x10000 + ((high - 0xd800) << 10) + (Number.parseInt(pair.slice(2), 16) - 0xdc00);
    return [point, point];
  }

  private hex(length: number, braces = false): Characters {
    const digits = this.text.slice(this.at, this.at + length).join('');
    const point = Number.parseInt(digits, 16);
    if (length < 1 || !/^[0-9a-fA-F]+$/.test(digits) || digits.length < length || point > 0x10ffff) {
      throw new NotRegular('an escape without its digits');
    }
    this.at += length + (braces ? 1 : 0);
    return [point, point];
  }

  private property(negated: boolean): Characters {
    const end = this.text.indexOf('}', this.at);
    if (!this.take('{') || end < 0) throw new NotRegular('\\p without a property');
    const set = unicodeProperty(this.text.slice(this.at, end).join(''));
    if (set === undefined) throw new NotRegular('an unknown Unicode property');
    this.at = end + 1;
    return negated ? complement(set) : set;
  }

  private has(text: string): boolean {
    return [...text].every((char, offset) => this.text[this.at + offset] === char);
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private expect(char: string): void {
    if (!this.take(char)) throw new NotRegular(`a "${char}" is missing`);
  }

  private next(): string {
    const char = this.text[this.at++];
    if (char === undefined) throw new NotRegular('it ends too early');
    return char;
  }
}

function only(char: string): Characters {
  const point = char.codePointAt(0) ?? 0;
  return [point, point];
}
