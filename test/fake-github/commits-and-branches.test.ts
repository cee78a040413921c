import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { call } from './client.js';
import type { Answer } from './client.js';
import { LARGE, LOGO, sampleRepository } from './sample-repository.js';
import type { SampleRepository } from './sample-repository.js';
import { startFakeGithub } from './server.js';
import type { FakeGithub } from './server.js';

let repo: SampleRepository;
let fake: FakeGithub;
beforeAll(() => void (repo = sampleRepository()));
afterAll(() => repo.remove());
beforeEach(async () => void (fake = await startFakeGithub({ repo: repo.folder })));
afterEach(async () => {
  await fake.close();
  expect(fake.unexpected).toEqual([]);
});

const ask = (
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> => call(fake.url, method, `/repos/acme/shop${path}`, body, headers);

describe('check runs', () => {
  const annotations = (count: number): unknown[] =>
    Array.from({ length: count }, (_, at) => {
      const place = { path: 'src/a.ts', start_line: at + 1, end_line: at + 1 };
      return { ...place, annotation_level: 'warning', message: `m${at}` };
    });
  const output = (count: number): object => ({ title: 't', summary: 's', annotations: annotations(count) });
  const create = (more: object): Promise<Answer> =>
    ask('POST', '/check-runs', { name: 'n', head_sha: repo.head, ...more });

  test('take 50 annotations at once, and more by updates', async () => {
    const { status, body } = await create({ status: 'in_progress', output: output(50) });
    expect([status, body.conclusion, body.output.annotations_count]).toEqual([201, null, 50]);
    const update = await ask('PATCH', `/check-runs/${body.id}`, { conclusion: 'failure', output: output(1) });
    expect(update.body).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      output: { annotations_count: 51 },
    });
    const listed = await ask('GET', `/check-runs/${body.id}/annotations?per_page=100`);
    expect(listed.body).toHaveLength(51);
    expect((await ask('GET', `/commits/feature/check-runs?check_name=n`)).body.total_count).toBe(1);
  });

  test('the refusal of the 51st says what the host says', async () => {
    const { body } = await create({ output: output(51) });
    expect(body.message).toBe('Invalid request.\n\nNo more than 50 items are allowed; 51 were supplied.');
  });

  test.each([
    ['51 annotations', { output: output(51) }],
    ['no title', { output: { summary: 's' } }],
    ['an unknown conclusion', { conclusion: 'great' }],
    ['completed without a conclusion', { status: 'completed' }],
    [
      'a line 0',
      {
        output: {
          title: 't',
          summary: 's',
          annotations: [{ ...(annotations(1)[0] as object), start_line: 0 }],
        },
      },
    ],
    [
      'an unknown field in an annotation',
      { output: { title: 't', summary: 's', annotations: [{ ...(annotations(1)[0] as object), line: 1 }] } },
    ],
    ['an unknown commit', { head_sha: 'f'.repeat(40) }],
    ['a branch for a commit', { head_sha: 'feature' }],
  ])('are refused with %s', async (_what, more) => {
    expect((await create(more)).status).toBe(422);
    expect((await ask('GET', '/commits/feature/check-runs')).body.total_count).toBe(
      _what.startsWith('completed') ? 1 : 0,
    );
  });
});

test('statuses: the newest of a context counts', async () => {
  const set = (body: object): Promise<Answer> => ask('POST', `/statuses/${repo.head}`, body);
  expect((await ask('GET', '/commits/feature/status')).body.state).toBe('pending');
  await set({ state: 'failure', context: 'a' });
  expect((await ask('GET', '/commits/feature/status')).body.state).toBe('failure');
  await set({ state: 'success', context: 'a' });
  expect((await ask('GET', '/commits/feature/status')).body).toMatchObject({
    state: 'success',
    total_count: 1,
  });
  expect((await ask('GET', '/commits/feature/statuses')).body).toHaveLength(2);
  expect((await set({ state: 'success', description: 'x'.repeat(141) })).status).toBe(422);
});

