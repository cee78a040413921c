import type { TypedSchema } from '../../../../src/asyncapi/index.js';
import type { Dialect } from '../../../../src/schema/index.js';
import type { Flow, Surface } from '../http/index.js';
import { Findings } from '../http/index.js';
import type { EventFactId } from './facts.js';

/** A schema that values can be checked with, and its dialect. */
export type JsonTypedSchema = TypedSchema & { language: { kind: 'json-schema' } };

/** Surfaces whose schemas are written in the same dialects. */
export interface DialectSurfaces {
  base: Dialect;
  head: Dialect;
  surfaces: readonly Surface[];
}

/** Collects what changed, and the schemas still to be compared, by the dialects they are written in. */
export class Collected {
  readonly structure = new Findings<EventFactId>();
  private readonly schemas = new Map<string, { base: Dialect; head: Dialect; found: Findings }>();

  /** Hands two schemas over to be compared, in each direction the messages take. */
  surface(
    flow: Flow,
    subject: string,
    base: JsonTypedSchema,
    head: JsonTypedSchema,
    operation: string,
  ): void {
    const [old, now] = [base.language.dialect, head.language.dialect];
    const key = `${old} ${now}`;
    const known = this.schemas.get(key) ?? { base: old, head: now, found: new Findings() };
    this.schemas.set(key, known);
    for (const one of flow === 'both' ? (['asked', 'told'] as const) : [flow])
      known.found.surface(
        { flow: one, use: 'message', subject, base: base.site, head: head.site },
        operation,
      );
  }

  get surfaces(): DialectSurfaces[] {
    return [...this.schemas.values()].map(({ base, head, found }) => ({
      base,
      head,
      surfaces: found.surfaces,
    }));
  }
}
