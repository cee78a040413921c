import type { Json } from '../json/index.js';
import { ANY_TYPE, TYPE, canonical } from '../json/index.js';
import type { Additional, Meaning, Node, NodeOf, Recursive } from './node.js';

/**
 * Makes nodes and keeps them: two calls with the same meaning give the same node. What can be simplified without a doubt is
 * (`allOf` in `allOf`, order, doubles, empty constraints), so that most rewritings of a schema are the same node.
 */
export class Arena {
  private readonly known = new Map<string, Node>();
  readonly true: Node = this.make('true', { kind: 'true' }, ANY_TYPE);
  readonly false: Node = this.make('false', { kind: 'false' }, ANY_TYPE);

  and(parts: readonly Node[]): Node {
    const flat = parts.flatMap((part) => (part.kind === 'and' ? part.parts : [part]));
    const masks = flat.filter((part): part is NodeOf<'types'> => part.kind === 'types');
    const rest = flat.filter((part) => part.kind !== 'types' && part.kind !== 'true');
    if (masks.length > 0) rest.push(this.types(masks.reduce((mask, part) => mask & part.mask, ANY_TYPE)));
    if (rest.includes(this.false)) return this.false;
    return this.group('and', distinct(rest), this.true);
  }

  or(parts: readonly Node[]): Node {
    const flat = parts.flatMap((part) => (part.kind === 'or' ? part.parts : [part]));
    if (flat.includes(this.true)) return this.true;
    return this.group('or', distinct(flat.filter((part) => part.kind !== 'false')), this.false);
  }

  /** Exactly one of them. */
  xor(parts: readonly Node[]): Node {
    const some = parts.filter((part) => part.kind !== 'false').toSorted((a, b) => a.id - b.id);
    if (some.length === 2 && some[0] === this.true) return this.not(some[1] as Node);
    return this.group('xor', some, this.false);
  }

  not(node: Node): Node {
    if (node.kind === 'not') return node.node;
    if (node.kind === 'true') return this.false;
    if (node.kind === 'false') return this.true;
    return this.make(`not ${node.id}`, { kind: 'not', node }, ANY_TYPE);
  }

  if(test: Node, yes: Node, no: Node): Node {
    if (test.kind === 'true' || yes === no) return yes;
    if (test.kind === 'false') return no;
    return this.make(`if ${test.id} ${yes.id} ${no.id}`, { kind: 'if', test, yes, no }, ANY_TYPE);
  }

  /** @param target filled in when what the name stands for has been read */
  recursive(name: string): Node & Recursive {
    return this.make(`rec ${name}`, { kind: 'rec', name, target: {} }, ANY_TYPE) as Node & Recursive;
  }

  types(mask: number): Node {
    if (mask === ANY_TYPE) return this.true;
    if (mask === 0) return this.false;
    return this.make(`types ${mask}`, { kind: 'types', mask }, ANY_TYPE);
  }

  enum(values: readonly Json[]): Node {
    const byText = new Map(values.map((value) => [canonical(value), value]));
    if (byText.size === 0) return this.false;
    return this.make(
      `enum ${JSON.stringify([...byText.keys()].toSorted())}`,
      { kind: 'enum', values: byText },
      ANY_TYPE,
    );
  }

  minimum(value: number, exclusive: boolean): Node {
    return this.make(`minimum ${value} ${exclusive}`, { kind: 'minimum', value, exclusive }, TYPE.number);
  }

  maximum(value: number, exclusive: boolean): Node {
    return this.make(`maximum ${value} ${exclusive}`, { kind: 'maximum', value, exclusive }, TYPE.number);
  }

  multipleOf(value: number): Node {
    return this.make(`multipleOf ${value}`, { kind: 'multipleOf', value }, TYPE.number);
  }

  /** A lower bound of a count; zero is no bound. */
  atLeastCount(kind: 'minLength' | 'minItems' | 'minProperties', count: number): Node {
    return count <= 0 ? this.true : this.make(`${kind} ${count}`, { kind, count }, COUNTED[kind]);
  }

  /** An upper bound of a count; below zero nothing of the type is left. */
  atMostCount(kind: 'maxLength' | 'maxItems' | 'maxProperties', count: number): Node {
    if (count < 0) return this.types(ANY_TYPE & ~COUNTED[kind]);
    return this.make(`${kind} ${count}`, { kind, count }, COUNTED[kind]);
  }

