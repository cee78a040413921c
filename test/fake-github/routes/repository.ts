import { Refusal } from '../reply.js';
import type { Route } from '../route.js';
import { user } from '../world.js';

export const repository: readonly Route[] = [
  {
    method: 'GET',
    path: '',
    needs: ['metadata=read'],
    handle: ({ world }) => ({
      status: 200,
      body: {
        id: 1,
        name: world.name,
        full_name: world.fullName,
        owner: user(world.owner),
        private: false,
        default_branch: world.defaultBranch,
        html_url: `https://github.com/${world.fullName}`,
      },
    }),
  },
  {
    method: 'GET',
    path: 'commits/:ref',
    needs: ['contents=read'],
    handle({ world, params }) {
      const sha = world.git.commit(params['ref'] ?? '');
      if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${params['ref']}`);
      return { status: 200, body: { sha } };
    },
  },
];
