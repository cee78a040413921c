import type { FlowVerdict, Json, JsonObject, Place, Policy } from '../../../../../src/schema/index.js';
import { Inclusion, SchemaFault, Session, isObject } from '../../../../../src/schema/index.js';
import type { Site } from '../../../../../src/openapi/index.js';
import type { Difference, Link, PairNode } from './pair-node.js';
import { partsAt } from './parts-at.js';
import type { Reach, Traffic } from './reach.js';
import type { SchemaSide } from './schema-side.js';
import { skeleton } from './skeleton.js';
import { wrap } from './wrap.js';

/**
 * What a difference does to those who read. `breaks` comes with a whole message that the writer's contract allows and the reader's
 * does not, unless so many were shown already that this one was decided by its own schema alone.
 */
export type Judgement =
  | { kind: 'safe' }
  | { kind: 'breaks'; witness?: Json; objection?: string; instance?: string }
  | { kind: 'open'; why: string };

/** Whole messages that are made for one comparison; after them the part that differs must do. Each costs a search. */
const MAX_MESSAGES = 10;

/** Steps one question may take: descriptions have hundreds of them, and what is not found soon is not found. */
const STEPS = 10_000;

/** Parts that are shown; the rest is decided, and not shown. */
const MAX_PARTS = 40;

/** Which side writes and which reads, and what the reader demands. */
interface Question {
  asked: boolean;
  session: Session;
  writer: SchemaSide;
  reader: SchemaSide;
  node: PairNode;
  demand: JsonObject;
}

/** Decides what differences mean. What two questions have in common is found out once. */
export class Judge {
  private readonly sessions = new Map<
    Traffic['use'] | undefined,
    { session: Session; inclusion: Inclusion }
  >();
  private messages = 0;
  private parts = 0;

  constructor(
    private readonly base: SchemaSide,
    private readonly head: SchemaSide,
    private readonly policy: Partial<Policy>,
  ) {}

  judge(node: PairNode, difference: Difference, { flow, use }: Traffic, reach: Reach): Judgement {
    const asked = flow === 'asked';
    const demand = asked ? difference.demands.head : difference.demands.base;
    if (demand === undefined || Object.keys(demand).length === 0) return { kind: 'safe' };
    const [writer, reader] = asked ? [this.base, this.head] : [this.head, this.base];
    try {
      const { session, inclusion } = this.session(use);
      const question = { asked, session, writer, reader, node, demand };
      // What holds for the schema by itself holds wherever it is used.
      const proven = ({ from, to }: Places): boolean =>
        inclusion.subset(session.readWriter(writer.side, from), session.readReader(reader.side, to)).kind ===
        'proven';
      if (proven(alone(question))) return { kind: 'safe' };
      const part = partOf(question, reach);
      if (part.alternatives && proven(part)) return { kind: 'safe' };
      return this.inMessages(question, reach) ?? this.inPart(question, part);
    } catch (error) {
      if (!(error instanceof SchemaFault)) throw error;
      return { kind: 'open', why: `a schema cannot be read: ${error.message}` };
    }
  }

  /** The same question about whole messages; undefined where that does not settle it. */
  private inMessages(question: Question, { ways, more }: Reach): Judgement | undefined {
    if (this.messages >= MAX_MESSAGES) return undefined;
    let proven = 0;
    for (const { surface, path, nodes } of ways) {
      const verdict = decide(question, along(question, surface, path, nodes));
      if (verdict.kind === 'unknown') break;
      if (verdict.kind === 'proven') {
        proven++;
        continue;
      }
      this.messages++;
      return shownBreak(question, verdict.value, path);
    }
    return proven === ways.length && !more ? { kind: 'safe' } : undefined;
  }

  /** The question about the part that differs, wherever it is used; with alternatives, about all of them. */
  private inPart(question: Question, part: Part): Judgement {
    const small = !part.alternatives && this.parts >= MAX_PARTS;
    const verdict = decide(question, small ? alone(question) : part);
    if (verdict.kind === 'proven') return { kind: 'safe' };
    if (verdict.kind === 'unknown') return { kind: 'open', why: verdict.why };
    this.parts++;
    // What the validator says of it takes a validator of its own, and the part is small enough to see it.
    return small ? { kind: 'breaks' } : { kind: 'breaks', witness: verdict.value };
  }

