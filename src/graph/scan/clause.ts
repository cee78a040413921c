import type { ImportedName } from './model.js';
import type { Literal } from './reader.js';
import { Reader } from './reader.js';

/** An import or export-from statement, read up to its specifier. */
export interface Clause {
  kind: 'import' | 'export-from' | 'import-equals';
  literal: Literal;
  typeOnly: boolean;
  names: ImportedName[];
  /** Offset behind what was read. */
  next: number;
}

/** One entry of `{a as b, type c}`. `left` is the name before `as`. */
export interface Specifier {
  left: string;
  right: string;
  typeOnly: boolean;
  /** Offset of the entry. */
  at: number;
}

/**
 * Reads what follows the keyword `import` of a statement.
 * @returns nothing for what names no module: `import x = A.B`, or text that is no import at all
 */
export function readImport(text: string, from: number, end: number): Clause | undefined {
  const reader = new Reader(text, from, end);
  const names: ImportedName[] = [];
  if (reader.atQuote) return clause('import', reader.string(), false, names);
  const [binding, typeOnly] = firstBinding(reader);
  if (binding !== '') {
    if (reader.take('=')) {
      if (!reader.takeWord('require') || !reader.take('(')) return undefined;
      const read = clause('import-equals', reader.string(), typeOnly, [name('*', binding, typeOnly)]);
      return read && reader.take(')') ? { ...read, next: reader.at } : undefined;
    }
    names.push(name('default', binding, typeOnly));
    if (!reader.take(',')) return reader.takeWord('from') ? finish() : undefined;
  }
  if (reader.take('*')) {
    if (!reader.takeWord('as')) return undefined;
    names.push(name('*', reader.word(), typeOnly));
  } else {
    const specifiers = readSpecifiers(reader);
    if (specifiers === undefined) return undefined;
    for (const { left, right, typeOnly: marked } of specifiers)
      names.push(name(left, right, typeOnly || marked));
  }
  return reader.takeWord('from') ? finish() : undefined;

  function finish(): Clause | undefined {
    return clause('import', reader.string(), typeOnly, names);
  }
}

/** Takes `type`, `defer` and `source` where they are modifiers, and the default binding. */
function firstBinding(reader: Reader): [binding: string, typeOnly: boolean] {
  const word = reader.word();
  if (word !== 'type' && word !== 'typeof' && word !== 'defer' && word !== 'source') return [word, false];
  const typeOnly = word === 'type' || word === 'typeof'; // `import typeof` is Flow's
  if (reader.here === '*' || (typeOnly && reader.here === '{')) return ['', typeOnly];
  const next = reader.peekWord();
  if (next === '') return [word, false];
  const back = reader.at;
  reader.word();
  if (next === 'from' && reader.atQuote) {
    reader.moveTo(back); // `import type from 'x'`: the modifier's name is the binding
    return [word, false];
  }
  return [next, typeOnly];
}

/** Reads `{a, b as c, type d, "e" as f}` with its braces; nothing if it is not that. */
export function readSpecifiers(reader: Reader): Specifier[] | undefined {
  if (!reader.take('{')) return undefined;
  const specifiers: Specifier[] = [];
  while (!reader.take('}')) {
    const { at } = reader;
    const words: string[] = [];
    for (let part = namePart(reader); part !== undefined; part = namePart(reader)) {
      if (words.push(part) > 4) return undefined;
    }
    if (words.length === 0) return undefined;
    // `type as b` renames a thing called type; `type as` and `type a as b` are types
    const typeOnly = words.length % 2 === 0;
    const [left = '', , right = left] = typeOnly ? words.slice(1) : words;
    specifiers.push({ left, right, typeOnly, at });
    if (!reader.take(',') && reader.here !== '}') return undefined;
  }
  return specifiers;
}

function namePart(reader: Reader): string | undefined {
  return reader.atQuote ? reader.string()?.value : reader.word() || undefined;
}

/** `export … from`: completes a clause whose names are known. */
export function clause(
  kind: Clause['kind'],
  literal: Literal | undefined,
  typeOnly: boolean,
  names: ImportedName[],
): Clause | undefined {
  if (literal === undefined) return undefined;
  const marked = names.length > 0 && names.every((one) => one.typeOnly);
  return { kind, literal, typeOnly: typeOnly || marked, names, next: literal.end };
}

export function name(imported: string, local: string, typeOnly: boolean): ImportedName {
  return { imported, local, typeOnly };
}
