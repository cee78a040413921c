import { page } from '../page.js';
import { notFound } from '../reply.js';
import type { FieldError } from '../reply.js';
import type { Call, Route } from '../route.js';
import { object, words } from '../shape.js';
import type { Stored } from '../world.js';
import { pullOf } from './pull-of.js';

const READ = ['issues=read', 'pull_requests=read'];
const WRITE = ['issues=write', 'pull_requests=write'];
/** As the host says it; it counts characters, not bytes and not UTF-16 units. */
const TOO_LONG: FieldError = {
  resource: 'IssueComment',
  code: 'unprocessable',
  field: 'data',
  message: 'Body is too long (maximum is 65536 characters)',
};
const BODY = object({
  body: (value, field) => {
    const complaints = words()(value, field);
    return complaints.length === 0 && [...String(value)].length > 65_536 ? [TOO_LONG] : complaints;
  },
});

/** Comments on the conversation of a pull request; only pull requests are issues here. */
export const issueComments: readonly Route[] = [
  {
    method: 'GET',
    path: 'issues/:number/comments',
    needs: READ,
    query: ['since', 'per_page', 'page'],
    handle(call) {
      const { number } = pullOf(call);
      const all = call.world.comments.filter((comment) => comment.of === number);
      const { items, headers } = page(all, call.url);
      return { status: 200, body: items.map((comment) => comment.data), headers };
    },
  },
  {
    method: 'POST',
    path: 'issues/:number/comments',
    needs: WRITE,
    body: BODY,
    handle(call) {
      const { number } = pullOf(call);
      const comment = call.world.comment(number, call.world.login, String(call.body['body']));
      return { status: 201, body: comment.data };
    },
  },
  {
    method: 'GET',
    path: 'issues/comments/:id',
    needs: READ,
    handle: (call) => ({ status: 200, body: commentOf(call).data }),
  },
  {
    method: 'PATCH',
    path: 'issues/comments/:id',
    needs: WRITE,
    body: BODY,
    handle(call) {
      const comment = commentOf(call);
      comment.data = { ...comment.data, body: call.body['body'], updated_at: call.world.stamp() };
      return { status: 200, body: comment.data };
    },
  },
  {
    method: 'DELETE',
    path: 'issues/comments/:id',
    needs: WRITE,
    handle(call) {
      const comment = commentOf(call);
      call.world.comments = call.world.comments.filter((other) => other !== comment);
      return { status: 204 };
    },
  },
];

function commentOf({ world, params }: Call): Stored {
  const comment = world.comments.find(({ id }) => String(id) === params['id']);
  if (!comment) throw notFound();
  return comment;
}
