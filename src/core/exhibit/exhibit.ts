import { z } from 'zod';
import type { Finding } from '../finding/index.js';

const textsSchema = z.object({ en: z.string(), de: z.string() });

/** What is read of a finding's evidence; what else is in it is nobody's business here. */
const evidenceSchema = z.object({
  changelog: textsSchema,
  witness: z.unknown().optional(),
  witnessSide: z.enum(['old', 'new']).optional(),
  instance: z.string().optional(),
  validations: z.object({ old: z.string(), new: z.string() }).optional(),
  operations: z.array(z.string()).default([]),
  channels: z.array(z.string()).default([]),
  wayOut: z.array(textsSchema).default([]),
  owners: z.array(z.string()).default([]),
});

/** A text in every language reports are written in. */
export type Texts = z.infer<typeof textsSchema>;

/** What a validator says of a value. */
export interface Validation {
  valid: boolean;
  /** Its objection, in words; empty where it has none, or none was asked for. */
  says: string;
}

/** A change of a contract as it is shown to somebody who does not know its language: what happened, by example. */
export interface Exhibit {
  sentence: Texts;
  /** A value that one version allows and the other refuses; missing where there is none to show. */
  example?: { value: unknown; mark: string | undefined; old: Validation; new: Validation };
  /** Operations and channels it reaches. */
  affected: readonly string[];
  wayOut: readonly Texts[];
  /** Who has to review it. */
  owners: readonly string[];
}

/** The exhibit among a finding's evidence, if there is one: a sentence in two languages makes it. */
export function exhibitOf({ evidence }: Pick<Finding, 'evidence'>): Exhibit | undefined {
  const parsed = evidenceSchema.safeParse(evidence);
  if (!parsed.success) return undefined;
  const { changelog, operations, channels, wayOut, owners } = parsed.data;
  return {
    sentence: changelog,
    ...('witness' in evidence ? { example: exampleOf(parsed.data) } : {}),
    affected: [...operations, ...channels],
    wayOut,
    owners,
  };
}

type Evidence = z.infer<typeof evidenceSchema>;

function exampleOf({
  witness,
  witnessSide = 'old',
  instance,
  validations,
}: Evidence): NonNullable<Exhibit['example']> {
  const valid = { valid: true, says: '' };
  const refusing = witnessSide === 'old' ? 'new' : 'old';
  const refused = { valid: false, says: validations?.[refusing] ?? '' };
  return {
    value: witness,
    mark: instance,
    ...(witnessSide === 'old' ? { old: valid, new: refused } : { old: refused, new: valid }),
  };
}

/** A change that the report tells of, also one that breaks nobody. */
const changeSchema = z.object({
  contract: z.string(),
  level: z.enum(['error', 'warning', 'info']),
  en: z.string(),
  de: z.string(),
  location: z.object({ file: z.string(), line: z.number(), column: z.number() }),
  before: z.object({ file: z.string(), line: z.number(), column: z.number() }).optional(),
  operations: z.array(z.string()).default([]),
});

export type ToldChange = z.infer<typeof changeSchema>;

/** Changes among a report's facts, in its order; empty where there are none. */
export function changesOf(facts: Readonly<Record<string, unknown>>): ToldChange[] {
  const parsed = z.array(changeSchema).safeParse(facts['changes']);
  return parsed.success ? parsed.data : [];
}
