import type { Comment, Forge } from '../../ports/index.js';
import { ForgeError } from '../../ports/index.js';
import { composeBody } from './compose-body.js';
import { hasMarker, markerOf } from './marker.js';

/** A comment that a pull request has once, and that each run brings up to date. */
export interface StickyComment {
  /** Tells comments of ours apart, such as a gate's id or `verdict`. */
  key: string;
  /** Markdown; the first ones matter most. A block is shown whole or not at all. */
  blocks: readonly string[];
  /** Login we write as, where known: only then is a stranger's comment with our marker told apart from ours. */
  author?: string;
}

export type StickyOutcome =
  | {
      kind: 'created' | 'updated' | 'unchanged';
      id: number;
      /** Blocks that did not fit; the comment says so and points to the job summary. */
      omitted: number;
    }
  /** Not written; `note` says why, for the job summary, which then is the place to read. */
  | { kind: 'not-written'; note: string };

/**
 * Creates the comment, or updates the oldest of ours and removes further ones that a race left. A comment is a courtesy: what the
 * forge refuses (a fork's token may not comment) never fails the gate.
 */
export async function upsertStickyComment(
  forge: Pick<Forge, 'comments' | 'createComment' | 'updateComment' | 'deleteComment'>,
  pullRequest: number,
  { key, blocks, author }: StickyComment,
): Promise<StickyOutcome> {
  const marker = markerOf(key);
  const { text, omitted } = composeBody(marker, blocks);
  try {
    const all = await forge.comments(pullRequest);
    const ours = all.filter((comment) => hasMarker(comment.body, marker) && isOurs(comment, author));
    const [oldest, ...doubles] = ours.toSorted((a, b) => a.id - b.id);
    const written = await write(forge, pullRequest, oldest, text);
    // without a known author a double may be a stranger's, and strangers' comments are not ours to remove
    for (const double of author === undefined ? [] : doubles) await removeQuietly(forge, double.id);
    return { ...written, omitted };
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    return { kind: 'not-written', note: `No comment on the pull request. ${error.message}` };
  }
}

type Written = { kind: 'created' | 'updated' | 'unchanged'; id: number };

async function write(
  forge: Pick<Forge, 'createComment' | 'updateComment'>,
  pullRequest: number,
  existing: Comment | undefined,
  text: string,
): Promise<Written> {
  if (existing?.body.replace(/\r\n?/g, '\n').trimEnd() === text)
    return { kind: 'unchanged', id: existing.id };
  if (existing) {
    try {
      return { kind: 'updated', id: (await forge.updateComment(existing.id, text)).id };
    } catch (error) {
      // removed by somebody since it was listed
      if (!(error instanceof ForgeError) || error.fault !== 'not-found') throw error;
    }
  }
  return { kind: 'created', id: (await forge.createComment(pullRequest, text)).id };
}

async function removeQuietly(forge: Pick<Forge, 'deleteComment'>, id: number): Promise<void> {
  try {
    await forge.deleteComment(id);
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
  }
}

function isOurs(comment: Comment, author: string | undefined): boolean {
  return author === undefined || comment.author === author;
}
