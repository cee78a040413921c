import { page } from '../page.js';
import { Refusal, notFound } from '../reply.js';
import type { Call, Route } from '../route.js';
import { anything, flag, list, object, oneOf, orNull, text, words } from '../shape.js';
import { user } from '../world.js';
import type { Stored } from '../world.js';

export const deployments: readonly Route[] = [
  {
    method: 'POST',
    path: 'deployments',
    needs: ['deployments=write'],
    body: object({
      ref: words(),
      'task?': text(),
      'auto_merge?': flag,
      'required_contexts?': orNull(list(text())),
      'payload?': anything,
      'environment?': text(),
      'description?': orNull(text(140)),
      'transient_environment?': flag,
      'production_environment?': flag,
    }),
    handle({ world, body }) {
      const sha = world.git.commit(String(body['ref']));
      if (sha === undefined) throw new Refusal(422, `No ref found for: ${String(body['ref'])}`);
      const id = world.nextId();
      const given = { task: 'deploy', environment: 'production', description: null, payload: {}, ...body };
      const data = { ...given, id, sha, creator: user(world.login), created_at: world.stamp() };
      world.deployments.unshift({ id, of: sha, data });
      return { status: 201, body: data };
    },
  },
  {
    method: 'GET',
    path: 'deployments',
    needs: ['deployments=read'],
    query: ['sha', 'ref', 'task', 'environment', 'per_page', 'page'],
    handle({ world, url }) {
      const asked = ['sha', 'ref', 'task', 'environment'].filter((name) => url.searchParams.has(name));
      const all = world.deployments
        .map(({ data }) => data as Record<string, unknown>)
        .filter((data) => asked.every((name) => data[name] === url.searchParams.get(name)));
      const { items, headers } = page(all, url);
      return { status: 200, body: items, headers };
    },
  },
  {
    method: 'GET',
    path: 'deployments/:id',
    needs: ['deployments=read'],
    handle: (call) => ({ status: 200, body: deploymentOf(call).data }),
  },
  {
    method: 'POST',
    path: 'deployments/:id/statuses',
    needs: ['deployments=write'],
    body: object({
      state: oneOf('error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'),
      'log_url?': text(),
      'target_url?': text(),
      'description?': text(140),
      'environment?': text(),
      'environment_url?': text(),
      'auto_inactive?': flag,
    }),
    handle(call) {
      const { world, body } = call;
      const deployment = deploymentOf(call);
      const id = world.nextId();
      const data = { description: '', ...body, id, creator: user(world.login), created_at: world.stamp() };
      world.deploymentStatuses.unshift({ id, of: deployment.id, data });
      return { status: 201, body: data };
    },
  },
  {
    method: 'GET',
    path: 'deployments/:id/statuses',
    needs: ['deployments=read'],
    query: ['per_page', 'page'],
    handle(call) {
      const { id } = deploymentOf(call);
      const all = call.world.deploymentStatuses.filter(({ of }) => of === id).map(({ data }) => data);
      const { items, headers } = page(all, call.url);
      return { status: 200, body: items, headers };
    },
  },
];

function deploymentOf({ world, params }: Call): Stored {
  const deployment = world.deployments.find(({ id }) => String(id) === params['id']);
  if (!deployment) throw notFound();
  return deployment;
}
