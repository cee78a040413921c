import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { githubForge } from '../../src/adapters/forge/github-forge.js';
import { ForgeError } from '../../src/ports/index.js';
import type { Forge } from '../../src/ports/index.js';
import { FORK, startFakeGithub } from '../fake-github/server.js';
import type { FakeGithub } from '../fake-github/server.js';
import { addWideBranch, sampleRepository } from '../fake-github/sample-repository.js';
import type { SampleRepository } from '../fake-github/sample-repository.js';
import { patientClock } from './patient-clock.js';
import type { PatientClock } from './patient-clock.js';

let repo: SampleRepository;
let fake: FakeGithub;
let clock: PatientClock;
let forge: Forge;

beforeAll(() => void (repo = sampleRepository()));
afterAll(() => repo.remove());
beforeEach(async () => {
  clock = patientClock();
  const now = (): number => clock.now().getTime();
  fake = await startFakeGithub({ repo: repo.folder, pulls: [{ base: repo.base, head: 'feature' }], now });
  forge = open();
});
afterEach(() => fake.close());

function open(more: Partial<Parameters<typeof githubForge>[0]> = {}): Forge {
  const access = { token: 'test-token', repository: 'acme/shop', apiUrl: fake.url, clock };
  return githubForge({ ...access, timeoutMs: 5000, ...more });
}

async function failureOf(work: Promise<unknown>): Promise<ForgeError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ForgeError)) throw new Error(`not a ForgeError: ${String(error)}`);
  expect(error.message).not.toMatch(/\n|undefined|\bat .*:\d+:\d+|test-token/);
  return error;
}

const RUN = () => ({
  name: 'arch-lint',
  sha: repo.head,
  conclusion: 'success' as const,
  title: 't',
  summary: 's',
  annotations: [],
});
const ALL: [string, (forge: Forge) => Promise<unknown>, permission: string][] = [
  ['pullRequest', (f) => f.pullRequest(1), 'pull-requests: read'],
  ['changedFiles', (f) => f.changedFiles(1), 'pull-requests: read'],
  ['comments', (f) => f.comments(1), 'pull-requests: read'],
  ['createComment', (f) => f.createComment(1, 'x'), 'pull-requests: write'],
  ['updateComment', (f) => f.updateComment(1001, 'x'), 'pull-requests: write'],
  ['deleteComment', (f) => f.deleteComment(1001), 'pull-requests: write'],
  ['reviews', (f) => f.reviews(1), 'pull-requests: read'],
  ['createCheckRun', (f) => f.createCheckRun(RUN()), 'checks: write'],
  [
    'createStatus',
    (f) => f.createStatus(repo.head, { state: 'success', context: 'c', description: 'd' }),
    'statuses: write',
  ],
  ['branchRules', (f) => f.branchRules('main'), 'contents: read'],
  ['branchProtection', (f) => f.branchProtection('main'), 'administration: read'],
  ['content', (f) => f.content('src/a.ts', 'main'), 'contents: read'],
];
const WRITES = ALL.filter(([, , permission]) => permission.endsWith('write'));

describe('a token that may not', () => {
  test.each(WRITES)("a fork's token: %s names the permission", async (_name, work, permission) => {
    fake.world.comment(1, 'github-actions[bot]', 'x');
    fake.permit(FORK);
    const error = await failureOf(work(forge));
    expect(error.fault).toBe('forbidden');
    expect(error.message).toContain(`It takes "${permission}" under permissions of the job`);
    expect(error.message).toContain('Resource not accessible by integration');
    expect(clock.slept).toEqual([]);
  });

  test.each(ALL.filter(([name]) => name !== 'branchRules'))(
    'no permission at all: %s',
    async (_name, work, permission) => {
      fake.permit({});
      const error = await failureOf(work(forge));
      expect([error.fault, error.message.includes(`"${permission}"`)]).toEqual(['forbidden', true]);
    },
  );

  test.each(ALL.filter(([name]) => name !== 'branchRules' && name !== 'branchProtection'))(
    'the permission that is named is enough: %s',
    async (_name, work, permission) => {
      fake.world.comment(1, 'github-actions[bot]', 'x');
      const [area = '', level = ''] = permission.replace('-', '_').split(': ');
      fake.permit({ [area]: level as 'read' | 'write' });
      await work(forge);
      expect(fake.unexpected).toEqual([]);
    },
  );

  test('branch protection: says that a workflow token never will', async () => {
    fake.permit(FORK);
    const error = await failureOf(forge.branchProtection('main'));
    expect(error.message).toContain("a workflow's own token never has");
  });

  test('a wrong token', async () => {
    const error = await failureOf(open({ token: 'stolen' }).pullRequest(1));
    expect([error.fault, error.message]).toEqual([
      'forbidden',
      expect.stringContaining('Pass a valid github-token'),
    ]);
  });

  test('no token', async () => {
    const error = await failureOf(open({ token: '' }).pullRequest(1));
    expect([error.fault, fake.requests]).toEqual(['forbidden', []]);
  });

  test('a repository that is hidden does not pass for one without the file', async () => {
    expect((await failureOf(open({ repository: 'acme/other' }).content('eos.yaml', 'main'))).fault).toBe(
      'not-found',
    );
  });

  test.each(['shop', 'a/b/c', 'a/..', '/b', 'a b/c'])('%p is not a repository', (repository) => {
    expect(() => open({ repository })).toThrow(ForgeError);
  });
});

