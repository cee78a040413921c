import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sampleRepository } from '../fake-github/sample-repository.js';
import type { SampleRepository } from '../fake-github/sample-repository.js';
import { FORK, startFakeGithub } from '../fake-github/server.js';
import type { FakeGithub } from '../fake-github/server.js';

const ACTION = fileURLToPath(new URL('../../../dist/waivers/index.js', import.meta.url));

let repo: SampleRepository;
let scratch: string;
let fake: FakeGithub;
beforeAll(() => {
  repo = sampleRepository();
  scratch = mkdtempSync(path.join(tmpdir(), 'eos-e2e-'));
});
afterAll(() => {
  repo.remove();
  rmSync(scratch, { recursive: true, force: true });
});
beforeEach(async () => {
  fake = await startFakeGithub({ repo: repo.folder, pulls: [{ base: 'main', head: 'feature' }] });
});
afterEach(async () => {
  await fake.close();
  expect(fake.unexpected).toEqual([]);
});

/** Runs a bundled action as the runner does, in a folder that has none of our packages. */
async function runAction(): Promise<{ code: number | null; log: string }> {
  const event = path.join(scratch, 'event.json');
  const pull_request = { number: 1, base: { sha: repo.base } };
  writeFileSync(event, JSON.stringify({ pull_request, repository: { full_name: 'acme/shop' } }));
  const files = Object.fromEntries(
    ['OUTPUT', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, path.join(scratch, name)]),
  );
  for (const file of Object.values(files)) writeFileSync(file, '');
  const child = spawn(process.execPath, [ACTION], {
    cwd: repo.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      RUNNER_TEMP: scratch,
      GITHUB_WORKSPACE: repo.folder,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_API_URL: fake.url,
      INPUT_COMMENT: 'true',
      'INPUT_GITHUB-TOKEN': 'test-token',
      ...files,
    },
  });
  let log = '';
  child.stdout.on('data', (piece: Buffer) => (log += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (log += piece.toString()));
  const code = await new Promise<number | null>((resolve) => void child.on('close', resolve));
  return { code, log };
}

const written = (): string[] =>
  fake.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);

test('a bundled action comments once and leaves the comment alone when nothing changed', async () => {
  expect((await runAction()).log).toContain('comment on the pull request: created');
  expect((await runAction()).log).toContain('comment on the pull request: unchanged');
  expect(written()).toEqual(['POST']);
  expect(String(fake.world.comments[0]?.data['body'])).toMatch(/^<!-- eos-gates:waivers -->\n/);
});

test("a fork's token: says which permission is missing, and the verdict stands", async () => {
  const allowed = await runAction();
  fake.world.comments = [];
  fake.permit(FORK);
  const { code, log } = await runAction();
  expect(log).toContain('"pull-requests: write"');
  expect(code).toBe(allowed.code);
  expect(fake.world.comments).toEqual([]);
});

test('waits as long as a rate limit asks', async () => {
  fake.faults.set({ kind: 'secondary-limit', retryAfter: 1, times: 1 });
  expect((await runAction()).log).toContain('comment on the pull request: created');
  expect(fake.requests.map(({ status }) => status)).toEqual([403, 200, 201]);
});
