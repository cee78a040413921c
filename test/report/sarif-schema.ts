import { z } from 'zod';

/**
 * What GitHub and SARIF 2.1.0 demand of the parts we write, put down by us from the standard's text: unknown properties are
 * refused, so that a new one has to be looked up first. The official schema is checked beside it where it is at hand.
 */
const message = z.strictObject({ text: z.string().min(1) });
const uri = z
  .string()
  .regex(/^(?:[A-Za-z0-9._~!$&'()*+,;=@/:-]|%[0-9A-F]{2})+$/)
  .refine((text) => !/^[^/]*:/.test(text), 'a relative reference has no colon in its first segment');
const artifactLocation = z.strictObject({ uri, uriBaseId: z.literal('%SRCROOT%') });
const line = z.int().min(1);
const region = z
  .strictObject({ startLine: line, startColumn: line, endLine: line.optional(), endColumn: line.optional() })
  .refine(({ startLine, startColumn, endLine = startLine, endColumn = startColumn }) =>
    endLine === startLine ? endColumn >= startColumn : endLine > startLine,
  );
const location = z.strictObject({
  id: z.int().min(0).optional(),
  physicalLocation: z.strictObject({ artifactLocation, region: region.optional() }),
  message: message.optional(),
});
const level = z.enum(['error', 'warning', 'note']);
const rule = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  shortDescription: message,
  fullDescription: message.optional(),
  help: z.strictObject({ text: z.string().min(1), markdown: z.string().min(1) }).optional(),
  helpUri: z.url().optional(),
  defaultConfiguration: z.strictObject({ level }),
  properties: z.strictObject({
    tags: z.array(z.string()).max(20),
    precision: z.enum(['very-high', 'medium']),
  }),
});
const fix = z.strictObject({
  description: message,
  artifactChanges: z
    .array(
      z.strictObject({
        artifactLocation,
        replacements: z
          .array(
            z.strictObject({ deletedRegion: region, insertedContent: z.strictObject({ text: z.string() }) }),
          )
          .min(1),
      }),
    )
    .min(1),
});
const flow = z.strictObject({
  threadFlows: z.array(z.strictObject({ locations: z.array(z.strictObject({ location })).min(1) })).min(1),
});
const result = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.array(location).min(1).max(1000),
  relatedLocations: z.array(location).min(1).max(1000).optional(),
  codeFlows: z.array(flow).min(1).optional(),
  partialFingerprints: z.strictObject({ 'eosGatesKey/v1': z.string().regex(/^[0-9a-f]{64}$/) }),
  baselineState: z.enum(['new', 'unchanged']).optional(),
  suppressions: z
    .array(
      z.strictObject({
        kind: z.literal('external'),
        status: z.literal('accepted'),
        justification: z.string().min(1),
      }),
    )
    .optional(),
  fixes: z.array(fix).min(1).optional(),
  properties: z.record(z.string(), z.unknown()),
});
const invocation = z.strictObject({
  executionSuccessful: z.boolean(),
  toolExecutionNotifications: z.array(
    z.strictObject({ level, message, locations: z.array(location).optional() }),
  ),
});
const run = z
  .strictObject({
    tool: z.strictObject({
      driver: z.strictObject({
        name: z.literal('eos-gates'),
        version: z.string(),
        semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
        rules: z.array(rule),
      }),
    }),
    automationDetails: z.strictObject({ id: z.string().regex(/^eos-gates\/[a-z-]+\/$/) }),
    columnKind: z.literal('utf16CodeUnits'),
    originalUriBaseIds: z.strictObject({ '%SRCROOT%': z.strictObject({ description: message }) }),
    invocations: z.array(invocation).length(1),
    results: z.array(result).max(25_000),
    properties: z.record(z.string(), z.unknown()),
  })
  .refine(
    ({ tool, results }) => results.every((r) => tool.driver.rules[r.ruleIndex]?.id === r.ruleId),
    'ruleIndex',
  )
  .refine(({ results }) => {
    const prints = results.map((r) => r.partialFingerprints['eosGatesKey/v1']);
    return new Set(prints).size === prints.length;
  }, 'fingerprints are unique in a run');

export const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(run),
});
export type SarifLog = z.infer<typeof sarifSchema>;