describe('the host refuses', () => {
  test.each(ALL)('404 on everything: %s', async (_name, work) => {
    fake.faults.set({ kind: 'status', status: 404 });
    const error = await failureOf(work(forge));
    expect([error.fault, error.message]).toEqual([
      'not-found',
      expect.stringContaining('the token cannot see it'),
    ]);
  });

  test.each(ALL.filter(([name]) => name !== 'content'))('422: %s', async (_name, work) => {
    fake.faults.set({ kind: 'status', status: 422 });
    const error = await failureOf(work(forge));
    expect([error.fault, error.message]).toEqual(['invalid', expect.stringContaining('"Validation Failed"')]);
  });

  test('the fields at fault are told', async () => {
    const error = await failureOf(forge.createComment(1, 'x'.repeat(65_537)));
    expect(error.message).toContain('Body is too long (maximum is 65536 characters)');
  });

  test.each(['.', '..', ''])('%p is no branch and reaches no other address', async (branch) => {
    expect((await failureOf(forge.branchRules(branch))).fault).toBe('invalid');
    expect((await failureOf(forge.branchProtection(branch))).fault).toBe('invalid');
    expect((await failureOf(forge.content('a', branch))).fault).toBe('invalid');
    expect(fake.requests).toEqual([]);
  });
});

describe('rate limits', () => {
  test.each([403, 429])('secondary, %i: waits as long as told, then goes on', async (status) => {
    fake.faults.set({ kind: 'secondary-limit', status, retryAfter: 7, times: 2 });
    expect((await forge.createComment(1, 'x')).body).toBe('x');
    expect(clock.slept).toEqual([7000, 7000]);
    expect(fake.world.comments).toHaveLength(1);
  });

  test('secondary without a time: a minute', async () => {
    fake.faults.set({ kind: 'secondary-limit', times: 1 });
    await forge.pullRequest(1);
    expect(clock.slept).toEqual([60_000]);
  });

  test('secondary for ever: gives up after two minutes of waiting at most', async () => {
    fake.faults.set({ kind: 'secondary-limit' });
    const error = await failureOf(forge.pullRequest(1));
    expect([error.fault, error.retryAfterSeconds, clock.slept]).toEqual([
      'rate-limited',
      60,
      [60_000, 60_000],
    ]);
  });

  test('a wait beyond patience is not begun, and is passed on', async () => {
    fake.faults.set({ kind: 'secondary-limit', retryAfter: 900 });
    const error = await failureOf(forge.comments(1));
    expect([error.fault, error.retryAfterSeconds, clock.slept]).toEqual(['rate-limited', 900, []]);
    expect(error.message).toContain('Run again in 900 seconds');
  });

  test('primary: until the reset where that is near', async () => {
    fake.faults.set({ kind: 'primary-limit', resetIn: 30, times: 1 });
    await forge.pullRequest(1);
    expect(clock.slept).toEqual([30_000]);
  });

  test('primary: passed on where the reset is far', async () => {
    fake.faults.set({ kind: 'primary-limit', resetIn: 2000 });
    const error = await failureOf(forge.pullRequest(1));
    expect([error.fault, error.retryAfterSeconds, clock.slept]).toEqual(['rate-limited', 2000, []]);
  });

  test('the patience of a list is one for all its pages', async () => {
    for (let at = 0; at < 250; at++) fake.world.comment(1, 'hubot', `c${at}`);
    fake.faults.set({ kind: 'secondary-limit', retryAfter: 50, times: 1, path: 'comments' });
    expect(await forge.comments(1)).toHaveLength(250);
    fake.faults.set({ kind: 'secondary-limit', retryAfter: 50, path: 'comments' });
    await failureOf(forge.comments(1));
    expect(clock.slept).toEqual([50_000, 50_000, 50_000]);
  });
});

