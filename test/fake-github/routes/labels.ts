import { page } from '../page.js';
import { Refusal, invalid } from '../reply.js';
import type { Reply } from '../reply.js';
import type { Call, Route } from '../route.js';
import { list, object, text, words } from '../shape.js';
import type { Pull } from '../world.js';
import { pullOf } from './pull-of.js';

const WRITE = ['issues=write', 'pull_requests=write'];
const READ = ['issues=read', 'pull_requests=read'];
const NAMES = object({ labels: list(words(50)) });

export const labels: readonly Route[] = [
  {
    method: 'GET',
    path: 'labels',
    needs: READ,
    query: ['per_page', 'page'],
    handle({ world, url }) {
      const { items, headers } = page([...world.labels.values()], url);
      return { status: 200, body: items, headers };
    },
  },
  {
    method: 'POST',
    path: 'labels',
    needs: WRITE,
    body: object({ name: words(50), 'color?': text(6), 'description?': text(100) }),
    handle({ world, body }) {
      const name = String(body['name']);
      if (world.labels.has(name)) throw invalid({ resource: 'Label', code: 'already_exists', field: 'name' });
      const label = { id: world.nextId(), color: 'ededed', description: null, ...body };
      world.labels.set(name, label);
      return { status: 201, body: label };
    },
  },
  {
    method: 'GET',
    path: 'issues/:number/labels',
    needs: READ,
    query: ['per_page', 'page'],
    handle: (call) => labelled(call, (now) => now),
  },
  {
    method: 'POST',
    path: 'issues/:number/labels',
    needs: WRITE,
    body: NAMES,
    handle: (call) => labelled(call, (now) => [...new Set([...now, ...(call.body['labels'] as string[])])]),
  },
  {
    method: 'PUT',
    path: 'issues/:number/labels',
    needs: WRITE,
    body: NAMES,
    handle: (call) => labelled(call, () => [...new Set(call.body['labels'] as string[])]),
  },
  {
    method: 'DELETE',
    path: 'issues/:number/labels/:name',
    needs: WRITE,
    handle: (call) =>
      labelled(call, (now) => {
        if (!now.includes(call.params['name'] ?? '')) throw new Refusal(404, 'Label does not exist');
        return now.filter((name) => name !== call.params['name']);
      }),
  },
];

/** Changes the labels of a pull request and answers with what it has then. */
function labelled(call: Call, change: (now: readonly string[]) => readonly string[]): Reply {
  const { number } = pullOf(call);
  const pull = call.world.pulls.get(number) as Pull;
  pull.labels = change(pull.labels);
  const { items, headers } = page(pull.labels, call.url);
  return { status: 200, body: items.map((name) => call.world.labels.get(name) ?? { id: 1, name }), headers };
}
