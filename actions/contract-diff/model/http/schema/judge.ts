import type { Json, Place } from '../../../../../src/schema/index.js';
import type { Policy } from '../../../../../src/schema/index.js';
import { SchemaFault, Session } from '../../../../../src/schema/index.js';
import type { Difference, Link, PairNode } from './pair-node.js';
import type { Reach, Traffic } from './reach.js';
import type { SchemaSide } from './schema-side.js';
import { skeleton } from './skeleton.js';

/**
 * What a difference does to those who read. `breaks` comes with a whole message that the writer's contract allows and the reader's
 * does not, unless so many were shown already that this one was decided by its own schema alone.
 */
export type Judgement =
  { kind: 'safe' } | { kind: 'breaks'; witness?: Json; objection?: string } | { kind: 'open'; why: string };

/** Whole messages that are made for one comparison. Each costs a search; the first ones of a long list make the point. */
const MAX_WITNESSES = 60;

/** Decides what differences mean. What two questions have in common is found out once. */
export class Judge {
  private readonly sessions = new Map<string, Session>();
  private shown = 0;

  constructor(
    private readonly base: SchemaSide,
    private readonly head: SchemaSide,
    private readonly policy: Partial<Policy>,
  ) {}

  judge(node: PairNode, difference: Difference, traffic: Traffic, reach: Reach): Judgement {
    const asked = traffic.flow === 'asked';
    const demand = asked ? difference.demands.head : difference.demands.base;
    if (demand === undefined || Object.keys(demand).length === 0) return { kind: 'safe' };
    const [writer, reader] = asked ? [this.base, this.head] : [this.head, this.base];
    const [written, read] = asked ? [node.base, node.head] : [node.head, node.base];
    try {
      const session = this.session(traffic.use);
      const part = reader.instead(read, demand);
      const local = session.decide({
        writer: writer.side,
        from: writer.instead(written, skeleton(written, read)),
        reader: reader.side,
        to: part,
      });
      if (local.kind === 'proven') return { kind: 'safe' };
      if (this.shown >= MAX_WITNESSES)
        return local.kind === 'witness' ? { kind: 'breaks' } : { kind: 'open', why: local.why };
      this.shown++;
      const whole = this.whole({ session, writer, reader, asked, part, reach });
      if (whole.kind === 'proven') return { kind: 'safe' };
      if (whole.kind === 'witness') {
        const { message } = whole.objections[0] ?? {};
        return {
          kind: 'breaks',
          witness: whole.value,
          ...(message === undefined ? {} : { objection: message }),
        };
      }
      return local.kind === 'witness' ? { kind: 'breaks' } : { kind: 'open', why: local.why };
    } catch (error) {
      if (!(error instanceof SchemaFault)) throw error;
      return { kind: 'open', why: `a schema cannot be read: ${error.message}` };
    }
  }

  /** The same question about the whole message: whether the part of it that differs can break. */
  private whole({ session, writer, reader, asked, part, reach }: Whole) {
    const { surface, path, nodes } = reach;
    const [from, to] = (asked ? [surface.base, surface.head] : [surface.head, surface.base]) as [
      typeof surface.base,
      typeof surface.base,
    ];
    const [writerPlace, readerPlace] = [writer.place(from), reader.place(to)];
    // What stands in `allOf` or beside others is not decided by itself.
    const stop = path.findIndex(({ step }) => step.kind === 'same');
    const above = nodes[stop];
    const tested = above ? reader.place(asked ? above.head : above.base) : part;
    const flow = { writer: writer.side, from: writerPlace, reader: reader.side, to: readerPlace };
    const wrapped = (stop === -1 ? path : path.slice(0, stop)).reduceRight(
      (inner, link) => wrap(session, link, inner),
      session.readReader(reader.side, tested),
    );
    return session.decideNode(flow, session.readWriter(writer.side, writerPlace), wrapped);
  }

  private session(use: 'request' | 'response'): Session {
    const known = this.sessions.get(use);
    if (known) return known;
    const fresh = new Session(this.policy, use);
    this.sessions.set(use, fresh);
    return fresh;
  }
}

interface Whole {
  session: Session;
  writer: SchemaSide;
  reader: SchemaSide;
  asked: boolean;
  part: Place;
  reach: Reach;
}

type Node = ReturnType<Session['readReader']>;

function wrap({ nodes }: Session, { step }: Link, inner: Node): Node {
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
}
