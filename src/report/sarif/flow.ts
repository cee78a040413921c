import type { Finding } from '../../core/finding/index.js';
import type { Result } from './model.js';
import { LIMITS } from './limits.js';
import { location } from './place.js';

/** `evidence.edges` (a cycle, a path of imports) as a code flow; nothing where there is no such evidence. */
export function codeFlows(finding: Finding): Pick<Result, 'codeFlows'> {
  const edges = finding.evidence['edges'];
  if (!Array.isArray(edges)) return {};
  const steps = edges.filter(isEdge).slice(0, LIMITS.locationsPerResult);
  if (steps.length === 0) return {};
  const locations = steps.map(({ from, to, line }) => ({
    location: location({ file: from, line: line ?? 1, column: 1 }, `${from} → ${to}`),
  }));
  return { codeFlows: [{ threadFlows: [{ locations }] }] };
}

function isEdge(value: unknown): value is { from: string; to: string; line?: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, line } = value as Record<string, unknown>;
  const isLine = line === undefined || (Number.isSafeInteger(line) && (line as number) >= 1);
  return typeof from === 'string' && from !== '' && typeof to === 'string' && isLine;
}
