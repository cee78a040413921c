import { parse as parseYaml } from 'yaml';
import type { Confidence, Severity, State } from '../finding/index.js';
import type { RulePage } from './rule.js';

/** A rule's page as written: what the program needs of it, its sections, and the cases that test it. */
export interface ParsedPage {
  page: RulePage;
  /** Markdown of each section by its title, without the heading. */
  sections: ReadonlyMap<string, string>;
  cases: readonly PageCase[];
}

/** One case of a page: a small repository, settings, and the findings the gate must have, no more and no fewer. */
export interface PageCase {
  kind: 'bad' | 'good';
  title: string;
  /** Line of the case's heading in the page. */
  line: number;
  files: Readonly<Record<string, string>>;
  /** Present when the case compares with a base. */
  base?: Readonly<Record<string, string>>;
  /** YAML, as it would stand under `gates.<gate>`; undefined means zero configuration. */
  settings?: string;
  /** JSON facts for gates that do not judge a tree. */
  facts?: string;
  expect: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  rule: string;
  /** `file:line:column`. */
  at: string;
  /** A part of the finding's `what`. */
  what?: string;
  state?: State;
}

/** The page breaks the form that makes it documentation, test and help at once. */
export class PageError extends Error {
  constructor(
    readonly path: string,
    readonly line: number,
    what: string,
  ) {
    super(`${path}:${line}: ${what}`);
  }
}

/** The sections every page has, in this order. */
export const PAGE_SECTIONS = ['What it checks', 'Why it matters', 'Fix it', 'Options', 'Cases'] as const;

interface Heading {
  level: number;
  text: string;
  line: number;
}

/**
 * Reads a rule page.
 * @param id rule id the page must be titled with, `gate/name`
 * @throws PageError naming the line that is wrong
 */
export function parsePage(id: string, path: string, text: string): ParsedPage {
  const lines = text.split('\n');
  const fail = (line: number, what: string): never => {
    throw new PageError(path, line, what);
  };
  const front = readFront(path, lines);
  const headings = readHeadings(lines, front.next);
  const title = headings[0];
  if (title?.level !== 1 || title.text !== id) fail(title?.line ?? 1, `the page must be titled "# ${id}"`);

  const sections = new Map<string, string>();
  const tops = headings.filter((heading) => heading.level === 2);
  const names = tops.map((heading) => heading.text);
  if (names.join('|') !== PAGE_SECTIONS.join('|')) {
    fail(
      tops[0]?.line ?? 1,
      `sections must be ${PAGE_SECTIONS.join(' · ')}, found ${names.join(' · ') || 'none'}`,
    );
  }
  for (const [index, top] of tops.entries()) {
    const end = tops[index + 1]?.line ?? lines.length + 1;
    sections.set(
      top.text,
      lines
        .slice(top.line, end - 1)
        .join('\n')
        .trim(),
    );
  }
  const paragraph = (name: string): string => {
    const first = firstParagraph(sections.get(name) ?? '');
    return first === '' ? fail(tops[names.indexOf(name)]?.line ?? 1, `"${name}" has no text`) : first;
  };
  const summary = firstParagraph(lines.slice(title?.line ?? 0, (tops[0]?.line ?? 1) - 1).join('\n'));
  if (summary === '') fail(title?.line ?? 1, 'no summary paragraph under the title');
  paragraph('What it checks');
  paragraph('Options');

  const cases = readCases(path, lines, headings);
  for (const kind of ['bad', 'good'] as const) {
    if (!cases.some((one) => one.kind === kind)) {
      fail(tops[4]?.line ?? 1, `no ${kind} case: a rule shows at least one bad and one good`);
    }
  }
  return {
    page: {
      id,
      clauses: front.clauses,
      severity: front.severity,
      confidence: front.confidence,
      summary,
      why: paragraph('Why it matters'),
      fix: paragraph('Fix it'),
    },
    sections,
    cases,
  };
}

const CLAUSE = /^(ARC|SSO|CON|GAT|TST|REL|OBS|OPS|SEC|DX|TPL|CHK)-\d{1,2}$/;