  /** One for each kind of traffic; one for all where that makes no difference. */
  private session(use: Traffic['use']): { session: Session; inclusion: Inclusion } {
    const depends = use !== 'message' && (this.base.dependsOnUse || this.head.dependsOnUse);
    const own = depends ? use : undefined;
    const known = this.sessions.get(own);
    if (known) return known;
    const session = new Session({ steps: STEPS, ...this.policy }, own);
    const fresh = { session, inclusion: new Inclusion(session.nodes, session.policy) };
    this.sessions.set(own, fresh);
    return fresh;
  }
}

interface Places {
  from: Place;
  to: Place;
}

function decide({ session, writer, reader }: Question, { from, to }: Places): FlowVerdict {
  return session.decide({ writer: writer.side, from, reader: reader.side, to });
}

/** A break with a whole message, and what a validator has against the part of it that was demanded something of. */
function shownBreak(question: Question, witness: Json, path: readonly Link[]): Judgement {
  const { session, reader, node, demand } = question;
  const [, read] = sidesOf(question, node);
  const parts = partsAt(witness, path);
  const values = parts.map(({ value }) => value);
  const complaints = session.complaints(reader.side, reader.instead(read, demand), values);
  for (const [index, { pointer }] of parts.entries()) {
    const told = complaints[index]?.find(({ keyword }) => Object.hasOwn(demand, keyword));
    if (told) return { kind: 'breaks', witness, objection: told.message, instance: pointer + told.instance };
  }
  return { kind: 'breaks', witness };
}

interface Part extends Places {
  /** Whether it is one of several alternatives, and they are part of the question. */
  alternatives: boolean;
}

/** The question about the part that differs, with the alternatives it stands among. */
function partOf(question: Question, { ways }: Reach): Part {
  const { path = [], nodes = [] } = ways[0] ?? {};
  const last = path.findLastIndex(({ step }) => step.kind !== 'same');
  const [rest, above] = [path.slice(last + 1), nodes.slice(last + 1)];
  return { ...along(question, above[0] ?? question.node, rest, above), alternatives: rest.length > 0 };
}

function sidesOf({ asked }: Question, { base, head }: { base: Site; head: Site }): readonly [Site, Site] {
  return asked ? [base, head] : [head, base];
}

/** The schema by itself, without what is compared elsewhere. */
function alone(question: Question): Places {
  const { writer, reader, node, demand } = question;
  const [written, read] = sidesOf(question, node);
  return { from: writer.instead(written, skeleton(written, read)), to: reader.instead(read, demand) };
}

/**
 * The question seen from further up. What stands among alternatives does not break by itself: all of them must refuse a value that
 * the writer makes by the alternative in question.
 */
function along(
  question: Question,
  top: { base: Site; head: Site },
  path: readonly Link[],
  nodes: readonly PairNode[],
): Places {
  const { writer, reader, node, demand } = question;
  const [written] = sidesOf(question, top);
  const [, read] = sidesOf(question, node);
  const [spelled, understood] = [writer.tupleKeyword(written), reader.tupleKeyword(read)];
  const choices: JsonObject[] = [];
  const demands = [wrap(path, demand, understood)];
  for (const [at, { step }] of path.entries()) {
    if (step.kind !== 'same' || step.keyword === 'allOf') continue;
    const [chosen] = sidesOf(question, nodes[at + 1] ?? node);
    choices.push(wrap(path.slice(0, at + 1), schemaAt(written, chosen), spelled));
    const [, around] = sidesOf(question, nodes[at] ?? node);
    demands.push(wrap(path.slice(0, at), schemaAt(read, around), understood));
  }
  const from =
    choices.length === 0
      ? writer.place(written)
      : writer.instead(written, { allOf: [schemaAt(written, written), ...choices] });
  const [only = {}] = demands;
  return { from, to: reader.instead(read, demands.length === 1 ? only : { anyOf: demands }) };
}

/** A schema to be used in the document of another one: as it is written, or by a reference where relative ones would go astray. */
function schemaAt(from: Site, { document, pointer, value }: Site): JsonObject {
  if (document !== from.document) return { $ref: `/${encodeURI(document.path)}#${encodeURI(pointer)}` };
  return isObject(value) ? value : value === false ? { not: {} } : {};
}
