import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { call } from './client.js';
import { sampleRepository } from './sample-repository.js';
import type { SampleRepository } from './sample-repository.js';

let repo: SampleRepository;
let child: ChildProcess;
let url: string;

beforeAll(async () => {
  repo = sampleRepository();
  const main = fileURLToPath(new URL('main.js', import.meta.url));
  const fault = '{"kind":"status","status":502,"times":1,"path":"/pulls/1"}';
  const args = ['--repo', repo.folder, '--token', 'secret', '--pull', 'main..feature', '--fault', fault];
  child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  url = line.toString().trim();
});
afterAll(async () => {
  child.kill('SIGTERM');
  await once(child, 'exit');
  repo.remove();
});

const mine = { authorization: 'Bearer secret' };

test('the same server as a process, steered over HTTP', async () => {
  const pull = '/repos/acme/shop/pulls/1';
  expect((await call(url, 'GET', pull, undefined, mine)).status).toBe(502);
  expect((await call(url, 'GET', pull, undefined, mine)).status).toBe(200);
  expect((await call(url, 'GET', pull)).status).toBe(401);
  expect((await call(url, 'PUT', '/_fake/faults', [{ kind: 'status', status: 404 }])).status).toBe(204);
  expect((await call(url, 'GET', pull, undefined, mine)).status).toBe(404);
  await call(url, 'PUT', '/_fake/faults', []);
  await call(url, 'PUT', '/_fake/permissions', { pull_requests: 'read' });
  const comments = '/repos/acme/shop/issues/1/comments';
  expect((await call(url, 'POST', comments, { body: 'x' }, mine)).status).toBe(403);
  expect((await call(url, 'POST', '/_fake/pulls', { base: 'main', head: 'feature' })).body.number).toBe(2);
  await call(url, 'GET', '/nowhere', undefined, mine);
  expect((await call(url, 'GET', '/_fake/unexpected')).body).toEqual(['GET /nowhere: no such route']);
  const seen = (await call(url, 'GET', '/_fake/requests')).body;
  expect(seen.map(({ status }: { status: number }) => status)).toEqual([502, 200, 401, 404, 403, 404]);
  expect((await call(url, 'GET', '/_fake/comments')).body).toEqual([]);
});
