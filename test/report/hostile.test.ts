import { describe, expect, test } from '@jest/globals';
import type { Format } from '../../src/report/index.js';
import {
  FORMATS,
  annotations,
  commentBlocks,
  render,
  summary,
  workflowCommand,
} from '../../src/report/index.js';
import { parseMarkup } from './parse-markup.js';
import { HOSTILE, hostileSuite, hostileTexts } from './hostile.js';

const TEXTS = [...HOSTILE, ...hostileTexts(120)];
const ACTING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const ESC = String.fromCharCode(27);
const SGR = new RegExp(`${ESC}\\[(?:1|2|22|31|32|33|36|39)m`, 'g');

/** Formats whose bytes may end in a log. JSON is the core's and escapes what acts by its own rules. */
const printed: Format[] = ['terminal', 'sarif', 'junit', 'markdown', 'html'];

describe.each(printed)('%s with hostile texts', (format) => {
  const lines = TEXTS.map((text) => render(format, hostileSuite([text]), { mode: 'audit', width: 80 }));

  test('no line is a workflow command', () => {
    for (const out of lines) {
      expect(out.split(/[\r\n]/).filter((line) => /^\s*::/.test(line) || line.includes('##['))).toEqual([]);
    }
  });

  test('no character acts', () => {
    for (const out of lines) expect(out.replaceAll('\n', '')).not.toMatch(ACTING);
  });
});

test('the terminal in colour emits its own colour codes and nothing else that acts', () => {
  for (const text of TEXTS) {
    const out = render('terminal', hostileSuite([text]), { color: true, width: 80, source: () => text });
    expect(out.replace(SGR, '').replaceAll('\n', '')).not.toMatch(ACTING);
    for (const line of out.replace(SGR, '').split('\n')) expect(line).not.toMatch(/^\s*::/);
  }
});

test('annotations: one line each, whose only command is ours and whose properties are ours', () => {
  for (const text of TEXTS) {
    const { annotations: list } = annotations(hostileSuite([text]), { touched: new Map() });
    expect(list.length).toBeGreaterThan(0);
    for (const line of list.map(workflowCommand)) {
      expect(line).not.toMatch(/[\r\n]/);
      const [, properties] = /^::error ([^:]*)::/.exec(line) ?? [];
      expect(properties).toContain('title=arch-lint/no-cross-internals');
      const names = properties?.split(',').map((p) => p.slice(0, p.indexOf('='))) ?? [];
      expect(new Set(names).size).toBe(names.length);
      expect(['file', 'line', 'endLine', 'col', 'title']).toEqual(expect.arrayContaining(names));
    }
  }
});

/** The tags of a page with harmless texts are all a page with hostile texts may have. */
function structure(xml: string): string[] {
  return parseMarkup(xml).map(({ name, attributes }) => [name, ...attributes.map(([key]) => key)].join(' '));
}

describe.each(['html', 'junit'] as const)('%s', (format) => {
  const tame = new Set(structure(render(format, hostileSuite(['tame `code`']), { mode: 'audit' })));
  if (format === 'html') tame.add('br');

  test('hostile texts make no element and no attribute of their own', () => {
    for (const text of TEXTS) {
      const made = structure(render(format, hostileSuite([text])));
      expect(made.filter((tag) => !tame.has(tag))).toEqual([]);
    }
  });
});

test('markdown: hostile texts make no structure', () => {
  const tags = (out: string): Set<string> => new Set(out.match(/<[^>]*>/g) ?? []);
  const tame = tags(render('markdown', hostileSuite(['tame `code`'])));
  for (const tag of ['<br>', '<details>', '</code>']) tame.add(tag);
  for (const text of TEXTS) {
    const out = render('markdown', hostileSuite([text]));
    expect([...tags(out)].filter((tag) => !tame.has(tag))).toEqual([]);
    for (const row of out.split('\n').filter((line) => line.startsWith('| '))) {
      expect([4, 11]).toContain(row.split('|').length);
    }
    const body = out
      .replace(/^#+ |^> /gm, '')
      .replaceAll('**why**', '')
      .replaceAll('**do**', '')
      .replace(/\| ?|&#\d+;/g, '');
    expect(body).not.toMatch(/[`*_[\]~@\\$]|https?:\/\/|\bwww\.\w/);
  }
});

test('a mention or a reference in a comment stays asleep outside of code', () => {
  for (const { text } of commentBlocks(hostileSuite(['see @octocat and #12']))) {
    expect(text.replace(/<code>.*?<\/code>/g, '')).not.toMatch(/&#64;\w|&#35;\d|@|(?<!&)#\d/);
  }
});

test.each(FORMATS)('%s: equal reports are equal bytes', (format) => {
  const make = (): string => render(format, hostileSuite(HOSTILE), { mode: 'audit' });
  expect(make()).toBe(make());
});

test('summary of hostile texts respects every byte limit', () => {
  const report = hostileSuite(HOSTILE);
  for (let max = 0; max < 6000; max += 31) {
    expect(Buffer.byteLength(summary(report, { maxBytes: max }))).toBeLessThanOrEqual(max);
  }
});
