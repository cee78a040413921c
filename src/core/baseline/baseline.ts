import { stringify } from 'yaml';
import { z } from 'zod';
import type { Finding } from '../finding/index.js';
import { claimOf, compareText, matchClaims } from '../finding/index.js';
import type { DataFault } from '../yaml/index.js';
import { describeIssues, readPositioned } from '../yaml/index.js';

/** A finding that was there when the baseline was made. */
export interface BaselineEntry {
  file: string;
  ruleId: string;
  key: string;
  weight?: number;
  /** Place in the baseline file. */
  line: number;
  column: number;
}

/** Where the baseline of a gate lies. */
export function baselinePath(gate: string): string {
  return `.eos/baseline/${gate}.yaml`;
}

const entrySchema = z.union([
  z.string().regex(/^\S+ \S/, 'must be "<rule> <key>"'),
  z.strictObject({ entry: z.string().regex(/^\S+ \S/), weight: z.number() }),
]);
const baselineSchema = z.strictObject({
  version: z.literal(1),
  gate: z.string(),
  findings: z.record(z.string(), z.array(entrySchema)).default({}),
});

/** Reads a baseline file. A broken one gives faults and no entries: it must not hide anything by accident. */
export function readBaseline(gate: string, text: string): { entries: BaselineEntry[]; faults: DataFault[] } {
  const data = readPositioned(text);
  if (data.faults.length > 0) return { entries: [], faults: [...data.faults] };
  const parsed = baselineSchema.safeParse(data.value, { reportInput: true });
  if (!parsed.success) {
    return {
      entries: [],
      faults: describeIssues(data, parsed.error.issues, [], () => Object.keys(baselineSchema.shape)),
    };
  }
  if (parsed.data.gate !== gate) {
    return {
      entries: [],
      faults: [
        { ...data.at(['gate']), what: `this is the baseline of "${parsed.data.gate}", not of "${gate}"` },
      ],
    };
  }
  const entries = Object.entries(parsed.data.findings).flatMap(([file, list]) =>
    list.map((one, index) => {
      const entry = typeof one === 'string' ? one : one.entry;
      const space = entry.indexOf(' ');
      return {
        file,
        ruleId: `${gate}/${entry.slice(0, space)}`,
        key: entry.slice(space + 1),
        ...(typeof one === 'string' ? {} : { weight: one.weight }),
        ...data.at(['findings', file, index]),
      };
    }),
  );
  return { entries, faults: [] };
}

/** Writes a baseline of findings: path → rule and key, sorted, so that two teams' changes rarely meet on one line. */
export function writeBaseline(
  gate: string,
  findings: readonly Pick<Finding, 'ruleId' | 'key' | 'weight' | 'location'>[],
): string {
  const byFile: Record<string, (string | { entry: string; weight: number })[]> = {};
  const ordered = findings.toSorted(
    (a, b) =>
      compareText(a.location.file, b.location.file) ||
      compareText(a.ruleId, b.ruleId) ||
      compareText(a.key, b.key),
  );
  for (const { ruleId, key, weight, location } of ordered) {
    const entry = `${ruleId.slice(gate.length + 1)} ${key}`;
    (byFile[location.file] ??= []).push(weight === undefined ? entry : { entry, weight });
  }
  const head = `# Findings that were there when ${gate} was introduced. It only shrinks: eos-gates baseline prune\n`;
  return head + stringify({ version: 1, gate, findings: byFile }, { lineWidth: 0 });
}

/**
 * Marks what the baseline holds as known, and names the entries of which something is left that nothing matches any more. The path
 * of an entry says where the finding was; one that moved is still known.
 */
export function applyBaseline(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
): { findings: Finding[]; stale: BaselineEntry[] } {
  const claims = findings.map(claimOf);
  const { met, left } = matchClaims(claims, entries);
  const marked = claims.map((claim): Finding => {
    const { finding } = claim;
    return met.has(claim) && finding.state === 'new' ? { ...finding, state: 'known' } : finding;
  });
  return { findings: marked, stale: entries.filter((entry) => left.has(entry)) };
}

/** What a baseline still has to hold of findings: those it matches, with the path and the weight of today. */
export function shrinkBaseline(findings: readonly Finding[], entries: readonly BaselineEntry[]): Finding[] {
  const claims = findings.map(claimOf);
  const { met } = matchClaims(claims, entries);
  return claims.filter((claim) => met.has(claim)).map(({ finding }) => finding);
}
