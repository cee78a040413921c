import type { FlowVerdict, Json, JsonObject, Place, Policy } from '../../../../../src/schema/index.js';
import { Inclusion, SchemaFault, Session } from '../../../../../src/schema/index.js';
import type { Site } from '../../../../../src/openapi/index.js';
import type { Difference, PairNode } from './pair-node.js';
import type { Reach, Traffic, Way } from './reach.js';
import type { SchemaSide } from './schema-side.js';
import { skeleton } from './skeleton.js';
import { wrap } from './wrap.js';

/**
 * What a difference does to those who read. `breaks` comes with a whole message that the writer's contract allows and the reader's
 * does not, unless so many were shown already that this one was decided by its own schema alone.
 */
export type Judgement =
  | { kind: 'safe' }
  | { kind: 'breaks'; witness?: Json; objection?: string; way?: Way }
  | { kind: 'open'; why: string };

/** Whole messages that are made for one comparison; after them the part that differs must do. Each costs a search. */
const MAX_MESSAGES = 15;

/** Parts that are shown; the rest is decided, and not shown. */
const MAX_PARTS = 60;

/** Which side writes and which reads, and the schemas the difference is between. */
interface Question {
  asked: boolean;
  session: Session;
  writer: SchemaSide;
  reader: SchemaSide;
  /** The reader's schema, and what of it is demanded. */
  read: Site;
  demand: JsonObject;
  /** The writer's schema without what is compared elsewhere, and the demand, as places. */
  from: Place;
  to: Place;
}

/** Decides what differences mean. What two questions have in common is found out once. */
export class Judge {
  private readonly sessions = new Map<string, { session: Session; inclusion: Inclusion }>();
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
    const [written, read] = asked ? [node.base, node.head] : [node.head, node.base];
    try {
      const { session, inclusion } = this.session(use);
      const from = writer.instead(written, skeleton(written, read));
      const question = {
        asked,
        session,
        writer,
        reader,
        read,
        demand,
        from,
        to: reader.instead(read, demand),
      };
      // What holds for the schema by itself holds wherever it is used.
      const [wrote, demanded] = [
        session.readWriter(writer.side, from),
        session.readReader(reader.side, question.to),
      ];
      if (inclusion.subset(wrote, demanded).kind === 'proven') return { kind: 'safe' };
      return this.inMessages(question, reach) ?? this.inPart(question, written);
    } catch (error) {
      if (!(error instanceof SchemaFault)) throw error;
      return { kind: 'open', why: `a schema cannot be read: ${error.message}` };
    }
  }

  /** The same question about whole messages; undefined where that does not settle it. */
  private inMessages(question: Question, { ways, more }: Reach): Judgement | undefined {
    if (this.messages >= MAX_MESSAGES) return undefined;
    let proven = 0;
    for (const way of ways) {
      const verdict = inMessage(question, way);
      if (verdict.kind === 'unknown') break;
      if (verdict.kind === 'proven') {
        proven++;
        continue;
      }
      this.messages++;
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

  /** The question about the part that differs, wherever it is used. */
  private inPart(question: Question, written: Site): Judgement {
    if (this.parts >= MAX_PARTS) return alone(question);
    const { session, writer, reader, to } = question;
    const verdict = session.decide({
      writer: writer.side,
      from: writer.place(written),
      reader: reader.side,
      to,
    });
    if (verdict.kind === 'proven') return { kind: 'safe' };
    if (verdict.kind === 'unknown') return alone(question);
    this.parts++;
    return { kind: 'breaks', witness: verdict.value };
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
  { session, writer, reader, asked, read, demand }: Question,
  { surface, path, nodes }: Way,
): FlowVerdict {
  const [from, against] = asked ? [surface.base, surface.head] : [surface.head, surface.base];
  let whole = wrap(path, demand);
  // What stands among alternatives does not break by itself: all of them must refuse the value as well.
  const stop = path.findIndex(({ step }) => step.kind === 'same' && step.keyword !== 'allOf');
  const around = nodes[stop];
  if (around !== undefined) {
    const all = { $ref: reader.reference(against, asked ? around.head : around.base) };
    whole = { anyOf: [wrap(path.slice(0, stop), all), whole] };
  }
  const to = reader.instead(read, whole);
  return session.decide({ writer: writer.side, from: writer.place(from), reader: reader.side, to });
}
