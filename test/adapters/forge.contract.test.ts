import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { githubForge } from '../../src/adapters/forge/github-forge.js';
import { memoryForge } from '../../src/adapters/forge/memory-forge.js';
import type { CheckAnnotation, Forge, ForgeFault } from '../../src/ports/index.js';
import { startFakeGithub } from '../fake-github/server.js';
import type { FakeGithub } from '../fake-github/server.js';
import { LARGE, LOGO, sampleRepository } from '../fake-github/sample-repository.js';
import type { SampleRepository } from '../fake-github/sample-repository.js';
import { patientClock } from './patient-clock.js';

/** A forge and the two views of it that the port itself does not give. */
interface Subject {
  forge: Forge;
  /** Annotations of a check run, in order, by their message. */
  annotations(id: number): string[];
  /** `context state description` of the statuses of a commit, newest last. */
  statuses(sha: string): string[];
  close(): Promise<void>;
}

const PULL = { title: 'Sell more', body: 'because', author: 'mona', labels: ['big', 'red'], draft: true };
const RULE = { type: 'pull_request', parameters: { required_approving_review_count: 2 } };
const PROTECTION = {
  requiredChecks: ['eos-gates / verdict'],
  strict: true,
  requiredApprovals: 2,
  codeOwnerReviews: true,
  enforceAdmins: true,
};
const FILES = [
  { path: 'docs/logo.png', status: 'modified' as const, additions: 0, deletions: 0 },
  { path: 'src/a.ts', status: 'modified' as const, additions: 1, deletions: 2 },
  { path: 'src/fresh.ts', status: 'added' as const, additions: 1, deletions: 0 },
  { path: 'src/gone.ts', status: 'removed' as const, additions: 0, deletions: 1 },
  {
    path: 'src/new – name.ts',
    status: 'renamed' as const,
    oldPath: 'src/old name.ts',
    additions: 0,
    deletions: 0,
  },
];
const STRANGERS = 120; // more comments than fit on a page

let repo: SampleRepository;
beforeAll(() => void (repo = sampleRepository()));
afterAll(() => repo.remove());

async function memory(): Promise<Subject> {
  const forge = memoryForge({
    pulls: [
      {
        pull: {
          number: 1,
          ...PULL,
          base: { ref: 'main', sha: repo.base },
          head: { ref: 'feature', sha: repo.head, repository: 'acme/shop' },
        },
        files: FILES,
        reviews: [{ id: 7, author: 'hubot', state: 'APPROVED', commit: repo.head }],
      },
    ],
    comments: Array.from({ length: STRANGERS }, (_, at) => ({
      pull: 1,
      author: 'hubot',
      body: `comment ${at}`,
    })),
    rules: { main: [RULE] },
    branches: { main: PROTECTION, feature: undefined },
    files: {
      [repo.head]: { 'docs/logo.png': Uint8Array.from([...LOGO, 1]) },
      [repo.base]: { 'docs/logo.png': LOGO, 'docs/large.txt': new TextEncoder().encode(LARGE) },
    },
  });
  return {
    forge,
    annotations: (id) =>
      forge.checkRuns.find((run) => run.id === id)?.annotations.map(({ message }) => message) ?? [],
    statuses: (sha) =>
      forge.statuses.filter((s) => s.sha === sha).map((s) => `${s.context} ${s.state} ${s.description}`),
    close: async () => {},
  };
}

async function github(): Promise<Subject> {
  const fake = await startFakeGithub({
    repo: repo.folder,
    pulls: [{ base: repo.base, head: 'feature', ...PULL }],
  });
  seed(fake);
  const forge = githubForge({
    token: 'test-token',
    repository: 'acme/shop',
    apiUrl: fake.url,
    clock: patientClock(),
  });
  return {
    forge,
    annotations: (id) =>
      fake.world.annotations.filter(({ of }) => of === id).map(({ data }) => String(data['message'])),
    statuses: (sha) =>
      fake.world.statuses
        .filter(({ of }) => of === sha)
        .map(
          ({ data }) => `${String(data['context'])} ${String(data['state'])} ${String(data['description'])}`,
        )
        .toReversed(),
    async close() {
      await fake.close();
      expect(fake.unexpected).toEqual([]);
    },
  };
}

function seed({ world }: FakeGithub): void {
  for (let at = 0; at < STRANGERS; at++) world.comment(1, 'hubot', `comment ${at}`);
  world.reviews.push({
    id: 7,
    of: 1,
    data: { id: 7, state: 'APPROVED', commit_id: repo.head, user: { login: 'hubot' } },
  });
  world.protections.set('main', {
    required_status_checks: { strict: true, contexts: PROTECTION.requiredChecks },
    enforce_admins: true,
    required_pull_request_reviews: { required_approving_review_count: 2, require_code_owner_reviews: true },
    restrictions: null,
  });
  const conditions = { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } };
  const rules = { rules: [RULE], conditions, source_type: 'Repository', source: 'acme/shop' };
  world.rulesets.push({
    id: 5,
    of: 'repository',
    data: { id: 5, enforcement: 'active', target: 'branch', ...rules },
  });
}

async function faultOf(work: Promise<unknown>): Promise<ForgeFault | 'none'> {
  return work.then(
    () => 'none' as const,
    (error: { fault: ForgeFault }) => error.fault,
  );
}

