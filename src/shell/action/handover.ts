import { gunzipSync, gzipSync } from 'node:zlib';
import type { GateReport } from '../../core/report/index.js';
import { gateReportSchema } from '../../core/report/index.js';

/** Bytes a report may take as a job output; one environment string holds 128 KiB and the verdict job gets one per gate. */
export const HANDOVER_BYTES = 48 * 1024;

/** What a report may unfold to: a job that ran a stranger's code could hand over a bomb. */
const MAX_UNPACKED = 16 * 1024 * 1024;

/**
 * Packs a report to hand it to the verdict job: gzip, base64, below {@link HANDOVER_BYTES}. Findings are dropped from the end of
 * the least important first; counts stay whole and `truncated` says how many are missing.
 */
export function packReport(report: GateReport, limit: number = HANDOVER_BYTES): string {
  const ranked = report.findings.toSorted((a, b) => importance(a) - importance(b));
  let keep = ranked.length;
  for (;;) {
    const packed = encode(shorten(report, new Set(ranked.slice(0, keep)), keep === 0));
    if (packed.length <= limit || keep === 0) return packed;
    keep = Math.min(keep - 1, Math.floor((keep * limit * 0.9) / packed.length));
  }
}

/** Reads what {@link packReport} wrote; a text that is no report gives the reason in plain words. */
export function unpackReport(packed: string): { ok: true; report: GateReport } | { ok: false; why: string } {
  let value: unknown;
  try {
    value = JSON.parse(
      gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MAX_UNPACKED }).toString('utf8'),
    );
  } catch {
    return { ok: false, why: 'it cannot be unpacked' };
  }
  return asReport(value);
}

/** Checks that a JSON value is a gate's report. */
export function asReport(value: unknown): { ok: true; report: GateReport } | { ok: false; why: string } {
  const parsed = gateReportSchema.safeParse(value);
  if (parsed.success) return { ok: true, report: parsed.data as unknown as GateReport };
  const issue = parsed.error.issues[0];
  return {
    ok: false,
    why: `it is not a report of a gate (${issue?.path.map(String).join('.')}: ${issue?.message})`,
  };
}

function encode(report: GateReport): string {
  return gzipSync(JSON.stringify(report), { level: 9 }).toString('base64');
}

function shorten(report: GateReport, kept: ReadonlySet<unknown>, bare: boolean): GateReport {
  const findings = report.findings.filter((finding) => kept.has(finding));
  const left = report.findings.length - findings.length;
  const short = left === 0 ? report : { ...report, findings, truncated: left + (report.truncated ?? 0) };
  return bare ? { ...short, notInspected: report.notInspected.slice(0, 20), facts: {} } : short;
}

function importance({ state, severity }: GateReport['findings'][number]): number {
  return (state === 'new' ? 0 : 3) + { error: 0, warning: 1, info: 2 }[severity];
}
