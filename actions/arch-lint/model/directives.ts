import type { Tree } from '../../../src/core/tree/index.js';

/** Characters in which directives are looked for; license texts above them are shorter. */
const HEAD = 20_000;

const BLANK = /\s+|\/\/[^\n]*|#![^\n]*/y;
const DIRECTIVE = /(?:'([^'\n]*)'|"([^"\n]*)")[ \t]*;?/y;

/** The directives at the beginning of a file, such as `use client` (ECMA-262, Directive Prologues). */
export function directivesOf(tree: Tree, path: string): string[] {
  const file = tree.read(path);
  if (!file.ok) return [];
  const text = file.text.slice(0, HEAD);
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    BLANK.lastIndex = at;
    if (BLANK.test(text)) at = BLANK.lastIndex;
    else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      if (end === -1) break;
      at = end + 2;
    } else {
      DIRECTIVE.lastIndex = at;
      const match = DIRECTIVE.exec(text);
      if (!match) break;
      found.push(match[1] ?? match[2] ?? '');
      at = DIRECTIVE.lastIndex;
    }
  }
  return found;
}
