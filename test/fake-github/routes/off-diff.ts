import { linesInPatch } from '../raw-diff.js';
import type { Call } from '../route.js';
import type { Json } from '../world.js';
import { pullOf } from './pull-of.js';

/** Why a comment (`path`, `line`, `side`, `start_line`, `start_side`) cannot stand in a pull request; undefined when it can. */
export function offDiff(
  call: Call,
  comment: Json,
): { part: 'path' | 'line' | 'start_line'; why: string } | undefined {
  const { baseSha, headSha } = pullOf(call);
  const file = call.world.git.diff(baseSha, headSha).find(({ filename }) => filename === comment['path']);
  if (file === undefined) return { part: 'path', why: 'could not be resolved' };
  const lines = linesInPatch(file.patch ?? '');
  const hunk = (side: unknown, line: unknown): number | undefined =>
    lines[side === 'LEFT' ? 'LEFT' : 'RIGHT'].get(Number(line));
  const at = hunk(comment['side'], comment['line']);
  if (at === undefined) return { part: 'line', why: 'must be part of the diff' };
  const start = comment['start_line'];
  if (start === undefined) return undefined;
  if (Number(start) >= Number(comment['line']))
    return { part: 'start_line', why: 'must precede the end line.' };
  return hunk(comment['start_side'] ?? comment['side'], start) === at
    ? undefined
    : { part: 'start_line', why: 'must be part of the same hunk as the line.' };
}
