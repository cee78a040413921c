import { Refusal } from '../reply.js';
import type { Call, Route } from '../route.js';
import { anything, count, flag, list, object, orNull, text } from '../shape.js';
import type { Json } from '../world.js';

/** The four parts are required and may each be null — REST reference, Update branch protection. */
const PROTECTION = object({
  required_status_checks: orNull(
    object({
      strict: flag,
      'contexts?': list(text()),
      'checks?': list(object({ context: text(), 'app_id?': anything })),
    }),
  ),
  enforce_admins: orNull(flag),
  required_pull_request_reviews: orNull(
    object({
      'dismiss_stale_reviews?': flag,
      'require_code_owner_reviews?': flag,
      'required_approving_review_count?': count,
      'require_last_push_approval?': flag,
    }),
  ),
  restrictions: orNull(object({ users: list(text()), teams: list(text()), 'apps?': list(text()) })),
  'required_linear_history?': flag,
  'allow_force_pushes?': orNull(flag),
  'allow_deletions?': flag,
  'required_conversation_resolution?': flag,
});

export const branches: readonly Route[] = [
  {
    method: 'GET',
    path: 'branches/:branch',
    needs: ['contents=read'],
    handle(call) {
      const { name, sha } = branchOf(call);
      return { status: 200, body: { name, commit: { sha }, protected: call.world.protections.has(name) } };
    },
  },
  {
    method: 'GET',
    path: 'branches/:branch/protection',
    needs: ['administration=read'],
    handle(call) {
      const protection = call.world.protections.get(branchOf(call).name);
      if (!protection) throw new Refusal(404, 'Branch not protected');
      return { status: 200, body: shown(protection) };
    },
  },
  {
    method: 'PUT',
    path: 'branches/:branch/protection',
    needs: ['administration=write'],
    body: PROTECTION,
    handle(call) {
      call.world.protections.set(branchOf(call).name, call.body);
      return { status: 200, body: shown(call.body) };
    },
  },
  {
    method: 'DELETE',
    path: 'branches/:branch/protection',
    needs: ['administration=write'],
    handle(call) {
      if (!call.world.protections.delete(branchOf(call).name)) throw new Refusal(404, 'Branch not protected');
      return { status: 204 };
    },
  },
];

/** What GET shows of what PUT wrote: null parts are left out, switches become `{enabled}`. */
function shown(written: Json): Json {
  const checks = written['required_status_checks'] as Json | null;
  const names = [
    ...((checks?.['contexts'] ?? []) as string[]),
    ...((checks?.['checks'] ?? []) as Json[]).map((check) => String(check['context'])),
  ];
  const statusChecks = checks && {
    required_status_checks: {
      strict: checks['strict'],
      contexts: names,
      checks: names.map((context) => ({ context, app_id: null })),
    },
  };
  const asked = written['required_pull_request_reviews'] as Json | null;
  const reviews = asked && {
    required_pull_request_reviews: {
      dismiss_stale_reviews: false,
      require_code_owner_reviews: false,
      required_approving_review_count: 1,
      require_last_push_approval: false,
      ...asked,
    },
  };
  return { ...statusChecks, ...reviews, enforce_admins: { enabled: written['enforce_admins'] === true } };
}

function branchOf({ world, params }: Call): { name: string; sha: string } {
  const name = params['branch'] ?? '';
  const sha = world.git.branch(name);
  if (sha === undefined) throw new Refusal(404, 'Branch not found');
  return { name, sha };
}
