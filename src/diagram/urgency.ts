import type { PictureEdge } from '../core/picture/index.js';

const RANK = { error: 0, warning: 1, known: 3, fine: 4 } as const;

/** Arrows that must be seen come first: errors, warnings, what the change adds, old sins, then what most imports make up. */
export function byUrgency(a: PictureEdge, b: PictureEdge): number {
  return urgency(a) - urgency(b) || b.count - a.count;
}

function urgency({ verdict, new: added }: PictureEdge): number {
  return verdict === 'fine' && added === true ? 2 : RANK[verdict];
}
