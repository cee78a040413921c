import { z } from 'zod';

/** How an arrow stands: `known` is wrong but was there before or is excused; the others are the worst new finding on it. */
export type ArrowVerdict = 'fine' | 'known' | 'warning' | 'error';

/** A box. */
export interface PictureNode {
  id: string;
  label: string;
  /** Frame it stands in, such as a layer; boxes with the same one are drawn together. */
  group?: string;
  /** The change touches it. */
  changed?: boolean;
}

/** An arrow between two boxes. */
export interface PictureEdge {
  from: string;
  to: string;
  verdict: ArrowVerdict;
  /** How many single connections it stands for, such as imports. */
  count: number;
  /** The change adds it. */
  new?: boolean;
}

/**
 * A small graph that a gate hands to its readers as `facts.picture`, as data; whoever shows the report draws it. Deterministic and
 * bounded: a picture with more than a few dozen boxes says nothing.
 */
export interface Picture {
  /** What is to be seen, in one sentence. */
  about: string;
  nodes: readonly PictureNode[];
  edges: readonly PictureEdge[];
  /** What had to be left out. */
  leftOut?: { nodes: number; edges: number };
}

const count = z.int().min(0);

export const pictureSchema = z.strictObject({
  about: z.string().min(1).describe('What is to be seen, in one sentence'),
  nodes: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        label: z.string().min(1),
        group: z.string().min(1).optional().describe('Frame it stands in, such as a layer'),
        changed: z.boolean().optional().describe('The change touches it'),
      }),
    )
    .max(500),
  edges: z
    .array(
      z.strictObject({
        from: z.string().min(1).describe('Id of a node'),
        to: z.string().min(1).describe('Id of a node'),
        verdict: z.enum(['fine', 'known', 'warning', 'error']).describe('Worst finding on it'),
        count: z.int().min(1).describe('Single connections it stands for'),
        new: z.boolean().optional().describe('The change adds it'),
      }),
    )
    .max(500),
  leftOut: z.strictObject({ nodes: count, edges: count }).optional(),
});

/** The picture among a report's facts, if there is one. */
export function pictureOf(facts: Readonly<Record<string, unknown>>): Picture | undefined {
  const parsed = pictureSchema.safeParse(facts['picture']);
  return parsed.success ? (parsed.data as Picture) : undefined;
}
