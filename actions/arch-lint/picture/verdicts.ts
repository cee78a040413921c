import type { Finding } from '../../../src/core/finding/index.js';
import type { ArrowVerdict } from '../../../src/core/picture/index.js';
import type { Edge } from '../model/index.js';

const WORSE: readonly ArrowVerdict[] = ['fine', 'known', 'warning', 'error'];

/** The worse of two. */
export function worse(a: ArrowVerdict, b: ArrowVerdict): ArrowVerdict {
  return WORSE.indexOf(a) >= WORSE.indexOf(b) ? a : b;
}

/** What a finding makes of the import it stands at. */
export function verdictOf({ state, severity }: Finding): ArrowVerdict {
  if (state !== 'new') return 'known';
  return severity === 'info' ? 'fine' : severity;
}

/** Finds the verdict of an import: that of the worst finding which stands at it, or on whose cycle it lies. */
export function verdictFinder(findings: readonly Finding[]): (edge: Edge) => ArrowVerdict {
  // By file first: most files have no finding at all.
  const byFile = new Map<string, Map<string, ArrowVerdict>>();
  const add = (file: string, place: string, finding: Finding): void => {
    let verdicts = byFile.get(file);
    if (!verdicts) byFile.set(file, (verdicts = new Map()));
    verdicts.set(place, worse(verdicts.get(place) ?? 'fine', verdictOf(finding)));
  };
  for (const finding of findings) {
    const { file, line, column } = finding.location;
    add(file, `${line}:${column}`, finding);
    for (const { from, line: at, to } of cycleEdges(finding)) add(from, `${at} ${to}`, finding);
  }
  return ({ from, site, to }) => {
    const verdicts = byFile.get(from.path);
    if (!verdicts) return 'fine';
    const exact = verdicts.get(`${site.line}:${site.column}`) ?? 'fine';
    return to.kind === 'file' ? worse(exact, verdicts.get(`${site.line} ${to.path}`) ?? 'fine') : exact;
  };
}

interface CycleEdge {
  from: string;
  to: string;
  line: number;
}

/** The imports a finding lists as those of its cycle (outside contract: `evidence.edges`). */
function cycleEdges({ evidence }: Finding): CycleEdge[] {
  const { edges } = evidence;
  return Array.isArray(edges) ? (edges as CycleEdge[]) : [];
}
