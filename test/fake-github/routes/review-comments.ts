import { page } from '../page.js';
import { linesInPatch } from '../raw-diff.js';
import { invalid } from '../reply.js';
import type { Refusal } from '../reply.js';
import type { Call, Route } from '../route.js';
import { object, oneOf, positive, text, words } from '../shape.js';
import { user } from '../world.js';
import type { Json } from '../world.js';
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
  const { baseSha, headSha } = pullOf(call);
  const file = call.world.git.diff(baseSha, headSha).find(({ filename }) => filename === body['path']);
  const lines = linesInPatch(file?.patch ?? '');
  const shown = (side: unknown, line: unknown): boolean =>
    lines[side === 'LEFT' ? 'LEFT' : 'RIGHT'].has(Number(line));
  const start = body['start_line'];
  if (start !== undefined && Number(start) >= Number(body['line']))
    throw outside('start_line', 'must precede the end line.');
  if (file === undefined) throw outside('path', 'could not be resolved');
  if (!shown(body['side'], body['line'])) throw outside('line', 'must be part of the diff');
  if (start !== undefined && !shown(body['start_side'] ?? body['side'], start)) {
    throw outside('start_line', 'must be part of the diff');
  }
}

function outside(part: string, why: string): Refusal {
  const field = `pull_request_review_thread.${part}`;
  return invalid({ resource: 'PullRequestReviewComment', code: 'custom', field, message: `${field} ${why}` });
}
