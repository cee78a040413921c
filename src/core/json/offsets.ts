interface Member {
  key: number;
  value: number;
}

/** What ends or nests a value; texts are jumped over. */
const NEXT = /["{}[\],]/g;

/** Where the values of a JSON text begin. The text is known to be valid. Each object and array is scanned once, when it is first asked about. */
export class Offsets {
  private readonly known = new Map<number, ReadonlyMap<string, Member>>();
  constructor(private readonly text: string) {}

  /** Of the value at a path, or of its nearest parent. */
  value(path: readonly PropertyKey[]): number {
    return this.find(path).value;
  }

  /** Of the key, or of the value where there is none. */
  key(path: readonly PropertyKey[]): number {
    return this.find(path).key;
  }

  private find(path: readonly PropertyKey[]): Member {
    const start = this.blank(0);
    let member: Member = { key: start, value: start };
    for (const step of path) {
      const next = this.members(member.value).get(String(step));
      if (next === undefined) return { key: member.value, value: member.value };
      member = next;
    }
    return member;
  }

  private members(start: number): ReadonlyMap<string, Member> {
    const known = this.known.get(start);
    if (known !== undefined) return known;
    const own = new Map<string, Member>();
    const isObject = this.text[start] === '{';
    if (isObject || this.text[start] === '[') {
      let at = this.blank(start + 1);
      for (let index = 0; this.text[at] !== '}' && this.text[at] !== ']'; index++) {
        const key = at;
        let name = String(index);
        if (isObject) {
          const end = this.endOfText(at);
          name = JSON.parse(this.text.slice(at, end)) as string;
          at = this.blank(this.blank(end) + 1);
        }
        own.set(name, { key, value: at });
        at = this.blank(this.endOfValue(at));
        if (this.text[at] === ',') at = this.blank(at + 1);
      }
    }
    this.known.set(start, own);
    return own;
  }

  private endOfValue(start: number): number {
    if (this.text[start] === '"') return this.endOfText(start);
    let depth = 0;
    NEXT.lastIndex = start;
    for (let match = NEXT.exec(this.text); match !== null; match = NEXT.exec(this.text)) {
      switch (match[0]) {
        case '"':
          NEXT.lastIndex = this.endOfText(match.index);
          break;
        case '{':
        case '[':
          depth++;
          break;
        case ',':
          if (depth === 0) return match.index;
          break;
        default:
          if (depth === 0) return match.index;
          if (--depth === 0) return match.index + 1;
      }
    }
    return this.text.length;
  }

  private endOfText(start: number): number {
    for (let at = start + 1; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 34) return at + 1;
      if (code === 92) at++;
    }
    return this.text.length;
  }

  private blank(start: number): number {
    let at = start;
    while (this.text.charCodeAt(at) <= 32) at++;
    return at;
  }
}
