import type { Picture, PictureEdge, PictureNode } from '../../core/picture/index.js';
import { byGroup } from '../by-group.js';
import { byUrgency } from '../urgency.js';
import { mermaidLabel } from './label.js';

/** Words on the arrows and below. */
export interface FlowchartWords {
  added: string;
  leftOut(nodes: number, edges: number): string;
}

export interface FlowchartOptions {
  /** Mermaid draws at most 500 arrows and reads 50,000 characters (its defaults `maxEdges` and `maxTextSize`, which GitHub keeps). */
  maxEdges?: number;
  maxCharacters?: number;
  words?: FlowchartWords;
}

const ENGLISH: FlowchartWords = {
  added: 'new',
  leftOut: (nodes, edges) => `left out for lack of room: ${nodes} boxes, ${edges} arrows`,
};

/** Room kept for styles and the note on what is left out. */
const RESERVE = 1500;

/** Strokes that can be read on white and on black. */
const STROKE = { error: '#d1242f', warning: '#bf8700', known: '#8c959f', added: '#2f81f7' } as const;

/**
 * A picture as a mermaid flowchart from top to bottom. Forbidden arrows are red with a cross and the number of imports, new ones thick, old
 * sins dotted. Where it would be too large the least urgent arrows are left out, then boxes, and a box says so.
 */
export function flowchart(
  picture: Picture,
  { maxEdges = 500, maxCharacters = 50_000, words = ENGLISH }: FlowchartOptions = {},
): string {
  const ids = new Map<string, string>();
  let free = maxCharacters - RESERVE;
  const nodes = takeWhile(picture.nodes, (node) => {
    const cost = nodeLine(node, 'n0000').length + (node.group?.length ?? 0) + 20;
    return (free -= cost) >= 0;
  });
  for (const node of nodes) if (!ids.has(node.id)) ids.set(node.id, `n${ids.size}`);
  const drawable = picture.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to));
  // Each arrow may also need its number in a line of styles.
  const kept = new Set(
    takeWhile(drawable.toSorted(byUrgency).slice(0, maxEdges), (edge) => {
      return (free -= edgeLine(edge, ids, words).length + 10) >= 0;
    }),
  );
  const edges = drawable.filter((edge) => kept.has(edge));
  const missing = {
    nodes: picture.nodes.length - nodes.length + (picture.leftOut?.nodes ?? 0),
    edges: picture.edges.length - edges.length + (picture.leftOut?.edges ?? 0),
  };
  const lines = [
    'flowchart TD',
    ...boxes(nodes, ids),
    ...edges.map((edge) => edgeLine(edge, ids, words)),
    ...styles(edges),
    ...changed(nodes, ids),
    ...frames(nodes),
  ];
  if (missing.nodes + missing.edges > 0) {
    lines.push(
      `  more[${mermaidLabel(words.leftOut(missing.nodes, missing.edges))}]`,
      '  style more stroke-dasharray:4 4',
    );
  }
  return `${lines.join('\n')}\n`;
}

function takeWhile<T>(list: readonly T[], fits: (one: T) => boolean): T[] {
  const end = list.findIndex((one) => !fits(one));
  return list.slice(0, end === -1 ? list.length : end);
}

function boxes(nodes: readonly PictureNode[], ids: ReadonlyMap<string, string>): string[] {
  return byGroup(nodes).flatMap(({ group, members }, index) => {
    const lines = members.map((node) => nodeLine(node, ids.get(node.id) ?? ''));
    return group === undefined ? lines : [`  subgraph g${index}[${mermaidLabel(group)}]`, ...lines, '  end'];
  });
}

function nodeLine({ label }: PictureNode, id: string): string {
  return `  ${id}[${mermaidLabel(label)}]`;
}

function edgeLine(edge: PictureEdge, ids: ReadonlyMap<string, string>, words: FlowchartWords): string {
  const [from, to] = [ids.get(edge.from) ?? '', ids.get(edge.to) ?? ''];
  const sign = { fine: '', known: '', warning: `⚠ ${edge.count}`, error: `✖ ${edge.count}` }[edge.verdict];
  const text = [edge.new === true ? words.added : '', sign].filter((word) => word !== '').join(' ');
  if (edge.verdict === 'known') return `  ${from} -.-> ${to}`;
  if (edge.new === true) return `  ${from} == ${mermaidLabel(text)} ==> ${to}`;
  return text === '' ? `  ${from} --> ${to}` : `  ${from} -- ${mermaidLabel(text)} --> ${to}`;
}

function styles(edges: readonly PictureEdge[]): string[] {
  const numbers = new Map<keyof typeof STROKE, number[]>();
  for (const [number, edge] of edges.entries()) {
    const kind = edge.verdict === 'fine' ? (edge.new === true ? 'added' : undefined) : edge.verdict;
    if (kind !== undefined) numbers.set(kind, [...(numbers.get(kind) ?? []), number]);
  }
  return [...numbers].map(([kind, list]) => {
    const width = kind === 'known' ? 1 : 2;
    return `  linkStyle ${list.join(',')} stroke:${STROKE[kind]},stroke-width:${width}px`;
  });
}

function changed(nodes: readonly PictureNode[], ids: ReadonlyMap<string, string>): string[] {
  const touched = nodes.filter((node) => node.changed === true).map((node) => ids.get(node.id));
  if (touched.length === 0) return [];
  return [
    `  classDef changed stroke:${STROKE.added},stroke-width:3px`,
    `  class ${touched.join(',')} changed`,
  ];
}

/** Frames without the fill of the theme, which would shout louder than what stands in them. */
function frames(nodes: readonly PictureNode[]): string[] {
  const numbers = byGroup(nodes).flatMap(({ group }, index) => (group === undefined ? [] : [`g${index}`]));
  if (numbers.length === 0) return [];
  return ['  classDef frame fill:none,stroke:#8c959f', `  class ${numbers.join(',')} frame`];
}
