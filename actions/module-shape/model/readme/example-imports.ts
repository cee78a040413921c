import type { MarkdownLine, Piece } from '../markdown/index.js';

/** `import { a, b as c } from 'x'` in an example. */
export interface ExampleImport {
  specifier: string;
  names: readonly Piece[];
}

const IMPORT = /\bimport\s+(?:type\s+)?(?:[A-Za-z_$][\w$]*\s*,\s*)?\{([^{}]*)\}\s*from\s*(['"])([^'"\n]*)\2/g;

/** Imports by name in the fenced code of a README, with the places of the names. */
export function exampleImports(lines: readonly MarkdownLine[]): ExampleImport[] {
  const found: ExampleImport[] = [];
  for (const block of codeBlocks(lines)) {
    const text = block.map((line) => line.text).join('\n');
    const place = placer(block);
    for (const match of text.matchAll(IMPORT)) {
      const list = match[1] ?? '';
      const from = match.index + match[0].indexOf('{') + 1;
      const names = [...list.matchAll(/(?:^|,)\s*(?:type\s+)?([A-Za-z_$][\w$]*)/g)].map((name) =>
        place(name[1] ?? '', from + name.index + name[0].length - (name[1]?.length ?? 0)),
      );
      found.push({ specifier: match[3] ?? '', names });
    }
  }
  return found;
}

function codeBlocks(lines: readonly MarkdownLine[]): MarkdownLine[][] {
  const blocks: MarkdownLine[][] = [];
  let last = -1;
  for (const line of lines) {
    if (line.kind !== 'code') continue;
    if (line.line === last + 1) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    last = line.line;
  }
  return blocks;
}

/** Finds the place of an offset; offsets come in rising order, so that the lines are walked once. */
function placer(block: readonly MarkdownLine[]): (name: string, offset: number) => Piece {
  let index = 0;
  let start = 0;
  return (name, offset) => {
    for (;;) {
      const next = start + (block[index]?.text.length ?? 0) + 1;
      if (next > offset || index >= block.length - 1) break;
      start = next;
      index++;
    }
    return { text: name, line: block[index]?.line ?? 1, column: offset - start + 1 };
  };
}
