import { page } from '../page.js';
import type { Call, Route } from '../route.js';
import { user } from '../world.js';
import type { Json, World } from '../world.js';
import { pullOf } from './pull-of.js';
import type { PullNow } from './pull-of.js';

const READ = ['pull_requests=read', 'contents=read'];
/** "Responses include a maximum of 3000 files" — REST reference, List pull requests files. */
const MOST_FILES = 3000;

export const pulls: readonly Route[] = [
  {
    method: 'GET',
    path: 'pulls',
    needs: READ,
    query: ['state', 'base', 'head', 'sort', 'direction', 'per_page', 'page'],
    handle({ world, url }) {
      const base = url.searchParams.get('base');
      const open = url.searchParams.get('state') !== 'closed';
      const found = [...world.pulls.values()]
        .filter((pull) => open && (base === null || pull.base === base))
        .map((pull) => pullBody(world, pullOf({ world, params: { number: String(pull.number) } })));
      const { items, headers } = page(found, url);
      return { status: 200, body: items, headers };
    },
  },
  {
    method: 'GET',
    path: 'pulls/:number',
    needs: READ,
    handle: (call) => ({ status: 200, body: pullBody(call.world, pullOf(call)) }),
  },
  {
    method: 'GET',
    path: 'pulls/:number/files',
    needs: READ,
    query: ['per_page', 'page'],
    handle(call) {
      const { items, headers } = page(filesOf(call).slice(0, MOST_FILES), call.url);
      return { status: 200, body: items, headers };
    },
  },
  {
    method: 'GET',
    path: 'pulls/:number/commits',
    needs: READ,
    query: ['per_page', 'page'],
    handle(call) {
      const { baseSha, headSha } = pullOf(call);
      const all = call.world.git.commits(baseSha, headSha);
      const { items, headers } = page(all, call.url);
      return { status: 200, body: items.map(({ sha, message }) => ({ sha, commit: { message } })), headers };
    },
  },
];

function filesOf(call: Call): ReturnType<World['git']['diff']> {
  const { baseSha, headSha } = pullOf(call);
  return call.world.git.diff(baseSha, headSha);
}

function pullBody(world: World, pull: PullNow): Json {
  const files = world.git.diff(pull.baseSha, pull.headSha);
  const sum = (count: (file: (typeof files)[number]) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  const repository = (name: string | null): Json | null => (name === null ? null : { full_name: name });
  return {
    id: 5000 + pull.number,
    number: pull.number,
    state: 'open',
    title: pull.title,
    body: pull.body,
    draft: pull.draft,
    user: user(pull.author),
    labels: pull.labels.map((name) => ({ id: 1, name })),
    base: { ref: pull.base, sha: pull.baseSha, repo: repository(world.fullName) },
    head: { ref: pull.head, sha: pull.headSha, repo: repository(pull.headRepository) },
    html_url: `https://github.com/${world.fullName}/pull/${pull.number}`,
    changed_files: files.length,
    additions: sum((file) => file.additions),
    deletions: sum((file) => file.deletions),
  };
}
