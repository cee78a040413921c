import type { Picture } from '../../../src/core/picture/index.js';
import type { Atlas, AtlasLink } from '../../../src/diagram/index.js';
import { byUrgency } from '../../../src/diagram/index.js';
import { edgeOf, groupsOf, nodeOf } from './overview.js';

/** A picture in a summary is looked at for seconds. */
const MOST_BOXES = 30;
const MOST_LINKS = 60;

/**
 * The part of the architecture that a change is about: the modules it touches or gets findings in, with their direct neighbours.
 * Links that are wrong or new come first; of the rest those that most imports make up. Undefined when the change touches no module.
 */
export function neighbourhood(atlas: Atlas): Picture | undefined {
  const { boxes, links } = atlas;
  const wrong = (link: AtlasLink): boolean => link.verdict === 'error' || link.verdict === 'warning';
  const centre = new Set<number>();
  for (const [number, { changed, findings }] of boxes.entries())
    if (changed || findings.some(({ verdict }) => verdict === 'error')) centre.add(number);
  if (centre.size === 0) return undefined;
  const around = links.filter(({ from, to }) => centre.has(from) || centre.has(to));
  const edge = edgeOf(boxes);
  const ranked = around.toSorted((a, b) => byUrgency(edge(a), edge(b)));
  const shown = new Set([...centre].toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_BOXES));
  const kept = new Set<AtlasLink>();
  for (const link of ranked) {
    const further = [link.from, link.to].filter((number) => !shown.has(number));
    if (kept.size >= MOST_LINKS || shown.size + further.length > MOST_BOXES) continue;
    for (const number of further) shown.add(number);
    kept.add(link);
  }
  function weight(number: number): number {
    return links.filter((link) => (link.from === number || link.to === number) && wrong(link)).length;
  }
  const all = new Set([...centre, ...around.flatMap(({ from, to }) => [from, to])]);
  const leftOut = { nodes: all.size - shown.size, edges: around.length - kept.size };
  const group = groupsOf(atlas);
  return {
    about:
      centre.size === 1
        ? `${boxes[[...centre][0] ?? 0]?.name ?? ''} and its direct neighbours.`
        : `The ${centre.size} modules that are touched or have new errors, and their direct neighbours.`,
    nodes: boxes.flatMap((box, number) => (shown.has(number) ? [nodeOf(box, number, group(box))] : [])),
    edges: links.filter((link) => kept.has(link)).map(edge),
    ...(leftOut.nodes + leftOut.edges > 0 ? { leftOut } : {}),
  };
}
