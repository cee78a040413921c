import { page } from '../page.js';
import { invalid } from '../reply.js';
import type { Call, Route } from '../route.js';
import { object, oneOf, orNull, text } from '../shape.js';
import { user } from '../world.js';
import type { Json } from '../world.js';

export const statuses: readonly Route[] = [
  {
    method: 'POST',
    path: 'statuses/:sha',
    needs: ['statuses=write'],
    body: object({
      state: oneOf('error', 'failure', 'pending', 'success'),
      'target_url?': orNull(text()),
      'description?': orNull(text(140)),
      'context?': text(),
    }),
    handle({ world, params, body }) {
      const sha = params['sha'] ?? '';
      if (world.git.commit(sha) !== sha) throw invalid(`No commit found for SHA: ${sha}`);
      const id = world.nextId();
      const given = { target_url: null, description: null, context: 'default', ...body };
      const data = { ...given, id, created_at: world.stamp(), creator: user(world.login) };
      world.statuses.unshift({ id, of: sha, data });
      return { status: 201, body: data };
    },
  },
  {
    method: 'GET',
    path: 'commits/:ref/statuses',
    needs: ['statuses=read'],
    query: ['per_page', 'page'],
    handle(call) {
      const { items, headers } = page(statusesOf(call), call.url);
      return { status: 200, body: items, headers };
    },
  },
  {
    method: 'GET',
    path: 'commits/:ref/status',
    needs: ['statuses=read'],
    query: ['per_page', 'page'],
    handle(call) {
      const all = statusesOf(call);
      const latest = all.filter(
        (status, at) => all.findIndex((other) => other['context'] === status['context']) === at,
      );
      const has = (...states: string[]): boolean =>
        latest.some((status) => states.includes(String(status['state'])));
      const state = has('failure', 'error')
        ? 'failure'
        : latest.length === 0 || has('pending')
          ? 'pending'
          : 'success';
      const { items, headers } = page(latest, call.url);
      return { status: 200, body: { state, total_count: latest.length, statuses: items }, headers };
    },
  },
];

function statusesOf({ world, params }: Call): Json[] {
  const sha = world.git.commit(params['ref'] ?? '');
  if (sha === undefined) throw invalid(`No commit found for SHA: ${params['ref']}`);
  return world.statuses.filter(({ of }) => of === sha).map(({ data }) => data);
}
