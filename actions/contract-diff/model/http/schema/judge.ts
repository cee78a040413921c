import type { FlowVerdict, Json, Place, Policy } from '../../../../../src/schema/index.js';
import { Inclusion, SchemaFault, Session } from '../../../../../src/schema/index.js';
import type { Difference, Link, PairNode } from './pair-node.js';
import type { Reach, Traffic, Way } from './reach.js';
import type { SchemaSide } from './schema-side.js';
import { skeleton } from './skeleton.js';

/**
 * What a difference does to those who read. `breaks` comes with a whole message that the writer's contract allows and the reader's
 * does not, unless so many were shown already that this one was decided by its own schema alone.
 */
export type Judgement =
  | { kind: 'safe' }
  | { kind: 'breaks'; witness?: Json; objection?: string; way?: Way }
  | { kind: 'open'; why: string };

/** Whole messages that are made for one comparison. Each costs a search; the first ones of a long list make the point. */
const MAX_WITNESSES = 40;

type Node = ReturnType<Session['readReader']>;

/** Which side writes and which reads, and the schemas the difference is between. */
interface Question {
  asked: boolean;
  session: Session;
  writer: SchemaSide;
  reader: SchemaSide;
  /** The writer's schema without what is compared elsewhere, and what the reader demands. */
  from: Place;
  to: Place;
}

/** Decides what differences mean. What two questions have in common is found out once. */
export class Judge {
  private readonly sessions = new Map<string, { session: Session; inclusion: Inclusion }>();
  private shown = 0;

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
    const [written, read] = asked ? [node.base, node.head] : [node.head, node.base];
    try {
      const { session, inclusion } = this.session(use);
      const from = writer.instead(written, skeleton(written, read));
      const question = { asked, session, writer, reader, from, to: reader.instead(read, demand) };
      // What holds for the schema by itself holds wherever it is used.
      const [wrote, demanded] = [
        session.readWriter(writer.side, from),
        session.readReader(reader.side, question.to),
      ];
      if (inclusion.subset(wrote, demanded).kind === 'proven') return { kind: 'safe' };
      return this.inMessages(question, reach) ?? alone(question);
    } catch (error) {
      if (!(error instanceof SchemaFault)) throw error;
      return { kind: 'open', why: `a schema cannot be read: ${error.message}` };
    }
  }

  /** The same question about whole messages; undefined where that does not settle it. */
  private inMessages(question: Question, { ways, more }: Reach): Judgement | undefined {
    if (this.shown >= MAX_WITNESSES) return undefined;
    let proven = 0;
    for (const way of ways) {
      const verdict = inMessage(question, way);
      if (verdict.kind === 'unknown') break;
      if (verdict.kind === 'proven') {
        proven++;
        continue;
      }
      this.shown++;
      const { message } = verdict.objections[0] ?? {};
      return {
        kind: 'breaks',
        witness: verdict.value,
        way,
        ...(message === undefined ? {} : { objection: message }),
      };
    }
    return proven === ways.length && !more ? { kind: 'safe' } : undefined;
  }

  private session(use: 'request' | 'response'): { session: Session; inclusion: Inclusion } {
    const known = this.sessions.get(use);
    if (known) return known;
    const session = new Session(this.policy, use);
    const fresh = { session, inclusion: new Inclusion(session.nodes, session.policy) };
    this.sessions.set(use, fresh);
    return fresh;
  }
}

/** Decides about the schema by itself, wherever it is used. */
function alone({ session, writer, reader, from, to }: Question): Judgement {
  const verdict = session.decide({ writer: writer.side, from, reader: reader.side, to });
  if (verdict.kind === 'proven') return { kind: 'safe' };
  return verdict.kind === 'witness' ? { kind: 'breaks' } : { kind: 'open', why: verdict.why };
}

/** Whether a message can break by what differs in one part of it. */
function inMessage(
  { session, writer, reader, asked, to }: Question,
  { surface, path, nodes }: Way,
): FlowVerdict {
  const [from, against] = asked ? [surface.base, surface.head] : [surface.head, surface.base];
  const [wrote, read] = [writer.place(from), reader.place(against)];
  const demanded = wrap(session, path, session.readReader(reader.side, to));
  // What stands in `allOf` or among alternatives does not break by itself: the schema around it must refuse the value as well.
  const stop = path.findIndex(({ step }) => step.kind === 'same');
  const around = nodes[stop];
  let tested = demanded;
  if (around !== undefined) {
    const whole = session.readReader(reader.side, reader.place(asked ? around.head : around.base));
    tested = session.nodes.or([wrap(session, path.slice(0, stop), whole), demanded]);
  }
  const flow = { writer: writer.side, from: wrote, reader: reader.side, to: read };
  return session.decideNode(flow, session.readWriter(writer.side, wrote), tested);
}

/** What is demanded of a part, as a demand on the whole. */
function wrap({ nodes }: Session, path: readonly Link[], part: Node): Node {
  return path.reduceRight((inner, { step }) => {
    switch (step.kind) {
      case 'property':
        return nodes.property(step.name, inner);
      case 'pattern':
        return nodes.patternProperty(step.source, inner);
      case 'additional':
        return nodes.additional(new Set(step.names), step.patterns, inner);
      case 'items':
        return nodes.rest(step.from, inner);
      case 'item':
        return nodes.item(step.index, inner);
      case 'same':
        return inner;
    }
  }, part);
}
