import type { Facts } from './facts.js';
import type { Literal } from './literal.js';
import { must, mustNot } from './literal.js';

/** A member that must be there, by its name or by what its name is not. */
export interface Demand {
  /** Its one name. */
  name?: string;
  /** Its name matches the pattern. */
  pattern?: string;
  /** Its name is none of these and matches none of those. */
  beside?: { names: ReadonlySet<string>; patterns: readonly string[] };
  /** Of its value. */
  value?: Literal;
  /** Of its name. */
  ofName?: Literal;
}

/** The objects asked for. */
export interface Wanted {
  properties: Map<string, Literal[]>;
  patterns: { source: string; literal: Literal }[];
  additionals: { names: ReadonlySet<string>; patterns: readonly string[]; literal: Literal }[];
  names: Literal[];
  required: Set<string>;
  absent: Set<string>;
  min: number;
  max: number;
  demands: Demand[];
}

/** Sorts atoms into what every member must be and what members there must be. */
export function wantedObject({ atoms }: Facts): Wanted {
  const wanted: Wanted = {
    properties: new Map(),
    patterns: [],
    additionals: [],
    names: [],
    required: new Set(),
    absent: new Set(),
    min: 0,
    max: Infinity,
    demands: [],
  };
  for (const { node, positive } of atoms) {
    switch (node.kind) {
      case 'property': {
        if (!positive) wanted.demands.push({ name: node.name, value: mustNot(node.node) });
        else {
          const before = wanted.properties.get(node.name) ?? [];
          wanted.properties.set(node.name, [...before, must(node.node)]);
        }
        break;
      }
      case 'patternProperty':
        if (positive) wanted.patterns.push({ source: node.source, literal: must(node.node) });
        else wanted.demands.push({ pattern: node.source, value: mustNot(node.node) });
        break;
      case 'additional': {
        const { names, patterns } = node;
        if (positive) wanted.additionals.push({ names, patterns, literal: must(node.node) });
        else wanted.demands.push({ beside: { names, patterns }, value: mustNot(node.node) });
        break;
      }
      case 'names':
        if (positive) wanted.names.push(must(node.node));
        else wanted.demands.push({ ofName: mustNot(node.node) });
        break;
      case 'required':
        (positive ? wanted.required : wanted.absent).add(node.name);
        break;
      case 'minProperties':
        if (positive) wanted.min = Math.max(wanted.min, node.count);
        else wanted.max = Math.min(wanted.max, node.count - 1);
        break;
      case 'maxProperties':
        if (positive) wanted.max = Math.min(wanted.max, node.count);
        else wanted.min = Math.max(wanted.min, node.count + 1);
        break;
      default:
        break;
    }
  }
  return wanted;
}
