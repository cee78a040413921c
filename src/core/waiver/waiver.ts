import { z } from 'zod';
import type { Finding } from '../finding/index.js';
import { matchesGlob } from '../glob/index.js';
import { isoDateSchema } from '../policy/index.js';
import type { DataFault } from '../yaml/index.js';
import { describeIssues, readPositioned } from '../yaml/index.js';

/** Where waivers lie. */
export const WAIVERS_PATH = '.eos/waivers.yaml';

const waiverSchema = z.strictObject({
  id: z.string().min(1).describe('Name of the waiver, unique in the file'),
  rule: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be <gate>/<rule>'),
  match: z
    .strictObject({
      file: z.string().optional().describe('Glob of the finding’s file'),
      key: z.string().optional().describe('The finding’s key, or a part of it'),
    })
    .refine(
      (match) => match.file !== undefined || match.key !== undefined,
      'needs file or key: a waiver for everything is a policy',
    ),
  reason: z.string().min(1),
  owner: z.string().default('').describe('Person or team that answers for it'),
  until: isoDateSchema.describe('Last day on which it counts'),
  issue: z.string().optional().describe('Where the repair is tracked'),
});

export const waiversSchema = z.strictObject({ version: z.literal(1), waivers: z.array(waiverSchema) });

/** Leave for findings of one rule, given by somebody, for a while. */
export interface Waiver {
  id: string;
  rule: string;
  match: { file?: string | undefined; key?: string | undefined };
  reason: string;
  /** Empty when nobody answers for it. */
  owner: string;
  /** Last day on which it counts, YYYY-MM-DD. */
  until: string;
  issue?: string | undefined;
  /** Set for one written beside the code: it speaks for findings on these lines of its own file, first and last included. */
  lines?: readonly [first: number, last: number];
  /** Where it is written. */
  file: string;
  line: number;
  column: number;
}

/** Reads the waiver file. A broken one waives nothing. */
export function readWaivers(
  text: string,
  file: string = WAIVERS_PATH,
): { waivers: Waiver[]; faults: DataFault[] } {
  const data = readPositioned(text);
  if (data.faults.length > 0) return { waivers: [], faults: [...data.faults] };
  const parsed = waiversSchema.safeParse(data.value, { reportInput: true });
  if (!parsed.success) {
    const keysAt = (path: readonly PropertyKey[]): string[] =>
      Object.keys(
        path.length === 0
          ? waiversSchema.shape
          : path.at(-1) === 'match'
            ? { file: 0, key: 0 }
            : waiverSchema.shape,
      );
    return { waivers: [], faults: describeIssues(data, parsed.error.issues, [], keysAt) };
  }
  const waivers = parsed.data.waivers.map((one, index) => ({ ...one, file, ...data.at(['waivers', index]) }));
  const faults: DataFault[] = [];
  const ids = new Set<string>();
  for (const waiver of waivers) {
    if (ids.has(waiver.id))
      faults.push({ line: waiver.line, column: waiver.column, what: `the id "${waiver.id}" is used twice` });
    ids.add(waiver.id);
  }
  return { waivers, faults };
}

/**
 * Marks findings that a waiver in force covers. Nothing waives the waiver rules, an expired waiver waives nothing, and neither
 * does one that nobody owns.
 * @param today YYYY-MM-DD
 * @returns the findings, and the waivers that covered at least one
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  today: string,
): { findings: Finding[]; used: Set<Waiver> } {
  const used = new Set<Waiver>();
  const inForce = waivers.filter(
    (waiver) => waiver.until >= today && waiver.owner !== '' && !waiver.rule.startsWith('waivers/'),
  );
  const marked = findings.map((finding): Finding => {
    const waiver = inForce.find((one) => covers(one, finding));
    if (waiver === undefined) return finding;
    used.add(waiver);
    const { id, reason, owner, until, issue } = waiver;
    const leave = { id, reason, owner, until, ...(issue === undefined ? {} : { issue }) };
    return { ...finding, state: 'waived', evidence: { ...finding.evidence, waiver: leave } };
  });
  return { findings: marked, used };
}

/** Whether a waiver speaks of a finding, in force or not. */
export function covers(waiver: Waiver, finding: Pick<Finding, 'ruleId' | 'key' | 'location'>): boolean {
  if (waiver.rule !== finding.ruleId) return false;
  if (waiver.lines !== undefined) {
    const [first, last] = waiver.lines;
    return (
      finding.location.file === waiver.file && first <= finding.location.line && finding.location.line <= last
    );
  }
  const { file, key } = waiver.match;
  return (
    (file === undefined || matchesGlob(file, finding.location.file)) &&
    (key === undefined || finding.key.includes(key))
  );
}
