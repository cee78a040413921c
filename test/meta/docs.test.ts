import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { COMMON_OPTIONS } from '../../src/cli/arguments.js';
import { gateOptions } from '../../src/cli/gate-options.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { matchesGlob } from '../../src/core/glob/index.js';
import { GATE_IDS, allRules } from '../../src/shell/check.js';
import { readMarkdown } from './markdown.js';
import { ownFiles, readOwn } from './own-files.js';

/** What our Markdown names is there: paths, links, scripts, commands with their options, rules, dependencies. */
const files = ownFiles();
const folders = new Set(files.flatMap((file) => parents(file)));
const top = new Set([...files, ...folders].map((file) => file.split('/')[0] ?? ''));

const docs = files.filter((file) => /^(?:README\.md|docs\/.+\.md|actions\/[^/]+\/README\.md)$/.test(file));
const pages = docs.map((file) => ({ file, ...readMarkdown(readOwn(file)) }));

/** npm's own commands. */
const NPM_OWN = ['ci', 'cit', 'init', 'install', 'start'];
/** Looks like a path of ours and is not: files in the repositories of users, actions of GitHub. */
const NOT_OURS = ['eos.yaml', '.github/workflows/gates.yml', 'actions/checkout'];

const { scripts, dependencies, devDependencies } = JSON.parse(readOwn('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;

test('there is something to check', () => {
  expect(docs).toEqual(expect.arrayContaining(['README.md', 'docs/architecture/overview.md']));
  expect(pages.flatMap(({ code }) => code).length).toBeGreaterThan(100);
});

describe.each(pages)('$file', ({ file, code, links }) => {
  test('its links lead somewhere', () => {
    const dead = links.filter(({ target }) => !exists(path.posix.join(path.posix.dirname(file), target)));
    expect(dead).toEqual([]);
  });

  test('the paths it names exist', () => {
    const named = code.flatMap(({ text, line, kind }) =>
      (kind === 'span' ? [text] : text.split(/\s+/).filter((word) => word.includes('/')))
        .filter(isOwnPath)
        .map((one) => ({ path: one, line })),
    );
    expect(named.filter(({ path: one }) => !exists(one))).toEqual([]);
  });

  test('the npm scripts it names exist', () => {
    const named = code.flatMap(({ text, line }) =>
      [...text.matchAll(/\bnpm (?:run (?:--?[\w-]+ )*)?([a-z][\w:-]*)/g)].map((match) => ({
        script: match[1] ?? '',
        line,
      })),
    );
    expect(
      named.filter(({ script }) => !Object.hasOwn(scripts, script) && !NPM_OWN.includes(script)),
    ).toEqual([]);
  });

  test('the commands and options it names exist', async () => {
    const wrong: string[] = [];
    for (const { text, line } of code) {
      const match = /(?:\beos-gates|dist\/cli\.js) ([a-z][\w-]*)(.*)$/.exec(text);
      if (match === null) continue;
      const [, name = '', rest = ''] = match;
      const options = await optionsOf(name);
      if (options === undefined) wrong.push(`${line}: ${name}`);
      const used = [...(rest.split('#')[0] ?? '').matchAll(/ --([a-z][\w-]*)/g)].map((one) => one[1] ?? '');
      for (const option of used)
        if (options?.has(option) === false) wrong.push(`${line}: ${name} --${option}`);
    }
    expect(wrong).toEqual([]);
  });

  test('the rules it names exist', () => {
    const rules = allRules();
    const named = code.flatMap(({ text, line }) =>
      [...text.matchAll(/(?<![\w./-])([a-z-]+)\/([a-z]+(?:-[a-z]+)+)(?![\w./@-])/g)]
        .filter((match) => (GATE_IDS as string[]).includes(match[1] ?? ''))
        .map((match) => ({ rule: match[0], line })),
    );
    const made = named.filter(({ rule }) => rule !== 'waivers/nameless-waiver');
    expect(made.filter(({ rule }) => !rules.includes(rule))).toEqual([]);
  });
});

test('each direct dependency is pinned and has one line of reason', () => {
  const text = readOwn('docs/decisions/0004-direct-dependencies.md');
  const rows = [...text.matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm)].map((match) => [
    match[1] ?? '',
    match[2] ?? '',
  ]);
  expect(rows.map(([name]) => name)).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
  for (const [, reason] of rows) expect(reason).toMatch(/^.{15,}\.$/);
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

async function optionsOf(name: string): Promise<Set<string> | undefined> {
  const gate = GATE_IDS.find((id) => id === name);
  const own = gate === undefined ? COMMANDS[name]?.options : await gateOptions(gate);
  return own && new Set([...own, ...COMMON_OPTIONS].map((option) => option.name));
}

/** Whether a piece of code is meant as a path of this repository: it begins with one of its top folders or is the name of a source file. */
function isOwnPath(text: string): boolean {
  if (!/^[\w.@*<>/-]+$/.test(text) || NOT_OURS.includes(text)) return false;
  // GitHub's own actions live under an owner that is called like our folder.
  if (/^actions\/(?:cache|checkout|setup-node|upload-artifact)(?:@|$)/.test(text)) return false;
  const [first = '', ...rest] = text.split('/');
  if (rest.length > 0) return top.has(first) || (first === 'build' && rest[0] !== '');
  return /^[\w-]+\.(?:mjs|ts)$/.test(text) || (text.startsWith('.') && top.has(text));
}

/** Placeholders (`<gate>`) and stars stand for anything; `build/x.js` stands for what is emitted from `x.ts`. */
function exists(named: string): boolean {
  const emitted = /^build\/(.+)$/.exec(named)?.[1]?.replace(/\.js$/, '.ts') ?? named;
  const wanted = emitted.replace(/\/$/, '').replaceAll(/<[^>]+>/g, '*');
  if (files.includes(wanted) || folders.has(wanted)) return true;
  if (!wanted.includes('/') && files.some((file) => file.endsWith(`/${wanted}`))) return true;
  return (
    wanted.includes('*') &&
    files.some((file) => matchesGlob(wanted, file) || matchesGlob(`**/${wanted}`, file))
  );
}

function parents(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