  pattern(source: string): Node {
    return this.make(`pattern ${source}`, { kind: 'pattern', source }, TYPE.string);
  }

  format(name: string): Node {
    return this.make(`format ${name}`, { kind: 'format', name }, TYPE.string);
  }

  item(index: number, node: Node): Node {
    if (node.kind === 'true') return node;
    return this.make(`item ${index} ${node.id}`, { kind: 'item', index, node }, TYPE.array);
  }

  /** Items from an index on. */
  rest(from: number, node: Node): Node {
    if (node.kind === 'true') return node;
    if (node.kind === 'false') return this.atMostCount('maxItems', from);
    return this.make(`rest ${from} ${node.id}`, { kind: 'rest', from, node }, TYPE.array);
  }

  /** At least so many items are in the set. */
  atLeast(count: number, node: Node): Node {
    if (count <= 0) return this.true;
    if (node.kind === 'true') return this.atLeastCount('minItems', count);
    return this.make(`atLeast ${count} ${node.id}`, { kind: 'atLeast', count, node }, TYPE.array);
  }

  atMost(count: number, node: Node): Node {
    if (count < 0) return this.types(ANY_TYPE & ~TYPE.array);
    if (node.kind === 'true') return this.atMostCount('maxItems', count);
    if (node.kind === 'false') return this.true;
    return this.make(`atMost ${count} ${node.id}`, { kind: 'atMost', count, node }, TYPE.array);
  }

  get unique(): Node {
    return this.make('unique', { kind: 'unique' }, TYPE.array);
  }

  /** Kept even when it allows everything: it declares the name. */
  property(name: string, node: Node): Node {
    const key = `property ${node.id} ${name}`;
    return this.make(key, { kind: 'property', name, node }, TYPE.object);
  }

  patternProperty(source: string, node: Node): Node {
    const key = `patternProperty ${node.id} ${source}`;
    return this.make(key, { kind: 'patternProperty', source, node }, TYPE.object);
  }

  additional(names: ReadonlySet<string>, patterns: readonly string[], node: Node): Node {
    if (node.kind === 'true') return node;
    const sorted = patterns.toSorted();
    const key = `additional ${node.id} ${JSON.stringify([[...names].toSorted(), sorted])}`;
    const meaning: Additional = { kind: 'additional', names, patterns: sorted, node };
    return this.make(key, meaning, TYPE.object);
  }

  names(node: Node): Node {
    if (node.kind === 'true') return node;
    return this.make(`names ${node.id}`, { kind: 'names', node }, TYPE.object);
  }

  required(name: string): Node {
    return this.make(`required ${name}`, { kind: 'required', name }, TYPE.object);
  }

  dependent(name: string, node: Node): Node {
    if (node.kind === 'true') return node;
    return this.make(`dependent ${node.id} ${name}`, { kind: 'dependent', name, node }, TYPE.object);
  }

  /** @param key equal for what is surely equal */
  opaque(key: string, what: string, applies: number): Node {
    return this.make(`opaque ${key}`, { kind: 'opaque', what }, applies);
  }

  private group(kind: 'and' | 'or' | 'xor', parts: readonly Node[], none: Node): Node {
    if (parts.length === 0) return none;
    if (parts.length === 1) return parts[0] as Node;
    const applies = kind === 'and' ? parts.reduce((mask, part) => mask | part.applies, 0) : ANY_TYPE;
    return this.make(`${kind} ${parts.map((part) => part.id).join()}`, { kind, parts }, applies);
  }

  private make(key: string, meaning: Meaning, applies: number): Node {
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const node: Node = { id: this.known.size, applies, ...meaning };
    this.known.set(key, node);
    return node;
  }
}

const COUNTED = {
  minLength: TYPE.string,
  maxLength: TYPE.string,
  minItems: TYPE.array,
  maxItems: TYPE.array,
  minProperties: TYPE.object,
  maxProperties: TYPE.object,
} as const;

function distinct(nodes: readonly Node[]): Node[] {
  return [...new Set(nodes)].toSorted((a, b) => a.id - b.id);
}