describe.each([
  ['memory', memory],
  ['github', github],
])('forge: %s', (_name, open) => {
  let subject: Subject;
  let forge: Forge;
  beforeEach(async () => {
    subject = await open();
    forge = subject.forge;
  });
  afterEach(() => subject.close());

  test('reads a pull request', async () => {
    const { base, head, ...rest } = await forge.pullRequest(1);
    expect(rest).toEqual({ number: 1, ...PULL });
    expect(base.sha).toBe(repo.base);
    expect(head).toEqual({ ref: 'feature', sha: repo.head, repository: 'acme/shop' });
  });

  test('lists changed files with their old names', async () => {
    expect(await forge.changedFiles(1)).toEqual(FILES);
  });

  test.each([
    ['pullRequest', (f: Forge) => f.pullRequest(9)],
    ['changedFiles', (f: Forge) => f.changedFiles(9)],
    ['comments', (f: Forge) => f.comments(9)],
    ['createComment', (f: Forge) => f.createComment(9, 'x')],
    ['updateComment', (f: Forge) => f.updateComment(999_999, 'x')],
    ['deleteComment', (f: Forge) => f.deleteComment(999_999)],
    ['reviews', (f: Forge) => f.reviews(9)],
    ['branchProtection', (f: Forge) => f.branchProtection('no/such')],
    ['content at an unknown commit', (f: Forge) => f.content('a.ts', 'f'.repeat(40))],
  ])('says not-found for what is not there: %s', async (_method, work) => {
    expect(await faultOf(work(forge))).toBe('not-found');
  });

  test('comments: over all pages, created, updated, deleted', async () => {
    const mine = await forge.createComment(1, 'first');
    expect(mine).toEqual({ id: mine.id, author: 'github-actions[bot]', body: 'first' });
    expect(await forge.updateComment(mine.id, 'second')).toEqual({ ...mine, body: 'second' });
    const all = await forge.comments(1);
    expect(all).toHaveLength(STRANGERS + 1);
    expect(all.map(({ body }) => body).slice(-2)).toEqual([`comment ${STRANGERS - 1}`, 'second']);
    await forge.deleteComment(mine.id);
    expect(await forge.comments(1)).toHaveLength(STRANGERS);
  });

  test('a comment has at most 65,536 characters, and is not empty', async () => {
    const longest = await forge.createComment(1, '✓'.repeat(65_536));
    expect(longest.body).toHaveLength(65_536);
    expect(await faultOf(forge.createComment(1, 'x'.repeat(65_537)))).toBe('invalid');
    expect(await faultOf(forge.updateComment(longest.id, 'x'.repeat(65_537)))).toBe('invalid');
    expect(await faultOf(forge.createComment(1, ''))).toBe('invalid');
  });

  test('lists reviews with the commit they were given for', async () => {
    expect(await forge.reviews(1)).toEqual([
      { id: 7, author: 'hubot', state: 'APPROVED', commit: repo.head },
    ]);
  });

  test.each([0, 1, 50, 51, 120])('a check run keeps %i annotations in their order', async (count) => {
    const annotations = Array.from({ length: count }, (_, at): CheckAnnotation => {
      const place = { path: 'src/a.ts', startLine: at + 1, endLine: at + 1 };
      return { ...place, level: 'failure', title: 't', message: `finding ${at}` };
    });
    const run = {
      name: 'arch-lint',
      sha: repo.head,
      conclusion: 'failure' as const,
      title: 't',
      summary: 's',
    };
    const { id } = await forge.createCheckRun({ ...run, annotations });
    expect(subject.annotations(id)).toEqual(annotations.map(({ message }) => message));
  });

  test('a check run or status needs a commit that exists', async () => {
    const sha = 'f'.repeat(40);
    const run = { name: 'n', sha, conclusion: 'success' as const, title: 't', summary: 's', annotations: [] };
    expect(await faultOf(forge.createCheckRun(run))).toBe('invalid');
    const status = { state: 'success' as const, context: 'c', description: 'd' };
    expect(await faultOf(forge.createStatus(sha, status))).toBe('invalid');
  });

  test('sets statuses', async () => {
    await forge.createStatus(repo.head, { state: 'pending', context: 'eos', description: 'runs' });
    await forge.createStatus(repo.head, {
      state: 'success',
      context: 'eos',
      description: 'done',
      targetUrl: 'https://x.test',
    });
    expect(subject.statuses(repo.head)).toEqual(['eos pending runs', 'eos success done']);
  });

  test('reads the rules of a branch; one without any has none', async () => {
    expect(await forge.branchRules('main')).toEqual([RULE]);
    expect(await forge.branchRules('feature/none')).toEqual([]);
  });

  test('reads the protection of a branch; undefined where there is none', async () => {
    expect(await forge.branchProtection('main')).toEqual(PROTECTION);
    expect(await forge.branchProtection('feature')).toBeUndefined();
  });

  test('reads bytes at a ref, binary and large ones too', async () => {
    expect(await forge.content('docs/logo.png', repo.base)).toEqual(LOGO);
    expect(await forge.content('docs/logo.png', repo.head)).toEqual(Uint8Array.from([...LOGO, 1]));
    expect((await forge.content('docs/large.txt', repo.base))?.length).toBe(LARGE.length);
  });

  test.each(['no/such.ts', 'docs', '', '..', 'docs/../docs/logo.png', '/docs/logo.png', 'docs/away'])(
    'has no content where no file stands: %p',
    async (path) => {
      expect(await forge.content(path, repo.base)).toBeUndefined();
    },
  );
});
