import { page } from '../page.js';
import { invalid } from '../reply.js';
import type { Call, Route } from '../route.js';
import { object, oneOf, positive, text, words } from '../shape.js';
import { user } from '../world.js';
import type { Json } from '../world.js';
import { offDiff } from './off-diff.js';
import { pullOf } from './pull-of.js';

const SIDE = oneOf('LEFT', 'RIGHT');

/** Comments on lines of a diff. The form by `position` is closing down and is refused here. */
export const reviewComments: readonly Route[] = [
  {
    method: 'GET',
    path: 'pulls/:number/comments',
    needs: ['pull_requests=read'],
    query: ['sort', 'direction', 'since', 'per_page', 'page'],
    handle(call) {
      const { number } = pullOf(call);
      const all = call.world.reviewComments.filter((comment) => comment.of === number);
      const { items, headers } = page(all, call.url);
      return { status: 200, body: items.map((comment) => comment.data), headers };
    },
  },
  {
    method: 'POST',
    path: 'pulls/:number/comments',
    needs: ['pull_requests=write'],
    body: object({
      body: words(65_536),
      commit_id: text(40),
      path: words(),
      line: positive,
      'side?': SIDE,
      'start_line?': positive,
      'start_side?': SIDE,
    }),
    handle(call) {
      const pull = pullOf(call);
      const { world, body } = call;
      if (body['commit_id'] !== pull.headSha) {
        throw invalid({
          resource: 'PullRequestReviewComment',
          code: 'custom',
          field: 'commit_id',
          message: 'commit_id is not part of the pull request',
        });
      }
      mustBeInDiff(call, body);
      const id = world.nextId();
      const data = { side: 'RIGHT', ...body, id, user: user(world.login), created_at: world.stamp() };
      world.reviewComments.push({ id, of: pull.number, data });
      return { status: 201, body: data };
    },
  },
];

function mustBeInDiff(call: Call, body: Json): void {
  const wrong = offDiff(call, body);
  if (wrong === undefined) return;
  const field = `pull_request_review_thread.${wrong.part}`;
  throw invalid({
    resource: 'PullRequestReviewComment',
    code: 'custom',
    field,
    message: `${field} ${wrong.why}`,
  });
}
