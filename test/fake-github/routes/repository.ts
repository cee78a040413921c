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
];
