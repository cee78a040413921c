import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { call } from './client.js';
import type { Answer } from './client.js';
import { sampleRepository } from './sample-repository.js';
import type { SampleRepository } from './sample-repository.js';
import { startFakeGithub } from './server.js';
import type { FakeGithub } from './server.js';

let repo: SampleRepository;
let fake: FakeGithub;
beforeAll(() => void (repo = sampleRepository()));
afterAll(() => repo.remove());
beforeEach(async () => {
  fake = await startFakeGithub({
    repo: repo.folder,
    pulls: [{ base: 'main', head: 'feature' }],
    people: ['acme/core'],
  });
});
afterEach(async () => {
  await fake.close();
  expect(fake.unexpected).toEqual([]);
});

const ask = (method: string, path: string, body?: unknown): Promise<Answer> =>
  call(fake.url, method, `/repos/acme/shop${path}`, body);

describe('files of a pull request', () => {
  test('come from git, against the common ancestor', async () => {
    const { body } = await ask('GET', '/pulls/1/files');
    const shown = body.map((file: Record<string, unknown>) => [
      file['status'],
      file['filename'],
      file['changes'],
    ]);
    expect(shown).toEqual([
      ['modified', 'docs/logo.png', 0],
      ['modified', 'src/a.ts', 3],
      ['added', 'src/fresh.ts', 1],
      ['removed', 'src/gone.ts', 1],
      ['renamed', 'src/new – name.ts', 0],
    ]);
    const [logo, a, fresh, gone, renamed] = body;
    expect(a.patch).toMatch(/^@@ -17,7 \+17,7 @@[^]*\n-line 20\n\+changed line 20\n[^]*\n-line 31\n/);
    expect(fresh.patch).toBe('@@ -0,0 +1 @@\n+export const fresh = 1;');
    expect(gone.patch).toBe('@@ -1 +0,0 @@\n-gone');
    expect([logo.patch, renamed.patch]).toEqual([undefined, undefined]);
    expect(renamed.previous_filename).toBe('src/old name.ts');
  });

  test('the pull request counts them', async () => {
    const { body } = await ask('GET', '/pulls/1');
    expect(body).toMatchObject({ changed_files: 5, additions: 2, deletions: 3, head: { sha: repo.head } });
    expect((await ask('GET', '/pulls/1/commits')).body).toEqual([
      { sha: repo.head, commit: { message: 'feature' } },
    ]);
    expect((await ask('GET', '/pulls?base=main')).body).toHaveLength(1);
  });
});

describe('review comments', () => {
  const comment = (more: Record<string, unknown>): Promise<Answer> =>
    ask('POST', '/pulls/1/comments', { body: 'x', commit_id: repo.head, path: 'src/a.ts', ...more });

  test.each([
    ['a changed line', { line: 20 }, 201],
    ['a line of context', { line: 17 }, 201],
    ['the old side', { line: 31, side: 'LEFT' }, 201],
    ['several lines', { start_line: 18, line: 20 }, 201],
    ['a line outside of the diff', { line: 1 }, 422],
    ['a start outside of the diff', { start_line: 2, line: 20 }, 422],
    ['a start after the end', { start_line: 20, line: 19 }, 422],
    ['lines of two hunks', { start_line: 31, line: 41 }, 422],
    ['a file that is not in the diff', { line: 20, path: 'later.txt' }, 422],
    ['another commit', { line: 20, commit_id: 'f'.repeat(40) }, 422],
    ['the old form by position', { line: 20, position: 4 }, 422],
  ])('on %s', async (_where, more, status) => {
    const answer = await comment(more);
    expect(answer.status).toBe(status);
    expect((await ask('GET', '/pulls/1/comments')).body).toHaveLength(status === 201 ? 1 : 0);
  });

  test('the refusal names the line', async () => {
    const { body } = await comment({ line: 1 });
    expect(body.errors[0].message).toBe('pull_request_review_thread.line must be part of the diff');
  });
});

describe('reviews', () => {
  test.each([
    [{ event: 'APPROVE' }, 'APPROVED'],
    [{ event: 'REQUEST_CHANGES', body: 'no' }, 'CHANGES_REQUESTED'],
    [{ event: 'COMMENT', body: 'hm' }, 'COMMENTED'],
    [{}, 'PENDING'],
  ])('%j', async (body, state) => {
    expect((await ask('POST', '/pulls/1/reviews', body)).body).toMatchObject({ state, commit_id: repo.head });
    expect((await ask('GET', '/pulls/1/reviews')).body).toHaveLength(1);
  });

  test.each([[{ event: 'REQUEST_CHANGES' }], [{ event: 'PRAISE' }], [{ commit_id: 'f'.repeat(40) }]])(
    'refuses %j',
    async (body) => {
      expect((await ask('POST', '/pulls/1/reviews', body)).status).toBe(422);
    },
  );

  test('bring comments on lines, all or none', async () => {
    const comments = [20, 21].map((line) => ({ path: 'src/a.ts', line, body: `on ${line}` }));
    expect((await ask('POST', '/pulls/1/reviews', { event: 'APPROVE', comments })).status).toBe(200);
    const off = [...comments, { path: 'src/a.ts', line: 1, body: 'off' }];
    const refused = await ask('POST', '/pulls/1/reviews', { event: 'APPROVE', comments: off });
    expect(refused.body.errors).toEqual(['Pull request review thread line must be part of the diff']);
    expect((await ask('GET', '/pulls/1/comments')).body).toHaveLength(2);
  });

  test('nobody approves their own', async () => {
    fake.world.openPull({ base: 'main', head: 'feature', author: fake.world.login });
    expect((await ask('POST', '/pulls/2/reviews', { event: 'APPROVE' })).status).toBe(422);
  });
});

test('labels of a pull request', async () => {
  const names = async (method: string, path: string, labels?: string[]): Promise<string[]> =>
    (await ask(method, path, labels && { labels })).body.map(({ name }: { name: string }) => name);
  expect(await names('POST', '/issues/1/labels', ['a', 'b'])).toEqual(['a', 'b']);
  expect(await names('DELETE', '/issues/1/labels/a')).toEqual(['b']);
  expect((await ask('DELETE', '/issues/1/labels/a')).status).toBe(404);
  expect(await names('PUT', '/issues/1/labels', ['c'])).toEqual(['c']);
  expect((await ask('GET', '/pulls/1')).body.labels).toEqual([{ id: 1, name: 'c' }]);
  expect((await ask('POST', '/labels', { name: 'c', color: 'ff0000' })).status).toBe(201);
  expect((await ask('POST', '/labels', { name: 'c' })).body.errors[0].code).toBe('already_exists');
});

test('CODEOWNERS errors', async () => {
  const { body } = await ask('GET', '/codeowners/errors');
  const shown = body.errors.map((e: Record<string, unknown>) => [e['line'], e['column'], e['kind']]);
  expect(shown).toEqual([
    [2, 7, 'Invalid owner'],
    [3, 1, 'Invalid pattern'],
    [4, 8, 'Unknown owner'],
  ]);
  expect((await ask('GET', '/codeowners/errors?ref=no-such')).status).toBe(404);
});
