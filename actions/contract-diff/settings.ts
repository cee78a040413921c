import { z } from 'zod';

/** Settings under `gates.contract-diff` in eos.yaml. */
export const settings = z.strictObject({
  direction: z
    .enum(['backward', 'forward', 'full'])
    .default('backward')
    .describe('backward: new readers take all old data; forward: old readers take all new data; full: both'),
  contentModel: z
    .enum(['strict', 'declared-only', 'tolerant-reader'])
    .default('declared-only')
    .describe(
      'strict: writers may send whatever is valid; declared-only: only names their schema declares; tolerant-reader: readers also ignore what they do not know',
    ),
  format: z
    .enum(['unsure', 'assert', 'ignore'])
    .default('unsure')
    .describe('Whether validators check "format"; unsure leaves open what hangs on it'),
  extensibleEnums: z
    .enum(['marked', 'all'])
    .default('marked')
    .describe('Which enums may grow for a tolerant reader: those with x-extensible-enum, or all of texts'),
  noticeDays: z
    .strictObject({
      beta: z.int().min(0).default(0),
      stable: z.int().min(0).default(0),
    })
    .prefault({})
    .describe('Days between a deprecation and its end (x-sunset) that are promised, by stability'),
  breakWith: z
    .enum(['major', 'nothing'])
    .default('major')
    .describe('major: a change that breaks may come with a raised major version; nothing: it may not come'),
  externalRefs: z
    .array(z.string())
    .default([])
    .describe(
      'Machines a contract may refer to by http(s). Nothing is fetched: what hangs on them is reported as undecided, not as a fault',
    ),
});

export type Settings = z.infer<typeof settings>;
