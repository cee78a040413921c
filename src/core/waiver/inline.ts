import type { Waiver } from './waiver.js';

/** A comment that begins with the word; no part can match in two ways, so a hostile line costs linear time. */
const INLINE =
  /(?:^|\s)(?:\/\/|#|\/\*|\*|<!--|--)[ \t]*eos-waive[ \t]+([a-z0-9-]+\/[a-z0-9-]+)((?:[ \t]+[a-z]+=\S+)*)[ \t]*:(.*)$/;

/**
 * Reads inline waivers of a text: `// eos-waive <gate>/<rule> until=2027-01-31 owner=@team issue=URL: reason`, in whatever comment
 * the language has. It speaks for its own line and the next one. One without until, owner or reason is returned all the same,
 * with the missing part empty, so that the waiver rules can name it.
 */
export function readInlineWaivers(file: string, text: string): Waiver[] {
  if (!text.includes('eos-waive')) return [];
  const found: Waiver[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const column = line.indexOf('eos-waive');
    if (column < 0) continue;
    const match = INLINE.exec(line);
    if (!match) continue;
    const options = new Map(
      (match[2] ?? '')
        .trim()
        .split(/\s+/)
        .filter(Boolean)
        .map((part) => part.split('=', 2) as [string, string]),
    );
    const until = options.get('until') ?? '';
    found.push({
      id: `${file}:${index + 1}`,
      rule: match[1] ?? '',
      match: {},
      reason: withoutCommentEnd(match[3] ?? ''),
      owner: options.get('owner') ?? '',
      until: /^\d{4}-\d{2}-\d{2}$/.test(until) ? until : '',
      issue: options.get('issue'),
      lines: [index + 1, index + 2],
      file,
      line: index + 1,
      column: column + 1,
    });
  }
  return found;
}

function withoutCommentEnd(text: string): string {
  const trimmed = text.trim();
  const end = ['*/', '-->'].find((mark) => trimmed.endsWith(mark)) ?? '';
  return trimmed.slice(0, trimmed.length - end.length).trim();
}
