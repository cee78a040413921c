import { components } from '../../../src/graph/index.js';
import type { Boxes } from './boxes.js';

/** A link that counts for the direction of the picture. */
export interface Pull {
  from: number;
  to: number;
}

/** The layers of a picture, and where each box stands. */
export interface Rows {
  bands: readonly { name: string }[];
  /** Per box. */
  places: readonly { band: number; row: number }[];
}

/** Name of the band of boxes without any import from or to others. */
const APART = 'no imports between';

/**
 * Places boxes from top to bottom so that imports lead downwards: in the layers of the settings, else by the longest way down, where boxes on a
 * common cycle stand side by side. Boxes the layers do not name stand in a band of their own at the top.
 * @param linked numbers of the boxes that have any link at all
 */
export function placeRows(
  { boxes, layers }: Boxes,
  pulls: readonly Pull[],
  linked: ReadonlySet<number>,
): Rows {
  const heights = heightsOf(boxes.length, pulls);
  const bandOf = boxes.map(({ layer }, number) =>
    layer !== undefined ? layer : !linked.has(number) ? 'apart' : 'free',
  );
  const top = Math.max(0, ...heights);
  const free = layers.length > 0 ? ['outside the layers'] : levelNames(top + 1);
  const names = [...free, ...layers, APART];
  const places = boxes.map((_, number) => {
    const kind = bandOf[number];
    const height = heights[number] ?? 0;
    if (kind === 'apart') return { band: names.length - 1, row: 0 };
    if (kind === 'free')
      return layers.length > 0 ? { band: 0, row: top - height } : { band: top - height, row: 0 };
    return { band: free.length + (kind as number), row: top - height };
  });
  return tidy(names, places);
}

function levelNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `level ${count - index}`);
}

/** Takes out bands and rows in which nothing stands. */
function tidy(names: readonly string[], places: readonly { band: number; row: number }[]): Rows {
  const used = [...new Set(places.map(({ band }) => band))].toSorted((a, b) => a - b);
  const rows = used.map((band) =>
    [...new Set(places.filter((one) => one.band === band).map(({ row }) => row))].toSorted((a, b) => a - b),
  );
  return {
    bands: used.map((band) => ({ name: names[band] ?? '' })),
    places: places.map(({ band, row }) => {
      const index = used.indexOf(band);
      return { band: index, row: rows[index]?.indexOf(row) ?? 0 };
    }),
  };
}

/** For each box the number of steps of the longest way down from it, cycles counted as one box. */
function heightsOf(count: number, pulls: readonly Pull[]): number[] {
  const targets = Array.from({ length: count }, () => [] as number[]);
  for (const { from, to } of pulls) targets[from]?.push(to);
  const component = components(targets);
  const members = new Map<number, number[]>();
  for (let node = 0; node < count; node++) {
    const number = component[node] ?? 0;
    members.set(number, [...(members.get(number) ?? []), node]);
  }
  // Tarjan numbers a component after everything it leads to, so that one pass in ascending order is enough.
  const heights = new Map<number, number>();
  for (const number of [...members.keys()].toSorted((a, b) => a - b)) {
    let height = 0;
    for (const node of members.get(number) ?? []) {
      for (const target of targets[node] ?? []) {
        const below = component[target] as number;
        if (below !== number) height = Math.max(height, (heights.get(below) ?? 0) + 1);
      }
    }
    heights.set(number, height);
  }
  return Array.from({ length: count }, (_, node) => heights.get(component[node] as number) ?? 0);
}
