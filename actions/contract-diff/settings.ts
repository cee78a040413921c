import { z } from 'zod';

/** Who must take whose values; `-transitive`: compared with every version that is kept, not only with the last. */
export const DIRECTIONS = [
  'backward',
  'forward',
  'full',
  'backward-transitive',
  'forward-transitive',
  'full-transitive',
] as const;

/** The names registries of schemas have for the same. Source: Confluent, "Schema Evolution and Compatibility". */
const REGISTRY_DIRECTIONS = [
  'BACKWARD',
  'FORWARD',
  'FULL',
  'BACKWARD_TRANSITIVE',
  'FORWARD_TRANSITIVE',
  'FULL_TRANSITIVE',
] as const;

const direction = z.enum([...DIRECTIONS, ...REGISTRY_DIRECTIONS]);

const contentModel = z.enum(['strict', 'declared-only', 'tolerant-reader']);

/** What may be said of the contracts that a glob or a name stands for. */
const contractTerms = z.strictObject({
  use: z
    .enum(['producer', 'consumer', 'configuration'])
    .optional()
    .describe(
      'What the repository does with it: producer writes it (forward), consumer and configuration read it (backward)',
    ),
  direction: direction.optional().describe('Stands above what follows from the use'),
  contentModel: contentModel.optional(),
  owner: z.string().min(1).optional().describe('Team or person, where no file says so'),
});

export type ContractTerms = z.infer<typeof contractTerms>;

/** Settings under `gates.contract-diff` in eos.yaml. */
export const settings = z.strictObject({
  direction: direction
    .default('backward')
    .describe(
      'backward: new readers take all old data; forward: old readers take all new data; full: both; transitive: with all kept versions',
    ),
  contracts: z
    .record(z.string().min(1), contractTerms)
    .default({})
    .describe(
      'Contracts by glob or by name (user.created), and what is said of them; a later line stands above an earlier one. Files a glob matches are contracts whatever they are called',
    ),
  releaseTags: z
    .array(z.string().min(1))
    .default(['v*'])
    .describe(
      'Globs of the tags that stand for releases; a version that was released does not change any more',
    ),
  contentModel: contentModel
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
  changelog: z
    .enum(['kept', 'always'])
    .default('kept')
    .describe(
      'Which contracts must tell of a change in their changelog: those below contracts/ and those whose changelog has lines of contract-diff, or all',
    ),
});

export type Settings = z.infer<typeof settings>;
