import type { LinkSpec, Spot } from './model.js';
import { BOX_HEIGHT, GAP, ROW_GAP } from './model.js';

/** A line of boxes with its place. */
export interface PlacedLine {
  y: number;
  /** From left to right. */
  boxes: readonly number[];
}

export interface Scene {
  lines: readonly PlacedLine[];
  /** Number of the line each box stands in. */
  lineOf: readonly number[];
  spots: readonly Spot[];
  widths: readonly number[];
}

interface Point {
  x: number;
  y: number;
}

/**
 * Draws each link as a curve from box to box. It leaves and enters upright, passes the lines between through the gap that is least of a detour,
 * and so runs behind no box. Links of one box are spread over its edge in the order of where they go.
 */
export function routeLinks(scene: Scene, links: readonly LinkSpec[]): string[] {
  const ports = spreadPorts(scene, links);
  return links.map((link, number) => {
    const [start, end] = [ports.start[number] as Point, ports.end[number] as Point];
    const [from, to] = [scene.lineOf[link.from] ?? 0, scene.lineOf[link.to] ?? 0];
    if (from === to) return sideways(start, end);
    const step = to > from ? 1 : -1;
    const points: Point[] = [start];
    for (let line = from + step; line !== to; line += step) {
      const here = points.at(-1) as Point;
      const y = scene.lines[line]?.y ?? 0;
      const share = (y - here.y) / (end.y - here.y || 1);
      const x = gapNear(scene, line, here.x + (end.x - here.x) * share) + nudge(number);
      const [first, second] = step > 0 ? [y, y + BOX_HEIGHT] : [y + BOX_HEIGHT, y];
      points.push({ x, y: first }, { x, y: second });
    }
    points.push(end);
    return curve(points);
  });
}

/** Where links leave and enter: below for the way down, above for the way up, always below between neighbours of one line. */
function spreadPorts(scene: Scene, links: readonly LinkSpec[]): { start: Point[]; end: Point[] } {
  const start: Point[] = [];
  const end: Point[] = [];
  const sides = new Map<string, { link: number; far: number; ends: Point[] }[]>();
  const add = (box: number, other: number, link: number, ends: Point[], up: boolean): void => {
    const key = `${box} ${up ? 'above' : 'below'}`;
    const far = middle(scene, other);
    const list = sides.get(key);
    if (list) list.push({ link, far, ends });
    else sides.set(key, [{ link, far, ends }]);
  };
  for (const [number, { from, to }] of links.entries()) {
    const down = (scene.lineOf[to] ?? 0) - (scene.lineOf[from] ?? 0);
    add(from, to, number, start, down < 0);
    add(to, from, number, end, down > 0);
  }
  for (const [key, list] of sides) {
    const [box, side] = key.split(' ');
    const { x, y } = scene.spots[Number(box)] ?? { x: 0, y: 0 };
    const width = scene.widths[Number(box)] ?? 0;
    list.sort((a, b) => a.far - b.far || a.link - b.link);
    for (const [index, { link, ends }] of list.entries()) {
      const share = 0.12 + (0.76 * (index + 1)) / (list.length + 1);
      ends[link] = { x: x + width * share, y: side === 'above' ? y : y + BOX_HEIGHT };
    }
  }
  return { start, end };
}

function middle({ spots, widths }: Scene, box: number): number {
  return (spots[box]?.x ?? 0) + (widths[box] ?? 0) / 2;
}

/** The middle of the gap between two boxes of a line, or of the room beside them, that is nearest to where a link wants to pass. */
function gapNear({ lines, spots, widths }: Scene, line: number, x: number): number {
  const boxes = lines[line]?.boxes ?? [];
  let left = -Infinity;
  let best = x;
  let distance = Infinity;
  const offer = (from: number, to: number): void => {
    const nearest = Math.min(Math.max(x, from + GAP / 2), Math.max(to - GAP / 2, from + GAP / 2));
    if (Math.abs(nearest - x) < distance) [best, distance] = [nearest, Math.abs(nearest - x)];
  };
  for (const box of boxes) {
    const start = spots[box]?.x ?? 0;
    offer(left, start);
    left = start + (widths[box] ?? 0);
  }
  offer(left, Infinity);
  return best;
}

/** Links through the same gap lie side by side, as far as it goes. */
function nudge(link: number): number {
  return (((link * 7) % 13) - 6) * 2;
}

function sideways(start: Point, end: Point): string {
  const depth = Math.min(ROW_GAP * 0.75, 16 + Math.abs(end.x - start.x) / 12);
  return `M${at(start)}C${at({ x: start.x, y: start.y + depth })} ${at({ x: end.x, y: end.y + depth })} ${at(end)}`;
}

function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  let path = `M${at(first as Point)}`;
  let before = first as Point;
  for (const point of rest) {
    const half = (before.y + point.y) / 2;
    path +=
      before.x === point.x
        ? `L${at(point)}`
        : `C${at({ x: before.x, y: half })} ${at({ x: point.x, y: half })} ${at(point)}`;
    before = point;
  }
  return path;
}

function at({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}