describe('rulesets', () => {
  const create = (include: string[], more: object = {}): Promise<Answer> => {
    const conditions = { ref_name: { include, exclude: ['refs/heads/release/old'] } };
    const rules = [{ type: 'deletion' }];
    return ask('POST', '/rulesets', {
      name: 'r',
      enforcement: 'active',
      target: 'branch',
      conditions,
      rules,
      ...more,
    });
  };

  test.each([
    [['~DEFAULT_BRANCH'], 'main', 1],
    [['~DEFAULT_BRANCH'], 'feature', 0],
    [['~ALL'], 'anything', 1],
    [['refs/heads/release/*'], 'release/1', 1],
    [['refs/heads/release/*'], 'release/old', 0],
    [['refs/heads/release/*'], 'release/1/2', 0],
    [['refs/heads/release/**'], 'release/1/2', 1],
  ])('%p on %s', async (include, branch, count) => {
    await create(include);
    expect((await ask('GET', `/rules/branches/${encodeURIComponent(branch)}`)).body).toHaveLength(count);
    expect((await ask('GET', `/rules/branches/${branch}`)).body).toHaveLength(count);
  });

  test('only active ones are in force', async () => {
    const { body } = await create(['~ALL'], { enforcement: 'evaluate' });
    expect((await ask('GET', '/rules/branches/main')).body).toEqual([]);
    await ask('PUT', `/rulesets/${body.id}`, { enforcement: 'active' });
    expect((await ask('GET', '/rules/branches/main')).body).toMatchObject([
      { type: 'deletion', ruleset_id: body.id },
    ]);
    expect((await ask('GET', '/rulesets')).body[0].rules).toBeUndefined();
    expect((await ask('GET', `/rulesets/${body.id}`)).body.rules).toHaveLength(1);
    expect((await ask('DELETE', `/rulesets/${body.id}`)).status).toBe(204);
    expect((await ask('GET', '/rulesets')).body).toEqual([]);
  });
});

test('branch protection: not there, put, shown, removed', async () => {
  const path = '/branches/main/protection';
  expect((await ask('GET', path)).body.message).toBe('Branch not protected');
  expect((await ask('GET', '/branches/none/protection')).body.message).toBe('Branch not found');
  const checks = { strict: true, checks: [{ context: 'verdict' }] };
  const rest = { enforce_admins: true, required_pull_request_reviews: null, restrictions: null };
  expect((await ask('PUT', path, { required_status_checks: checks })).status).toBe(422);
  expect((await ask('PUT', path, { required_status_checks: checks, ...rest })).status).toBe(200);
  const { body } = await ask('GET', path);
  expect(body.required_status_checks).toMatchObject({ strict: true, contexts: ['verdict'] });
  expect([body.enforce_admins.enabled, body.required_pull_request_reviews]).toEqual([true, undefined]);
  expect((await ask('GET', '/branches/main')).body.protected).toBe(true);
  expect((await ask('DELETE', path)).status).toBe(204);
});

describe('contents', () => {
  test('in base64, raw, as a folder, through a link', async () => {
    const { body } = await ask('GET', '/contents/docs/logo.png?ref=main');
    expect([body.type, Buffer.from(body.content, 'base64')]).toEqual(['file', Buffer.from(LOGO)]);
    const raw = await ask('GET', '/contents/docs%2Flogo.png', undefined, {
      accept: 'application/vnd.github.raw+json',
    });
    expect(raw.body).toEqual(Buffer.from(LOGO));
    const folder = await ask('GET', '/contents/docs');
    expect(folder.body.map(({ path }: { path: string }) => path)).toContain('docs/logo.png');
    const link = await ask('GET', '/contents/docs/link.ts');
    expect([link.body.type, Buffer.from(link.body.content, 'base64').toString().slice(0, 6)]).toEqual([
      'file',
      'line 1',
    ]);
    expect((await ask('GET', '/contents/docs/away')).body).toMatchObject({
      type: 'symlink',
      target: '/etc/passwd',
    });
  });

  test('above a megabyte only as a blob', async () => {
    const { body } = await ask('GET', '/contents/docs/large.txt');
    expect([body.encoding, body.content, body.size]).toEqual(['none', '', LARGE.length]);
    const blob = await ask('GET', `/git/blobs/${body.sha}`);
    expect(Buffer.from(blob.body.content, 'base64').toString()).toBe(LARGE);
  });

  test.each([
    '/contents/none',
    '/contents/docs?ref=none',
    '/contents/docs?ref=--help',
    `/git/blobs/${'0'.repeat(40)}`,
  ])('not there: %s', async (path) => {
    expect((await ask('GET', path)).status).toBe(404);
  });
});

test('deployments and their statuses', async () => {
  const { status, body } = await ask('POST', '/deployments', { ref: 'feature', environment: 'staging' });
  expect([status, body.sha]).toEqual([201, repo.head]);
  expect((await ask('POST', `/deployments/${body.id}/statuses`, { state: 'success' })).status).toBe(201);
  expect((await ask('POST', `/deployments/${body.id}/statuses`, { state: 'fine' })).status).toBe(422);
  expect((await ask('GET', `/deployments/${body.id}/statuses`)).body).toHaveLength(1);
  expect((await ask('GET', '/deployments?environment=staging')).body).toHaveLength(1);
  expect((await ask('GET', '/deployments?environment=production')).body).toEqual([]);
  expect((await ask('POST', '/deployments', { ref: 'none' })).status).toBe(422);
});
