import { ANY_TYPE, TYPE, typeOf } from '../json/index.js';
import type { Node } from '../normal/index.js';

const MAX_DEPTH = 4;

/** The types a node leaves possible, seen from outside. */
export function typesOf(node: Node, depth = 0): number {
  if (depth > MAX_DEPTH) return ANY_TYPE;
  switch (node.kind) {
    case 'types':
      return node.mask;
    case 'enum':
      return [...node.values.values()].reduce<number>((mask, value) => mask | typeOf(value), 0);
    case 'and':
      return node.parts.reduce((mask, part) => mask & typesOf(part, depth + 1), ANY_TYPE);
    case 'or':
    case 'xor':
      return node.parts.reduce((mask, part) => mask | typesOf(part, depth + 1), 0);
    case 'rec':
      return node.target.node === undefined ? ANY_TYPE : typesOf(node.target.node, depth + 1);
    case 'false':
      return 0;
    default:
      return ANY_TYPE;
  }
}

/**
 * Whether two nodes surely share no value, as far as a quick look tells: by type, by enum, by bounds, or by a required property
 * that tells them apart (a discriminator). `false` promises nothing.
 */
export function disjoint(a: Node, b: Node): boolean {
  if (a === b) return a.kind === 'false';
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  const known = KNOWN.get(one) ?? new Map<Node, boolean>();
  KNOWN.set(one, known);
  const answer = known.get(other) ?? areDisjoint(one, other, 0);
  known.set(other, answer);
  return answer;
}

/** Answers by pairs: alternatives are compared with each other again in each branch of a search. */
const KNOWN = new WeakMap<Node, Map<Node, boolean>>();

function areDisjoint(a: Node, b: Node, depth: number): boolean {
  if (a === b) return a.kind === 'false';
  if (depth > MAX_DEPTH) return false;
  if ((typesOf(a) & typesOf(b)) === 0) return true;
  if ((a.kind === 'not' && a.node === b) || (b.kind === 'not' && b.node === a)) return true;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (one.kind === 'or' || one.kind === 'xor')
      return one.parts.every((part) => areDisjoint(part, other, depth + 1));
    if (one.kind === 'rec') {
      return one.target.node !== undefined && areDisjoint(one.target.node, other, depth + 1);
    }
  }
  const left = partsOf(a);
  const right = partsOf(b);
  if (left.some((one) => right.some((other) => atomsDisjoint(one, other)))) return true;
  return (typesOf(a) & typesOf(b)) === TYPE.object && objectsDisjoint(left, right, depth);
}

function partsOf(node: Node): readonly Node[] {
  return node.kind === 'and' ? node.parts : [node];
}

function atomsDisjoint(a: Node, b: Node): boolean {
  if (a.kind === 'enum' && b.kind === 'enum')
    return [...a.values.keys()].every((text) => !b.values.has(text));
  return (a.kind === 'not' && a.node === b) || (b.kind === 'not' && b.node === a);
}

function objectsDisjoint(left: readonly Node[], right: readonly Node[], depth: number): boolean {
  const required = new Set(
    [...left, ...right].flatMap((part) => (part.kind === 'required' ? [part.name] : [])),
  );
  const byName = new Map<string, Node>();
  for (const part of left)
    if (part.kind === 'property' && required.has(part.name)) byName.set(part.name, part.node);
  return right.some((part) => {
    const other = part.kind === 'property' ? byName.get(part.name) : undefined;
    return other !== undefined && part.kind === 'property' && areDisjoint(other, part.node, depth + 1);
  });
}
