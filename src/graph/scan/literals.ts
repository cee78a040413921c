const [NEWLINE, RETURN, BACKSLASH, SLASH] = [10, 13, 92, 47];

/** Offset behind the closing quote of the string that opens at `i`, or -1 when its line or the text ends first. */
export function stringEnd(text: string, i: number, end: number): number {
  const quote = text.charCodeAt(i);
  for (i++; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === quote) return i + 1;
    if (c === BACKSLASH) {
      if (text.charCodeAt(++i) === RETURN && text.charCodeAt(i + 1) === NEWLINE) i++;
    } else if (c === NEWLINE || c === RETURN) return -1;
  }
  return -1;
}

/**
 * From inside a template: offset of its closing backtick or of the `$` of the next `${`, or -1 when the text ends first.
 */
export function templateStop(text: string, i: number, end: number): number {
  for (;;) {
    TEMPLATE_STOP.lastIndex = i;
    if (!TEMPLATE_STOP.test(text)) return -1;
    const stop = TEMPLATE_STOP.lastIndex - 1;
    if (stop >= end) return -1;
    const c = text.charCodeAt(stop);
    if (c === 96) return stop;
    if (c === 123) return stop - 1;
    i = stop + 2;
  }
}

const TEMPLATE_STOP = /[`\\]|\$\{/g;

/** Offset behind the flags' start of the regular expression that opens at `i`, or -1 when its line ends first. */
export function regexEnd(text: string, i: number, end: number): number {
  let inClass = false;
  for (i++; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === NEWLINE || c === RETURN) return -1;
    if (c === BACKSLASH) i++;
    else if (c === 91) inClass = true;
    else if (c === 93) inClass = false;
    else if (c === SLASH && !inClass) return i + 1;
  }
  return -1;
}

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

/** The value of a string or template without substitutions, given without its quotes. */
export function cook(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(
    /\\(?:u\{([0-9a-fA-F]{1,8})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[^]))/g,
    (_, long?: string, four?: string, two?: string, plain = '') => {
      const hex = long ?? four ?? two;
      if (hex !== undefined) {
        const code = Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      }
      if (/^[\n\r\u2028\u2029]/.test(plain)) return '';
      return SIMPLE[plain] ?? plain;
    },
  );
}
