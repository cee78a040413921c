import { posix } from 'node:path';
import type { TreeEntry } from '../repository-on-disk.js';
import { Refusal, notFound } from '../reply.js';
import type { Reply } from '../reply.js';
import type { Call, Route } from '../route.js';
import type { World } from '../world.js';

const MEGABYTE = 1024 * 1024;

export const contents: readonly Route[] = [
  {
    method: 'GET',
    path: 'contents/*path',
    needs: ['contents=read'],
    query: ['ref'],
    handle(call) {
      const { world, params, url } = call;
      const ref = url.searchParams.get('ref') ?? world.defaultBranch;
      const commit = world.git.commit(ref);
      if (commit === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`);
      const path = params['path'] ?? '';
      const found = world.git.entry(commit, path);
      if (!found) throw notFound();
      const entry = found.mode === '120000' ? (target(world, commit, found) ?? found) : found;
      if (entry.type === 'tree')
        return { status: 200, body: world.git.entries(entry.sha).map((e) => summary(e, path)) };
      if (entry.type === 'commit') return { status: 200, body: { ...summary(found, ''), type: 'submodule' } };
      const bytes = world.git.blob(entry.sha) ?? Buffer.alloc(0);
      if (entry.mode === '120000') {
        return { status: 200, body: { ...summary(found, ''), type: 'symlink', target: bytes.toString() } };
      }
      return file(call, { ...summary(found, ''), type: 'file', sha: entry.sha }, bytes);
    },
  },
  {
    method: 'GET',
    path: 'git/blobs/:sha',
    needs: ['contents=read'],
    handle({ world, params, accept }) {
      const bytes = world.git.blob(params['sha'] ?? '');
      if (!bytes) throw notFound();
      if (accept.includes('raw')) return raw(bytes);
      const body = { sha: params['sha'], size: bytes.length, encoding: 'base64', content: base64(bytes) };
      return { status: 200, body };
    },
  },
];

/** "Between 1-100 MB: only the raw or object media types …, content will be an empty string, encoding none." */
function file({ accept }: Call, about: Record<string, unknown>, bytes: Buffer): Reply {
  if (accept.includes('raw')) return raw(bytes);
  const large = bytes.length > MEGABYTE;
  const content = large ? { encoding: 'none', content: '' } : { encoding: 'base64', content: base64(bytes) };
  return { status: 200, body: { ...about, size: bytes.length, ...content } };
}

function raw(bytes: Buffer): Reply {
  return {
    status: 200,
    body: bytes,
    headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
  };
}

/** Lines of 60 characters, as the host sends them. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
}

/** A link to a normal file of the repository is answered with that file. */
function target(world: World, commit: string, link: TreeEntry): TreeEntry | undefined {
  const to = posix.normalize(
    posix.join(posix.dirname(link.path), (world.git.blob(link.sha) ?? '').toString()),
  );
  if (to.startsWith('..') || to.startsWith('/')) return undefined;
  const entry = world.git.entry(commit, to);
  return entry?.type === 'blob' && entry.mode !== '120000' ? entry : undefined;
}

function summary(entry: TreeEntry, folder: string): Record<string, unknown> {
  const path = folder === '' ? entry.path : `${folder}/${entry.path}`;
  return { name: posix.basename(path), path, sha: entry.sha, type: entry.type === 'tree' ? 'dir' : 'file' };
}
