import type { DataFault } from '../core/yaml/index.js';
import type { Codeowners, OwnerRule } from './codeowners.js';
import type { PathMatcher } from './pattern.js';
import { compilePattern, faultOfPattern } from './pattern.js';

/** A word of a line and where it begins; columns start at 1. */
interface Word {
  text: string;
  column: number;
}

const USER_OR_TEAM = /^@[A-Za-z0-9](?:[A-Za-z0-9-]|_(?=[A-Za-z0-9]))*(?:\/[A-Za-z0-9_.-]+)?$/;
const EMAIL = /^[^\s@]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

/**
 * Reads CODEOWNERS as GitHub does: `#` begins a comment at the beginning of a word, a space in a path is written `\ `, a line that
 * is not valid is skipped and the rest counts. Never throws.
 * @param file path of the file, kept for messages
 */
export function readCodeowners(file: string, text: string): Codeowners {
  const rules: OwnerRule[] = [];
  const matchers: PathMatcher[] = [];
  const faults: DataFault[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = index + 1;
    const [pattern, ...owners] = wordsOf(raw);
    if (pattern === undefined) continue;
    const fault = faultOfLine(pattern, owners);
    if (fault) {
      faults.push({ line, column: fault.column, what: fault.text });
      continue;
    }
    rules.push({
      pattern: pattern.text,
      owners: owners.map((one) => one.text),
      line,
      column: pattern.column,
    });
    matchers.push(compilePattern(pattern.text));
  }
  return {
    file,
    rules,
    faults,
    ruleFor(path) {
      const segments = path.split('/');
      for (let at = rules.length - 1; at >= 0; at--) if (matchers[at]?.(segments)) return rules[at];
      return undefined;
    },
  };
}

/** The words of a line up to a comment; a backslash takes the next character into the word. */
function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let begin = -1;
  for (let at = 0; at <= line.length; at++) {
    const char = line[at];
    const blank = char === undefined || char === ' ' || char === '\t';
    if (blank && begin >= 0) {
      words.push({ text: line.slice(begin, at), column: begin + 1 });
      begin = -1;
    } else if (!blank && begin < 0) {
      if (char === '#') break;
      begin = at;
    }
    if (char === '\\') at++;
  }
  return words;
}

function faultOfLine(pattern: Word, owners: readonly Word[]): Word | undefined {
  if (/^\^?\[/.test(pattern.text))
    return {
      text: `"${pattern.text}" reads like a section of GitLab; GitHub knows none and skips the line`,
      column: pattern.column,
    };
  const fault = faultOfPattern(pattern.text);
  if (fault !== undefined) return { text: fault, column: pattern.column };
  const stranger = owners.find(({ text }) => !USER_OR_TEAM.test(text) && !EMAIL.test(text));
  if (!stranger) return undefined;
  const role = stranger.text.startsWith('@@') ? ' (roles such as @@maintainer are GitLab’s)' : '';
  return {
    text: `"${stranger.text}" is no owner: write @user, @org/team or an e-mail address${role}`,
    column: stranger.column,
  };
}
