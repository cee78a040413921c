import { notFound } from '../reply.js';
import type { Route } from '../route.js';
import type { Json, World } from '../world.js';

/** Where GitHub looks, in this order — "About code owners". */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const OWNER = /^(@[\w.-]+(\/[\w.-]+)?|[^@\s]+@[^@\s]+)$/;

export const codeowners: readonly Route[] = [
  {
    method: 'GET',
    path: 'codeowners/errors',
    needs: ['contents=read'],
    query: ['ref'],
    handle({ world, url }) {
      const commit = world.git.commit(url.searchParams.get('ref') ?? world.defaultBranch);
      const entry =
        commit === undefined ? undefined : PLACES.map((path) => world.git.entry(commit, path)).find(Boolean);
      if (!entry) throw notFound();
      const lines = (world.git.blob(entry.sha) ?? '').toString().split('\n');
      const errors = lines.flatMap((line, at) => faultsOf(world, line, at + 1, entry.path));
      return { status: 200, body: { errors } };
    },
  },
];

function faultsOf(world: World, source: string, line: number, path: string): Json[] {
  const tokens = [...source.replace(/(^|\s)#.*$/, '').matchAll(/\S+/g)];
  const [pattern, ...owners] = tokens;
  const fault = (kind: string, column: number, suggestion: string | null): Json => {
    const message = `${kind} on line ${line}${suggestion ? `: ${suggestion}` : ''}\n\n  ${source}\n  ${' '.repeat(column - 1)}^`;
    return { line, column, kind, source, suggestion, message, path };
  };
  if (pattern && /^!|\[|\*\*\*/.test(pattern[0])) return [fault('Invalid pattern', pattern.index + 1, null)];
  return owners.flatMap(({ 0: owner, index }) => {
    if (!OWNER.test(owner)) return [fault('Invalid owner', index + 1, null)];
    const unknown = owner.startsWith('@') && world.people && !world.people.has(owner.slice(1));
    const advice = `make sure ${owner} exists and has write access to the repository`;
    return unknown ? [fault('Unknown owner', index + 1, advice)] : [];
  });
}
