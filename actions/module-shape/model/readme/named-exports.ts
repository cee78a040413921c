import type { MarkdownLine, Piece, Section } from '../markdown/index.js';
import { codeSpans } from '../markdown/index.js';

/** Marks that may stand before and between names at the beginning of a list item. */
const GLUE = /^(?:[\s,;&/*_[\]()]|and\b|und\b|or\b|oder\b)*$/i;
const LEAD_WORD =
  /^(?:types?|functions?|class(?:es)?|interfaces?|constants?|hooks?|components?|enums?|typ(?:en)?|funktion(?:en)?|klassen?|konstanten?|komponenten?)$/i;
/** A table lists exports when its first column is called so. */
const TABLE_HEAD =
  /^(?:exports?|functions?|symbols?|class|component|hook|type|funktion|klasse|komponente|typ)$/i;

/** What code calls things and no module exports. */
const BUILT_IN = new Set([
  'true',
  'false',
  'null',
  'undefined',
  'string',
  'number',
  'boolean',
  'void',
  'default',
  'import',
  'export',
  'require',
]);

/**
 * Names that a section on the public API presents as exports: code at the beginning of a list item, of a table's row or of a
 * heading right below. What stands further in (parameters, options, remarks) is not taken for an export.
 */
export function namedExports({ body, level }: Section): Piece[] {
  const found: Piece[] = [];
  let below = false;
  let table: 'exports' | 'other' | undefined;
  let indent: number | undefined;
  for (const line of body) {
    if (line.kind === 'heading') {
      const depth = /^ {0,3}(#{1,6})/.exec(line.text)?.[1]?.length ?? level + 1;
      if (depth === level + 1) found.push(...leading(line, /^ {0,3}#{1,6}\s+/));
      below = true;
    }
    if (line.kind !== 'text' || below) continue;
    if (!line.text.trimStart().startsWith('|')) table = undefined;
    else if (table === undefined) {
      const head = line.text.split('|')[1]?.trim() ?? '';
      table = TABLE_HEAD.test(head) ? 'exports' : 'other';
    } else if (table === 'exports') found.push(...leading(line, /^\s*\|/));
    const item = /^( {0,3})(?:[-*+]|\d{1,3}[.)])\s/.exec(line.text)?.[1]?.length;
    if (item === undefined) continue;
    // Items further in belong to the item above them.
    indent ??= item;
    if (item <= indent) found.push(...leading(line, /^ *\S+\s+/));
  }
  return found;
}

/** Names in the code spans that a line begins with, behind its mark. */
function leading(line: MarkdownLine, mark: RegExp): Piece[] {
  const start = mark.exec(line.text)?.[0].length;
  if (start === undefined) return [];
  const found: Piece[] = [];
  let at = start;
  for (const span of codeSpans(line)) {
    const before = line.text.slice(at, span.column - 1).replaceAll('`', '');
    const word = before.replaceAll(/[^\p{L}]/gu, '');
    if (!(GLUE.test(before) || (found.length === 0 && LEAD_WORD.test(word)))) break;
    const name = nameIn(span.text);
    if (name === undefined) break;
    found.push({ ...span, text: name, column: span.column + span.text.indexOf(name) });
    at = span.column - 1 + span.text.length;
  }
  return found;
}

/** `quote(cart)`, `Quote`, `<Button />`, `class Cart` give a name; `GET /quotes`, `cart.add()`, `--flag`, `a-b` do not. */
function nameIn(code: string): string | undefined {
  const declared = /^(?:(?:async )?function|class|type|interface|const|enum|new) ([A-Za-z_$][\w$]*)/.exec(
    code,
  )?.[1];
  const name = declared ?? /^<?([A-Za-z_$][\w$]*)(?=$|[(<>]|\s*\/?>)/.exec(code)?.[1];
  return name === undefined || BUILT_IN.has(name) ? undefined : name;
}
