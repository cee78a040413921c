import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { call } from './client.js';
import type { Answer } from './client.js';
import { sampleRepository } from './sample-repository.js';
import type { SampleRepository } from './sample-repository.js';
import { FORK, startFakeGithub } from './server.js';
import type { FakeGithub } from './server.js';

let repo: SampleRepository;
let fake: FakeGithub;
beforeAll(() => void (repo = sampleRepository()));
afterAll(() => repo.remove());
beforeEach(async () => {
  fake = await startFakeGithub({ repo: repo.folder, pulls: [{ base: 'main', head: 'feature' }] });
});
afterEach(() => fake.close());

const R = '/repos/acme/shop';
const ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string | undefined>,
): Promise<Answer> => call(fake.url, method, `${R}${path}`, body, headers);

describe('who calls', () => {
  test.each([
    ['no user agent', { 'user-agent': undefined }, 403],
    ['no token', { authorization: undefined }, 401],
    ['a wrong token', { authorization: 'token nope' }, 401],
    ['another scheme', { authorization: 'Basic test-token' }, 401],
    ['an unknown API version', { 'x-github-api-version': '1999-01-01' }, 400],
    ['the known API version', { 'x-github-api-version': '2022-11-28' }, 200],
  ])('%s', async (_who, headers, status) => {
    const answer = await ask('GET', '', undefined, headers);
    expect(answer.status).toBe(status);
    if (status > 299)
      expect(answer.body).toMatchObject({ message: expect.any(String), status: String(status) });
  });

  test("a fork's token reads and does not write", async () => {
    fake.permit(FORK);
    expect((await ask('GET', '/pulls/1')).status).toBe(200);
    const refused = await ask('POST', '/issues/1/comments', { body: 'x' });
    expect([refused.status, refused.body.message]).toEqual([403, 'Resource not accessible by integration']);
    expect(fake.world.comments).toEqual([]);
  });
});

describe('what is asked', () => {
  test.each([
    ['GET', `${R}/nothing`],
    ['GET', '/user'],
    ['DELETE', `${R}/pulls/1`],
    ['GET', `${R}/pulls/1/files/more`],
  ])('an unknown route is a recorded 404: %s %s', async (method, path) => {
    const answer = await call(fake.url, method, path);
    expect([answer.status, answer.body.message]).toEqual([404, 'Not Found']);
    expect(fake.unexpected).toEqual([`${method} ${path}: no such route`]);
  });

  test('another repository is not there, which is nothing unexpected', async () => {
    expect((await call(fake.url, 'GET', '/repos/acme/other/pulls/1')).status).toBe(404);
    expect(fake.unexpected).toEqual([]);
  });

  test('a query parameter without effect is recorded', async () => {
    expect((await ask('GET', '/pulls/1/files?perpage=5')).status).toBe(200);
    expect(fake.unexpected).toHaveLength(1);
  });

  test.each([
    ['another content type', { body: 'x' }, { 'content-type': 'text/plain' }, 422],
    ['no content type', { body: 'x' }, { 'content-type': undefined }, 422],
    ['broken JSON', '{', {}, 400],
    ['a list', [], {}, 422],
    ['an unknown field', { body: 'x', bodi: 'y' }, {}, 422],
    ['a missing field', {}, {}, 422],
    ['a wrong type', { body: 5 }, {}, 422],
    ['nothing in it', { body: '' }, {}, 422],
    ['too much', { body: 'x'.repeat(65_537) }, {}, 422],
  ])('a comment is refused with %s', async (_what, body, headers, status) => {
    const answer = await ask('POST', '/issues/1/comments', body, headers);
    expect(answer.status).toBe(status);
    expect(answer.body.documentation_url).toMatch(/^https:/);
    expect(fake.world.comments).toEqual([]);
  });

  test('a body where none belongs is refused', async () => {
    expect((await ask('GET', '/pulls/1', { a: 1 })).status).toBe(422);
  });

  test('every request is remembered', async () => {
    await ask('POST', '/issues/1/comments?x=1', { body: 'é' });
    const path = `${R}/issues/1/comments`;
    expect(fake.requests).toEqual([
      { method: 'POST', path, query: '?x=1', body: '{"body":"é"}', status: 201 },
    ]);
  });
});

describe('pages', () => {
  const pages = async (path: string): Promise<number[]> => {
    const sizes: number[] = [];
    for (let next: string | undefined = path; next !== undefined;) {
      const answer: Answer = await call(fake.url, 'GET', next);
      sizes.push(answer.body.length);
      next = /<([^>]+)>; rel="next"/.exec(String(answer.headers['link'] ?? ''))?.[1];
    }
    return sizes;
  };

  test.each([
    ['', [30, 30, 30, 30, 5]],
    ['?per_page=50', [50, 50, 25]],
    ['?per_page=125', [100, 25]],
    ['?per_page=25', [25, 25, 25, 25, 25]],
    ['?page=9', [0]],
  ])('by the Link header: %p', async (query, sizes) => {
    for (let at = 0; at < 125; at++) fake.world.comment(1, 'hubot', `c${at}`);
    expect(await pages(`${R}/issues/1/comments${query}`)).toEqual(sizes);
  });

  test('first, previous and last are named', async () => {
    for (let at = 0; at < 5; at++) fake.world.comment(1, 'hubot', `c${at}`);
    const { headers } = await ask('GET', '/issues/1/comments?per_page=2&page=2');
    const rels = [...String(headers['link']).matchAll(/[?&]page=(\d+)>; rel="(\w+)"/g)].map(
      ([, n, rel]) => `${rel} ${n}`,
    );
    expect(rels).toEqual(['prev 1', 'first 1', 'next 3', 'last 3']);
  });
});
