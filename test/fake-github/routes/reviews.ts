import { page } from '../page.js';
import { Refusal, invalid } from '../reply.js';
import type { Route } from '../route.js';
import { list, object, oneOf, positive, text, words } from '../shape.js';
import { user } from '../world.js';
import type { Json } from '../world.js';
import { offDiff } from './off-diff.js';
import { pullOf } from './pull-of.js';

const STATE: Readonly<Record<string, string>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
};

const SIDE = oneOf('LEFT', 'RIGHT');
const COMMENT = object({
  path: words(),
  body: words(65_536),
  line: positive,
  'side?': SIDE,
  'start_line?': positive,
  'start_side?': SIDE,
});

export const reviews: readonly Route[] = [
  {
    method: 'GET',
    path: 'pulls/:number/reviews',
    needs: ['pull_requests=read'],
    query: ['per_page', 'page'],
    handle(call) {
      const { number } = pullOf(call);
      const all = call.world.reviews.filter((review) => review.of === number);
      const { items, headers } = page(all, call.url);
      return { status: 200, body: items.map((review) => review.data), headers };
    },
  },
  {
    method: 'POST',
    path: 'pulls/:number/reviews',
    needs: ['pull_requests=write'],
    body: object({
      'body?': text(65_536),
      'event?': oneOf('APPROVE', 'REQUEST_CHANGES', 'COMMENT'),
      'commit_id?': text(40),
      'comments?': list(COMMENT),
    }),
    handle(call) {
      const pull = pullOf(call);
      const { world, body } = call;
      const event = body['event'] === undefined ? undefined : String(body['event']);
      if (event !== undefined && event !== 'APPROVE' && !body['body']) {
        throw invalid({ resource: 'PullRequestReview', field: 'body', code: 'missing_field' });
      }
      if (event === 'APPROVE' && pull.author === world.login) {
        throw new Refusal(422, 'Unprocessable Entity', ['Can not approve your own pull request']);
      }
      const commit = String(body['commit_id'] ?? pull.headSha);
      if (world.git.commit(commit) !== commit) throw invalid({ field: 'commit_id', code: 'invalid' });
      const comments = (body['comments'] ?? []) as Json[];
      const [wrong] = comments.flatMap((comment) => offDiff(call, comment) ?? []);
      if (wrong) {
        const what = `Pull request review thread ${wrong.part.replace('_', ' ')} ${wrong.why}`;
        throw new Refusal(422, 'Unprocessable Entity', [what]);
      }
      for (const comment of comments) {
        const commentId = world.nextId();
        const about = {
          id: commentId,
          user: user(world.login),
          commit_id: commit,
          created_at: world.stamp(),
        };
        world.reviewComments.push({
          id: commentId,
          of: pull.number,
          data: { side: 'RIGHT', ...comment, ...about },
        });
      }
      const id = world.nextId();
      const state = event === undefined ? 'PENDING' : STATE[event];
      const data = { id, state, body: body['body'] ?? '', user: user(world.login), commit_id: commit };
      world.reviews.push({ id, of: pull.number, data });
      return { status: 200, body: data };
    },
  },
];
