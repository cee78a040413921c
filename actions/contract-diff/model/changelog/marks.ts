import type { Entry, Sentence } from './entry.js';
import { shortHash } from '../short-hash.js';
import type { Language } from './headings.js';

const START = '<!-- eos:';

/** `- Sentence. <!-- eos:0123456789-abcd -->`: what a line stands for, and a sum over its words. */
const MARK = /^<!-- eos:([0-9a-f]{10})-([0-9a-f]{4}) -->$/;

/** An entry as a line of a changelog. */
export function lineOf({ sentence, mark }: Entry, language: Language): string {
  const text = asMarkdown(sentence[language]);
  return `- ${text} <!-- eos:${mark}-${shortHash([text], 4)} -->`;
}

/** What a written line stands for; undefined for lines people wrote. */
export function readLine(line: string): { mark: string; untouched: boolean } | undefined {
  // Not one expression for the whole line: a changelog is written by anybody, and its lines may be long.
  const at = line.lastIndexOf(START);
  const [, mark, sum] = (at < 0 ? null : MARK.exec(line.slice(at).trimEnd())) ?? [];
  const item = line.slice(0, Math.max(at, 0)).trim();
  if (mark === undefined || !/^[-*]\s/.test(item)) return undefined;
  return { mark, untouched: shortHash([item.slice(1).trim()], 4) === sum };
}

/** How often each entry stands in a changelog. */
export class Standing {
  private readonly marks = new Map<string, number>();
  private readonly texts = new Map<string, number>();

  constructor(changelog: string) {
    for (const line of changelog.split(/\r?\n/)) {
      const read = readLine(line);
      if (read) count(this.marks, read.mark);
      else if (/^\s*[-*]\s/.test(line)) count(this.texts, line.replace(/^\s*[-*]\s/, '').trim());
    }
  }

  ofMark(mark: string): number {
    return this.marks.get(mark) ?? 0;
  }

  /** A line without a mark counts as well when it says the same, in either language. */
  of({ mark, sentence }: { mark: string; sentence: Sentence }): number {
    const written = [sentence.en, sentence.de].map((text) => this.texts.get(asMarkdown(text)) ?? 0);
    return this.ofMark(mark) + written.reduce((sum, one) => sum + one, 0);
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A sentence as one line of Markdown. What a contract says in it makes no element and no comment. */
function asMarkdown(sentence: string): string {
  return sentence
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll(/<(?=[a-z!/?])/gi, '&lt;')
    .trim();
}
