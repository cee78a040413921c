import { z } from 'zod';

/**
 * How strictly a gate is enforced. `ratchet` (default): only what the change adds or worsens fails; `error`: everything fails,
 * old sins too; `warn`: nothing fails; `off`: the gate does not run.
 */
export const stageSchema = z.enum(['off', 'warn', 'ratchet', 'error']);
export type Stage = z.infer<typeof stageSchema>;

export const levelSchema = z.enum(['off', 'info', 'warning', 'error']);

const isoDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a date such as 2027-01-31')
  .describe('A day, as YYYY-MM-DD');

/** Keys every gate's section has, beside the gate's own settings. */
export const commonGateShape = {
  stage: stageSchema.optional().describe('off, warn, ratchet (default) or error'),
  enforceFrom: isoDate.optional().describe('Until this day the gate only warns'),
  rules: z
    .record(z.string(), levelSchema)
    .optional()
    .describe('Severity per rule name: off, info, warning, error'),
};

/** eos.yaml without the gates' own settings; `gates` is checked gate by gate. */
export const policySchema = z.strictObject({
  version: z.literal(1).describe('Version of this format'),
  preset: z
    .enum(['gradual', 'recommended', 'strict'])
    .default('recommended')
    .describe('Stage of every gate that names none: gradual = warn, recommended = ratchet, strict = error'),
  waivers: z
    .strictObject({
      maxDays: z.int().min(1).default(180).describe('The longest a waiver may run, in days from today'),
      acceptFromHead: z
        .boolean()
        .default(false)
        .describe('Whether a waiver added by a pull request already counts in that pull request'),
    })
    .prefault({}),
  gates: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});

export { isoDate as isoDateSchema };
