import { describe, expect, test } from '@jest/globals';
import { expectValidReport } from '../../support/report-schema.js';
import type { Files } from '../repository-world.js';
import { contractDiff } from '../repository-world.js';

const api = (version: string, kinds: string, more = ''): string => `openapi: 3.1.0
info: { title: Shop, version: ${version} }
paths:
  /pets:
    get:
      parameters: [{ in: query, name: kind, schema: { enum: [${kinds}] } }]
      responses: {}
${more}`;
const FILE = 'contracts/shop/v1.openapi.yaml';
const LOG = 'contracts/shop/changelog.md';
const OLD = '# Changelog of shop\n\n## 1.0.0\n\n- First version.\n';
const before: Files = { [FILE]: api('1.0.0', 'cat, dog'), [LOG]: OLD };
const OPTIONS = '  /shops:\n    get: { responses: {} }\n';

/** The new changelog after `changelog --write`. */
async function written(base: Files, head: Files, path = LOG, ...more: string[]): Promise<string> {
  const { code, read } = await contractDiff(base, head, ['changelog', '--write', ...more]);
  expect(code).toBe(0);
  return read(path) ?? '';
}

const withoutMarks = (text: string): string => text.replaceAll(/ <!-- eos:[0-9a-f]{10}-[0-9a-f]{4} -->/g, '');

