import { notFound } from '../reply.js';
import type { Call } from '../route.js';
import type { Pull } from '../world.js';

/** A pull request with the commits its refs name now. */
export interface PullNow extends Pull {
  baseSha: string;
  headSha: string;
}

/** The pull request a path names, or 404. */
export function pullOf({ world, params }: Pick<Call, 'world' | 'params'>): PullNow {
  const pull = world.pulls.get(Number(params['number']));
  const baseSha = pull && world.git.commit(pull.base);
  const headSha = pull && world.git.commit(pull.head);
  if (!pull || !baseSha || !headSha) throw notFound();
  return { ...pull, baseSha, headSha };
}
