import { z } from 'zod';
import { pictureSchema } from '../picture/index.js';

/** The report as the outside relies on it (docs: outside contract). The JSON Schemas in schemas/ are generated from here. */

const position = {
  file: z.string().min(1).describe('Path relative to the repository, with /'),
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1).optional(),
  endColumn: z.int().min(1).optional(),
  side: z.enum(['head', 'base']).optional(),
  commit: z.string().optional().describe('Set when the place is in history: line and path as of that commit'),
};

const location = z.strictObject(position);
const relatedLocation = z.strictObject({ ...position, label: z.string() });

const fix = z.strictObject({
  safety: z.enum(['safe', 'unsafe']),
  title: z.string(),
  edits: z.array(z.strictObject({ location, text: z.string(), replaces: z.string().optional() })),
});

const finding = z.strictObject({
  ruleId: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  clauses: z.array(z.string()).min(1),
  severity: z.enum(['error', 'warning', 'info']),
  confidence: z.enum(['certain', 'likely']),
  state: z.enum(['new', 'known', 'waived']),
  what: z.string().min(1),
  why: z.string().min(1),
  do: z.string().min(1),
  location,
  related: z.array(relatedLocation),
  key: z.string().min(1).describe('Stable identity: no line, no message text'),
  evidence: z.record(z.string(), z.unknown()),
  weight: z.number().optional(),
  fix: fix.optional(),
});

const tool = z.strictObject({ name: z.literal('eos-gates'), version: z.string() });
const verdict = z.enum(['passed', 'failed', 'inconclusive', 'skipped', 'broken']);
const count = z.int().min(0);

export const gateReportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool,
  gate: z.string(),
  verdict,
  reason: z.string().min(1).describe('One sentence; always there'),
  inspected: z.record(z.string(), count),
  notInspected: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  findings: z.array(finding),
  summary: z.strictObject({
    error: count.describe('New findings at error level: what makes the gate fail'),
    warning: count,
    info: count,
    known: count,
    waived: count,
  }),
  facts: z
    .object({
      picture: pictureSchema.optional().describe('A small graph that reporters draw, whatever the gate'),
    })
    .catchall(z.unknown()),
  truncated: z
    .int()
    .min(1)
    .optional()
    .describe('Number of findings left out where a report had to fit a size; counts stay whole'),
});

export const suiteReportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool,
  verdict,
  reason: z.string().min(1),
  gates: z.array(gateReportSchema),
});

export const reportSchema = z.union([gateReportSchema, suiteReportSchema]);
