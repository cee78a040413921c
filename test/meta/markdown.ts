/** A piece of code in a Markdown text: a span, or one line of a fence. */
export interface CodePiece {
  text: string;
  /** Starts at 1. */
  line: number;
  kind: 'span' | 'fence';
}

/** A link to a place in the repository. */
export interface LocalLink {
  target: string;
  line: number;
}

/** Finds code and local links of a Markdown text, line by line. */
export function readMarkdown(text: string): { code: CodePiece[]; links: LocalLink[] } {
  const code: CodePiece[] = [];
  const links: LocalLink[] = [];
  let fence: string | undefined;
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1;
    const mark = /^\s*(`{3,})/.exec(row)?.[1];
    if (mark !== undefined && (fence === undefined || row.trim() === fence)) {
      fence = fence === undefined ? mark : undefined;
    } else if (fence !== undefined) {
      code.push({ text: row.trim(), line, kind: 'fence' });
    } else {
      for (const match of row.matchAll(/`([^`]+)`/g)) code.push({ text: match[1] ?? '', line, kind: 'span' });
      for (const match of row.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g))
        if (!/^[a-z]+:/.test(match[1] ?? '')) links.push({ target: match[1] ?? '', line });
    }
  }
  return { code, links };
}
