import type { Finding } from '../finding/index.js';
import { compareText } from '../finding/index.js';
import type { Tree } from '../tree/index.js';
import type { Span } from './span.js';
import { applySpans, overlaps, spanOf } from './span.js';

/** A finding with its fix. */
export type Repair = Finding & Required<Pick<Finding, 'fix'>>;

/** A repair that is not made, and why, as a clause of a sentence. */
export interface Refusal {
  repair: Repair;
  why: string;
}

/** A file before and after. */
export interface FileChange {
  path: string;
  before: string;
  after: string;
  spans: readonly Span[];
}

/** What repairs come to. */
export interface RepairPlan {
  accepted: readonly Repair[];
  refused: readonly Refusal[];
  /** Sorted by path. */
  changes: readonly FileChange[];
}

/**
 * Works out what the files look like after repairs, the first ones first: a repair that edits a file of no tree, a text that reads
 * otherwise, or what an earlier one edits is refused as a whole. An edit that two repairs share is made once.
 */
export function planRepairs(tree: Tree, repairs: readonly Repair[]): RepairPlan {
  const files = new Map<string, { before: string; spans: Span[] }>();
  const accepted: Repair[] = [];
  const refused: Refusal[] = [];
  for (const repair of repairs) {
    const placed = place(tree, files, repair);
    if (typeof placed === 'string') {
      refused.push({ repair, why: placed });
      continue;
    }
    accepted.push(repair);
    for (const { path, before, span } of placed) {
      const file = files.get(path);
      if (file) file.spans.push(span);
      else files.set(path, { before, spans: [span] });
    }
  }
  const changes = [...files]
    .map(([path, { before, spans }]) => ({ path, before, spans, after: applySpans(before, spans) }))
    .filter(({ before, after }) => before !== after)
    .toSorted((a, b) => compareText(a.path, b.path));
  return { accepted, refused, changes };
}

interface Placed {
  path: string;
  before: string;
  span: Span;
}

/** The edits of a repair that are still to be made, or why it cannot be. */
function place(
  tree: Tree,
  files: ReadonlyMap<string, { before: string; spans: readonly Span[] }>,
  { fix }: Repair,
): Placed[] | string {
  const placed: Placed[] = [];
  for (const edit of fix.edits) {
    const path = edit.location.file;
    const content = tree.has(path) ? tree.read(path) : undefined;
    if (content === undefined) return `${path} is no file of this repository`;
    if (!content.ok) return `${path} cannot be read: ${content.why}`;
    const span = spanOf(content.text, edit);
    if ('why' in span) return span.why;
    const others = [
      ...(files.get(path)?.spans ?? []),
      ...placed.flatMap((one) => (one.path === path ? [one.span] : [])),
    ];
    if (others.some((one) => one.start === span.start && one.end === span.end && one.text === span.text))
      continue;
    if (others.some((one) => overlaps(one, span)))
      return 'it edits the same place as another fix; run fix again after this one';
    placed.push({ path, before: content.text, span });
  }
  return placed;
}