describe('contract-diff changelog', () => {
  test('tells of a break and an addition under the new version, and the gate is content then', async () => {
    const head = { ...before, [FILE]: api('2.0.0', 'cat', OPTIONS) };
    const judged = await contractDiff(before, head, ['--format', 'json']);
    const report = JSON.parse(judged.out) as { findings: { ruleId: string }[] };
    expectValidReport(report);
    expect(report.findings.map(({ ruleId }) => ruleId)).toContain('contract-diff/changelog-missing');

    const text = await written(before, head);
    expect(withoutMarks(text)).toBe(`# Changelog of shop

## 2.0.0

### Breaking

- The query parameter \`kind\` may no longer be "dog".

### Added

- GET /shops was added.

## 1.0.0

- First version.
`);
    const again = await contractDiff(before, { ...head, [LOG]: text }, []);
    expect(again.out).not.toContain('changelog-missing');
  });

  test('a second run changes no byte, also of a file with the line ends of Windows', async () => {
    for (const old of [OLD, OLD.replaceAll('\n', '\r\n')]) {
      const base = { ...before, [LOG]: old };
      const head = { ...base, [FILE]: api('1.0.0', 'cat') };
      const once = await written(base, head);
      expect(once).not.toBe(old);
      expect(once.includes('\r\n')).toBe(old.includes('\r\n'));
      expect(await written(base, { ...head, [LOG]: once })).toBe(once);
    }
  });

  test('without --write it prints, and writes nothing', async () => {
    const run = await contractDiff(before, { ...before, [FILE]: api('1.0.0', 'cat') }, ['changelog']);
    expect(run.out).toContain('may no longer be "dog"');
    expect(run.read(LOG)).toBe(OLD);
    expect(run.log).toContain('nothing was written');
  });

  test('what is no longer true is taken back; what people wrote stays, also a line they reworded', async () => {
    const once = await written(before, { ...before, [FILE]: api('1.0.0', 'cat', OPTIONS) });
    const edited = once
      .replace('may no longer be "dog".', 'takes no dogs, sorry.')
      .replace('### Added\n', '### Added\n\n- A word of our own.\n');
    const kept = await written(before, { ...before, [FILE]: api('1.0.0', 'cat'), [LOG]: edited });
    expect(withoutMarks(kept)).toContain(
      '## Unreleased\n\n### Breaking\n\n- The query parameter `kind` takes no dogs, sorry.\n\n### Added\n\n- A word of our own.\n\n## 1.0.0',
    );
    expect(kept).not.toContain('/shops');
    const added = await written(before, {
      ...before,
      [FILE]: api('1.0.0', 'cat, dog', OPTIONS),
      [LOG]: once,
    });
    expect(withoutMarks(added)).toContain(
      '## Unreleased\n\n### Added\n\n- GET /shops was added.\n\n## 1.0.0',
    );
  });

  test('what was unreleased belongs to the version that comes', async () => {
    const open = OLD.replace('## 1.0.0', '## [Unreleased]\n\n### Changed\n\n- By hand.\n\n## 1.0.0');
    const text = await written({ ...before, [LOG]: open }, { [FILE]: api('2.0.0', 'cat'), [LOG]: open });
    expect(withoutMarks(text)).toContain(
      '## 2.0.0\n\n### Breaking\n\n- The query parameter `kind` may no longer be "dog".\n\n### Changed\n\n- By hand.\n\n## 1.0.0',
    );
    expect(text).not.toContain('Unreleased');
  });

  test('German, into a file that is not there yet', async () => {
    const base = { [FILE]: api('1.0.0', 'cat, dog') };
    const text = await written(base, { [FILE]: api('1.0.0', 'cat') }, LOG, '--lang', 'de');
    expect(withoutMarks(text)).toBe(`# Änderungen an shop

## Unveröffentlicht

### Bricht Bisheriges

- Der Query-Parameter \`kind\` darf nicht mehr "dog" sein.
`);
    // The line is known whatever language is asked for.
    expect(await written(base, { [FILE]: api('1.0.0', 'cat'), [LOG]: text })).toBe(text);
  });

  test('the same change for a second time is a second line', async () => {
    const head = { ...before, [FILE]: api('1.0.0', 'cat') };
    const once = await written(before, head);
    const twice = await written({ ...before, [LOG]: once }, { ...head, [LOG]: once });
    expect(twice.match(/may no longer be "dog"/g)).toHaveLength(2);
  });

  const openedFile = 'api/openapi.yaml';

  test('outside of contracts/ the file beside the contract, or one of its own name where several share the folder', async () => {
    const one = { [openedFile]: api('1.0.0', 'cat, dog'), 'api/CHANGELOG.md': '# Changelog\n' };
    expect(await written(one, { ...one, [openedFile]: api('1.0.0', 'cat') }, 'api/CHANGELOG.md')).toContain(
      'dog',
    );
    const two = { ...one, 'api/b.openapi.yaml': api('1', 'cat') };
    const run = await contractDiff(two, { ...two, [openedFile]: api('1.0.0', 'cat') }, [
      'changelog',
      '--write',
    ]);
    expect(run.read('api/openapi.yaml.changelog.md')).toContain('dog');
    expect(run.read('api/CHANGELOG.md')).toBe('# Changelog\n');
  });

  test('the changelog of a package beside a contract is asked for nothing', async () => {
    const base = { 'openapi.yaml': api('1.0.0', 'cat'), 'CHANGELOG.md': '# Changelog\n' };
    const head = { ...base, 'openapi.yaml': api('1.0.0', 'cat, dog') };
    expect((await contractDiff(base, head, [])).out).not.toContain('changelog-missing');
    const strict = { 'eos.yaml': 'version: 1\ngates: { contract-diff: { changelog: always } }\n' };
    expect((await contractDiff({ ...base, ...strict }, { ...head, ...strict }, [])).out).toContain(
      'changelog-missing',
    );
  });

  test('long lines of blanks and signs make nobody wait', async () => {
    const hostile = `${OLD}\n- ${' '.repeat(200_000)}x\n## ${' #'.repeat(100_000)}x\n- ${'<!-- eos:'.repeat(20_000)}\n`;
    const base = { ...before, [LOG]: hostile };
    expect(await written(base, { ...base, [FILE]: api('1.0.0', 'cat') })).toContain('may no longer be "dog"');
  });

  test('is misused in plain words', async () => {
    expect(await contractDiff(before, before, ['changelog', 'old.json'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('changelog takes no "old.json"') as unknown,
    });
    expect(await contractDiff(before, before, ['--write'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--write belongs to "contract-diff changelog"') as unknown,
    });
    expect((await contractDiff(before, before, ['--help'])).out).toContain(
      'eos-gates contract-diff changelog',
    );
    // Two files that are named, one of them ./changelog, are two files.
    const named = await contractDiff(before, before, ['./changelog', 'b.json']);
    expect(named.out + named.err).toContain('./changelog: cannot be read');
  });

  test('a contract that cannot be read is said, and the others are told of', async () => {
    const other = { 'contracts/b/v1.openapi.yaml': api('1.0.0', 'cat, dog') };
    const head = {
      ...before,
      [FILE]: api('1.0.0', '[').slice(0, -30),
      'contracts/b/v1.openapi.yaml': api('1.0.0', 'cat'),
    };
    const run = await contractDiff({ ...before, ...other }, head, ['changelog', '--write']);
    expect(run.code).toBe(1);
    expect(run.log).toMatch(/contracts\/shop\/v1.openapi.yaml:\d+:\d+: .* cannot be read/);
    expect(run.read('contracts/b/changelog.md')).toContain('dog');
  });
});
