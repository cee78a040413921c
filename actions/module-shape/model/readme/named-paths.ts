import type { MarkdownLine, Piece } from '../markdown/index.js';
import { codeSpans, linkTargets } from '../markdown/index.js';

/** A path that a README names, and how. */
export interface NamedPath extends Piece {
  kind: 'link' | 'code';
}

/** Made by a build or an installation: it is right to name it and right that it is not in the repository. */
const MADE =
  /(?:^|\/)(?:node_modules|dist|build|out|lib|coverage|\.next|\.nuxt|\.turbo|\.env[\w.-]*|tmp|generated)(?:\/|$)/;

/**
 * Paths that lines name: targets of relative links, and code that can only be a path: it has a slash and an ending, and no blank,
 * star or placeholder.
 */
export function namedPaths(lines: readonly MarkdownLine[]): NamedPath[] {
  const found: NamedPath[] = [];
  for (const line of lines) {
    for (const piece of linkTargets(line)) {
      const path = decoded(piece.text.split(/[#?]/)[0] ?? '');
      if (path !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|mailto:)/i.test(path) && !/[{}<>$*]/.test(path))
        found.push({ ...piece, text: path, kind: 'link' });
    }
    for (const piece of codeSpans(line)) {
      if (/^(?:\.{0,2}\/)?(?:[\w@.-]+\/)+[\w@.-]*\.[a-z][a-z\d]{0,7}$/i.test(piece.text))
        found.push({ ...piece, kind: 'code' });
    }
  }
  return found.filter(({ text, kind }) => kind === 'link' || !MADE.test(text));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
