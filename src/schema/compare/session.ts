import type { Json } from '../json/index.js';
import type { Node } from '../normal/index.js';
import { Arena } from '../normal/index.js';
import type { Library, Place, Wishes } from '../read/index.js';
import { SchemaReader } from '../read/index.js';
import type { FormatPolicy, Policy } from '../subset/index.js';
import { DEFAULT_POLICY, Inclusion } from '../subset/index.js';
import type { Complaint, FormatCheck, Objection } from '../witness/index.js';
import { Shape, Validator, shrink } from '../witness/index.js';

/** One version of a contract: its documents. */
export interface Side {
  name: 'old' | 'new';
  library: Library;
}

/** Data flows from the writer to the reader: the reader must take whatever the writer may send. */
export interface Flow {
  writer: Side;
  from: Place;
  reader: Side;
  to: Place;
}

/**
 * Whether the reader takes all that the writer may send. `witness` is a value that a validator finds valid for the writer and
 * invalid for the reader, with what it objects to.
 */
export type FlowVerdict =
  | { readonly kind: 'proven' }
  | { readonly kind: 'witness'; readonly value: Json; readonly objections: readonly Objection[] }
  | { readonly kind: 'unknown'; readonly why: string };

/** Compares schemas of two versions. What two questions have in common is read, and found out, once. */
export class Session {
  readonly policy: Policy;
  private readonly arena = new Arena();
  private readonly inclusion: Inclusion;
  private readonly readers = new Map<string, SchemaReader>();

  /** @param use what the values are used for, where that changes what a schema means */
  constructor(
    policy: Partial<Policy> = {},
    private readonly use?: Wishes['use'],
  ) {
    this.policy = { ...DEFAULT_POLICY, ...policy };
    this.inclusion = new Inclusion(this.arena, this.policy);
  }

  /** @throws SchemaFault when one of the schemas cannot be read */
  decide(flow: Flow): FlowVerdict {
    const writer = this.readWriter(flow.writer, flow.from);
    return this.decideNode(flow, writer, this.readReader(flow.reader, flow.to));
  }

  /** As {@link decide}, for a part of the reader's schema: what breaks the part breaks the whole. */
  decideNode(flow: Flow, writer: Node, reader: Node): FlowVerdict {
    const verdict = this.inclusion.subset(writer, reader);
    if (verdict.kind !== 'counterexample') return verdict;
    const shape = new Shape([verdict.value]);
    const before = this.validator(flow.writer, flow.from, 'writer', shape);
    const after = this.validator(flow.reader, flow.to, 'reader', shape);
    const breaks = (value: Json): boolean => before.accepts(value) === true && after.accepts(value) === false;
    if (!breaks(verdict.value)) {
      return {
        kind: 'unknown',
        why: 'a value was found that should break it, and the validator does not agree',
      };
    }
    const value = shrink(verdict.value, breaks);
    return {
      kind: 'witness',
      value,
      // They take a validator of their own, and not everybody asks.
      get objections() {
        return after.objections(value);
      },
    };
  }

  /** What a validator has against each of some values by a schema of the reader, most telling first; empty when nothing. */
  complaints(reader: Side, place: Place, values: readonly Json[]): Complaint[][] {
    const validator = this.validator(reader, place, 'reader', new Shape(values));
    return values.map((value) => validator.complaints(value));
  }

  /** Whether a part of the reader's schema surely takes all that the writer may send: a proof, without looking for a witness to show. */
  isProven(writer: Node, reader: Node): boolean {
    return this.inclusion.subset(writer, reader).kind === 'proven';
  }

  readWriter(side: Side, place: Place): Node {
    return this.reader(side, 'writer').read(place);
  }

  readReader(side: Side, place: Place): Node {
    return this.reader(side, 'reader').read(place);
  }

  /** For those who walk nodes: makes new ones of the same kind. */
  get nodes(): Arena {
    return this.arena;
  }

  private validator({ library }: Side, place: Place, role: 'writer' | 'reader', shape: Shape): Validator {
    const formats = FORMATS[this.policy.format][role];
    return new Validator(library, place, { shape, formats, wishes: this.wishes('writer') });
  }

  private reader(side: Side, role: 'writer' | 'reader'): SchemaReader {
    const own = role === 'reader' && this.policy.contentModel === 'tolerant-reader' ? 'reader' : 'writer';
    const key = `${side.name} ${own}`;
    const known = this.readers.get(key);
    if (known !== undefined) return known;
    const fresh = new SchemaReader(this.arena, side.library, key, this.wishes(own));
    this.readers.set(key, fresh);
    return fresh;
  }

  private wishes(role: 'writer' | 'reader'): Wishes {
    const { contentModel, extensibleEnums } = this.policy;
    const forgives = role === 'reader' && contentModel === 'tolerant-reader';
    return {
      ...(this.use === undefined ? {} : { use: this.use }),
      ...(forgives ? { reader: { ignoreUnknownNames: true, extensibleEnums } } : {}),
    };
  }
}

/** A witness must hold whether or not formats are checked, unless the policy says which. */
const FORMATS: Readonly<Record<FormatPolicy, Readonly<Record<'writer' | 'reader', FormatCheck>>>> = {
  unsure: { writer: 'inner', reader: 'off' },
  assert: { writer: 'inner', reader: 'outer' },
  ignore: { writer: 'off', reader: 'off' },
};
