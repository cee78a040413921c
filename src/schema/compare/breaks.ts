import type { Json } from '../json/index.js';
import type { Node } from '../normal/index.js';
import type { Objection } from '../witness/index.js';
import type { Flow, FlowVerdict, Session } from './session.js';

/** One constraint of the reader that the writer may break, or that could not be decided. */
export interface Break {
  /** The keyword it comes from, as far as it is one. */
  keyword: string;
  verdict: Exclude<FlowVerdict, { kind: 'proven' }>;
  /** What the validator says of the witness at the place of the constraint; undefined without witness. */
  objection: Objection | undefined;
}

/** Questions asked to take one schema apart. What is left then is told as one. */
const MAX_QUESTIONS = 300;

/**
 * Takes the reader's schema apart into single constraints, each at its place, and gives those that do not hold for all the writer may
 * send. Empty exactly when {@link Session.decide} gives `proven`.
 */
export function breaksOf(session: Session, flow: Flow): Break[] {
  const writer = session.readWriter(flow.writer, flow.from);
  const search = new Search(session, flow, writer);
  search.look(session.readReader(flow.reader, flow.to), (node) => node, [writer], new Set());
  return distinct(search.found);
}

type Wrap = (node: Node) => Node;

class Search {
  readonly found: Break[] = [];
  private questions = 0;

  constructor(
    private readonly session: Session,
    private readonly flow: Flow,
    private readonly writer: Node,
  ) {}

  /**
   * @param wrap puts a node at its place in the reader's schema
   * @param sent what the writer is known to keep to at that place
   * @param inside recursive schemas that are being looked at
   */
  look(node: Node, wrap: Wrap, sent: readonly Node[], inside: ReadonlySet<Node>): void {
    const kept = conjuncts(sent);
    if (kept.has(node)) return;
    this.questions++;
    if (this.session.isProven(this.writer, wrap(node))) return;
    const before = this.found.length;
    if (this.questions < MAX_QUESTIONS) {
      for (const [part, own] of this.parts(node, wrap)) {
        if (inside.has(part)) continue;
        const below = node.kind === 'and' || node.kind === 'rec' ? sent : sentBelow(node, kept);
        this.look(part, own, below, part.kind === 'rec' ? new Set([...inside, part]) : inside);
      }
    }
    if (this.found.length > before) return;
    const verdict = this.session.decideNode(this.flow, this.writer, wrap(node));
    if (verdict.kind !== 'proven') this.found.push(describe(node, verdict));
  }

  private *parts(node: Node, wrap: Wrap): Generator<readonly [Node, Wrap]> {
    const { nodes } = this.session;
    switch (node.kind) {
      case 'and':
        for (const part of node.parts) yield [part, wrap];
        return;
      case 'rec':
        if (node.target.node !== undefined) yield [node.target.node, wrap];
        return;
      case 'property':
        yield [node.node, (inner) => wrap(nodes.property(node.name, inner))];
        return;
      case 'patternProperty':
        yield [node.node, (inner) => wrap(nodes.patternProperty(node.source, inner))];
        return;
      case 'additional':
        if (node.node.kind !== 'false')
          yield [node.node, (inner) => wrap(nodes.additional(node.names, node.patterns, inner))];
        return;
      case 'item':
        yield [node.node, (inner) => wrap(nodes.item(node.index, inner))];
        return;
      case 'rest':
        yield [node.node, (inner) => wrap(nodes.rest(node.from, inner))];
        return;
      default:
        return;
    }
  }
}

/** Everything that holds when all of these do, as far as it is written out. */
function conjuncts(nodes: readonly Node[]): ReadonlySet<Node> {
  const all = new Set<Node>();
  const todo = [...nodes];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (all.has(one)) continue;
    all.add(one);
    if (one.kind === 'and') todo.push(...one.parts);
    if (one.kind === 'rec' && one.target.node !== undefined) todo.push(one.target.node);
  }
  return all;
}

/** What the writer keeps to in the part that an atom of the reader is about. */
function sentBelow(atom: Node, kept: ReadonlySet<Node>): Node[] {
  return [...kept].flatMap((one) => {
    if (one.kind === 'property' && atom.kind === 'property') return one.name === atom.name ? [one.node] : [];
    if (one.kind === 'rest' && atom.kind === 'rest') return one.from <= atom.from ? [one.node] : [];
    if (one.kind === 'item' && atom.kind === 'item') return one.index === atom.index ? [one.node] : [];
    return [];
  });
}

/** Keywords by the kind of the node they become, where the names differ. */
const KEYWORDS: Readonly<Record<string, string>> = {
  types: 'type',
  xor: 'oneOf',
  or: 'anyOf',
  and: 'allOf',
  rec: '$ref',
  additional: 'additionalProperties',
  patternProperty: 'patternProperties',
  property: 'properties',
  item: 'prefixItems',
  rest: 'items',
  atLeast: 'contains',
  atMost: 'maxContains',
  unique: 'uniqueItems',
  names: 'propertyNames',
  dependent: 'dependentSchemas',
};

function describe(node: Node, verdict: Break['verdict']): Break {
  const keyword = KEYWORDS[node.kind] ?? node.kind;
  if (verdict.kind === 'unknown') return { keyword, verdict, objection: undefined };
  const { objections } = verdict;
  const own = objections.find((one) => one.keyword === keyword);
  const objection = (keyword === 'if' ? branchOf(own, objections) : own) ?? own ?? objections[0];
  return { keyword: objection?.keyword ?? keyword, verdict, objection };
}

/** What the branch that was taken has against the value: that it has something is all that the condition says. */
function branchOf(condition: Objection | undefined, objections: readonly Objection[]): Objection | undefined {
  const above = condition?.pointer.replace(/if$/, '');
  return objections.find(
    ({ pointer }) => pointer.startsWith(`${above}then/`) || pointer.startsWith(`${above}else/`),
  );
}

/** One for each place and keyword: a schema that is used in ten places breaks once. */
function distinct(found: readonly Break[]): Break[] {
  const kept = new Map<string, Break>();
  for (const one of found) {
    const { objection, keyword, verdict } = one;
    const place =
      objection === undefined
        ? JSON.stringify([keyword, told(verdict)])
        : `${objection.document}#${objection.pointer}`;
    if (!kept.has(place)) kept.set(place, one);
  }
  return [...kept.values()];
}

function told(verdict: Break['verdict']): Json {
  return verdict.kind === 'unknown' ? verdict.why : verdict.value;
}
