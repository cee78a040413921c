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
  changelog: z
    .enum(['kept', 'always'])
    .default('kept')
    .describe(
      'Which contracts must tell of a change in their changelog: those below contracts/ and those whose changelog has lines of contract-diff, or all',
    ),
});

export type Settings = z.infer<typeof settings>;