function readFront(
  path: string,
  lines: readonly string[],
): { next: number; clauses: string[]; severity: Severity; confidence: Confidence } {
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0)
    throw new PageError(path, 1, 'the page must begin with front matter between --- lines');
  const front = parseYaml(lines.slice(1, end).join('\n')) as Record<string, unknown>;
  const clauses = front['clauses'];
  if (
    !Array.isArray(clauses) ||
    clauses.length === 0 ||
    !clauses.every((c) => typeof c === 'string' && CLAUSE.test(c))
  ) {
    throw new PageError(path, 2, 'front matter needs clauses: a list of playbook clauses such as [ARC-5]');
  }
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T => {
    const value = allowed.find((word) => word === front[name]);
    if (value === undefined)
      throw new PageError(path, 2, `front matter needs ${name}: ${allowed.join(' | ')}`);
    return value;
  };
  return {
    next: end + 1,
    clauses: clauses as string[],
    severity: oneOf('severity', ['error', 'warning', 'info']),
    confidence: oneOf('confidence', ['certain', 'likely']),
  };
}

/** Headings outside code fences, from line index `from`. Lines start at 1. */
function readHeadings(lines: readonly string[], from: number): Heading[] {
  const headings: Heading[] = [];
  let fence: string | undefined;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const mark = /^(`{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark !== undefined && mark.length >= fence.length && line.trim() === mark) fence = undefined;
    } else if (mark !== undefined) {
      fence = mark;
    } else {
      const heading = /^(#{1,3}) (.*)$/.exec(line);
      if (heading) headings.push({ level: heading[1]?.length ?? 1, text: heading[2] ?? '', line: index + 1 });
    }
  }
  return headings;
}

function readCases(path: string, lines: readonly string[], headings: readonly Heading[]): PageCase[] {
  const start = headings.findIndex((heading) => heading.level === 2 && heading.text === 'Cases');
  const cases: PageCase[] = [];
  for (const [offset, heading] of headings.slice(start + 1).entries()) {
    const named = /^(Bad|Good): (.+)$/.exec(heading.text);
    if (heading.level !== 3 || !named) {
      throw new PageError(path, heading.line, 'a case is titled "### Bad: …" or "### Good: …"');
    }
    const end = headings[start + 2 + offset]?.line ?? lines.length + 1;
    const kind = named[1] === 'Bad' ? 'bad' : 'good';
    const one = readCase(path, kind, named[2] ?? '', heading.line, lines, end - 1);
    if (kind === 'bad' && !one.expect.some(countsAgainst)) {
      throw new PageError(path, heading.line, 'a bad case expects at least one finding (```yaml expect)');
    }
    if (kind === 'good' && one.expect.some(countsAgainst)) {
      throw new PageError(path, heading.line, 'a good case expects no finding that counts');
    }
    cases.push(one);
  }
  return cases;
}

function countsAgainst({ state }: ExpectedFinding): boolean {
  return state !== 'known' && state !== 'waived';
}

function readCase(
  path: string,
  kind: 'bad' | 'good',
  title: string,
  line: number,
  lines: readonly string[],
  end: number,
): PageCase {
  const files: Record<string, string> = {};
  const base: Record<string, string> = {};
  const rest: { settings?: string; facts?: string; expect?: string } = {};
  for (let index = line; index < end; index++) {
    const open = /^(`{3,})(\S*)(?: (.+))?$/.exec(lines[index] ?? '');
    if (!open) continue;
    const from = index + 1;
    while (++index < end && (lines[index] ?? '').trim() !== open[1]);
    if (index >= end) throw new PageError(path, from, 'code fence without an end');
    const body = lines
      .slice(from, index)
      .map((text) => `${text}\n`)
      .join('');
    const name = open[3]?.trim();
    if (name === undefined)
      throw new PageError(
        path,
        from,
        "a case's code fence names its file after the language, or one of settings, facts, expect",
      );
    if (name === 'settings' || name === 'facts' || name === 'expect') rest[name] = body;
    else if (name.startsWith('base:')) base[name.slice('base:'.length)] = body;
    else files[name] = body;
  }
  const expect = rest.expect === undefined ? [] : (parseYaml(rest.expect) as ExpectedFinding[]);
  if (
    !Array.isArray(expect) ||
    !expect.every((one) => typeof one.rule === 'string' && typeof one.at === 'string')
  ) {
    throw new PageError(path, line, 'expect is a list of {rule, at: file:line:column, what?, state?}');
  }
  return {
    kind,
    title,
    line,
    files,
    expect,
    ...(Object.keys(base).length > 0 ? { base } : {}),
    ...(rest.settings === undefined ? {} : { settings: rest.settings }),
    ...(rest.facts === undefined ? {} : { facts: rest.facts }),
  };
}

/** The first paragraph of prose, joined to one line. */
function firstParagraph(markdown: string): string {
  const found = markdown
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .find((block) => block !== '' && !/^(```|#|\||- |\d+\. )/.test(block));
  return (found ?? '')
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}
