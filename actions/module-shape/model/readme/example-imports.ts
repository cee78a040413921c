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
    for (const match of text.matchAll(IMPORT)) {
      const list = match[1] ?? '';
      const from = match.index + match[0].indexOf('{') + 1;
      const names = [...list.matchAll(/(?:^|,)\s*(?:type\s+)?([A-Za-z_$][\w$]*)/g)].map((name) =>
        placed(block, text, name[1] ?? '', from + name.index + name[0].length - (name[1]?.length ?? 0)),
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

function placed(block: readonly MarkdownLine[], text: string, name: string, offset: number): Piece {
  const before = text.slice(0, offset).split('\n');
  const line = block[before.length - 1]?.line ?? 1;
  return { text: name, line, column: (before.at(-1)?.length ?? 0) + 1 };
}