describe('the host or the way to it is down', () => {
  const passing = [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 502 },
    { kind: 'status', status: 503 },
    { kind: 'drop' },
    { kind: 'cut' },
    { kind: 'garbage' },
  ] as const;
  const cases = passing.flatMap((fault) =>
    ALL.map(([name, work]) => ({ name: `${JSON.stringify(fault)} ${name}`, fault, work })),
  );

  test.each(cases)('for two requests: $name', async ({ fault, work }) => {
    fake.world.comment(1, 'github-actions[bot]', 'a comment');
    fake.faults.set({ ...fault, times: 2 });
    await work(forge);
    expect(clock.slept.every((ms) => ms <= 2000)).toBe(true);
  });

  const down = passing.filter(({ kind }) => kind !== 'cut'); // a 204 has nothing to cut
  const forEver = down.flatMap((fault) =>
    ALL.map(([name, work]) => ({ name: `${JSON.stringify(fault)} ${name}`, fault, work })),
  );

  test.each(forEver)('for ever: $name', async ({ fault, work }) => {
    fake.faults.set(fault);
    expect((await failureOf(work(forge))).fault).toBe('unavailable');
  });

  test('tries four times, and waits longer each time', async () => {
    fake.faults.set({ kind: 'cut' });
    expect((await failureOf(forge.pullRequest(1))).fault).toBe('unavailable');
    expect(clock.slept).toEqual([1000, 2000, 4000]);
    expect(fake.requests).toHaveLength(4);
  });

  test('a slow host: ends the exchange at the bound', async () => {
    fake.faults.set({ kind: 'slow', ms: 3000 });
    const started = Date.now();
    const error = await failureOf(open({ timeoutMs: 60 }).pullRequest(1));
    expect([error.fault, error.message]).toEqual([
      'unavailable',
      expect.stringContaining('did not answer in time'),
    ]);
    expect(Date.now() - started).toBeLessThan(2500);
  });

  test('a slow host within the bound is waited for', async () => {
    fake.faults.set({ kind: 'slow', ms: 50 });
    expect((await forge.pullRequest(1)).number).toBe(1);
    expect(clock.slept).toEqual([]);
  });

  test('a page of a proxy in between is not taken for a refusal of GitHub', async () => {
    fake.faults.set({ kind: 'garbage', status: 403 });
    const error = await failureOf(forge.pullRequest(1));
    expect([error.fault, error.message]).toEqual([
      'unavailable',
      expect.stringContaining('not the GitHub API'),
    ]);
  });

  test('nobody listens', async () => {
    const error = await failureOf(open({ apiUrl: 'http://127.0.0.1:9' }).pullRequest(1));
    expect([error.fault, error.message]).toEqual([
      'unavailable',
      expect.stringContaining('Check the network'),
    ]);
  });

  test.each([{ kind: 'status', status: 502 } as const, { kind: 'drop' } as const, { kind: 'cut' } as const])(
    'a comment whose answer was lost is not written twice: %p',
    async (fault) => {
      fake.faults.set({ ...fault, late: true, times: 1, method: 'POST' });
      const comment = await forge.createComment(1, 'once');
      expect(fake.world.comments.map(({ id, data }) => [id, data['body']])).toEqual([[comment.id, 'once']]);
    },
  );

  test('a deletion whose answer was lost is not reported as failed', async () => {
    const { id } = await forge.createComment(1, 'x');
    fake.faults.set({ kind: 'drop', late: true, times: 1, method: 'DELETE' });
    await forge.deleteComment(id);
    expect(fake.world.comments).toEqual([]);
  });

  test('annotations whose answer was lost are not added twice', async () => {
    const annotations = Array.from({ length: 120 }, (_, at) => {
      const place = { path: 'src/a.ts', startLine: 1, endLine: 1, level: 'notice' as const };
      return { ...place, title: 't', message: `m${at}` };
    });
    fake.faults.set({ kind: 'drop', late: true, times: 1, method: 'PATCH' });
    await forge.createCheckRun({ ...RUN(), annotations });
    expect(fake.world.annotations.map(({ data }) => data['message'])).toEqual(
      annotations.map(({ message }) => message),
    );
  });
});

describe('a pull request with more files than the host lists', () => {
  test.each([
    [3000, 'listed'],
    [3001, 'it has 3001, and GitHub lists no more than 3000. Compare with git instead.'],
  ])('%i files: %s', async (files, said) => {
    addWideBranch(repo, `wide-${files}`, files);
    const { number } = fake.world.openPull({ base: 'main', head: `wide-${files}` });
    const outcome = await forge.changedFiles(number).then(
      (list) => (list.length === files ? 'listed' : 'cut short'),
      (error: ForgeError) => `${error.fault} ${error.message}`,
    );
    expect(outcome).toContain(said);
  });
});

describe('what the host would refuse is cut', () => {
  test('a description of a status, a summary, a title', async () => {
    await forge.createStatus(repo.head, { state: 'success', context: 'c', description: '🙂'.repeat(100) });
    expect(fake.world.statuses[0]?.data['description']).toBe(`${'🙂'.repeat(69)}…`);
    const place = { path: 'a', startLine: 1, endLine: 1, level: 'notice' as const };
    const annotations = [{ ...place, title: 't'.repeat(300), message: 'm'.repeat(70_000) }];
    await forge.createCheckRun({ ...RUN(), summary: 's'.repeat(70_000), annotations });
    expect(String(fake.world.annotations[0]?.data['title'])).toHaveLength(255);
  });
});
