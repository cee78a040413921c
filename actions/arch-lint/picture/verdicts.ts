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
  const verdicts = new Map<string, ArrowVerdict>();
  const add = (key: string, finding: Finding): void => {
    verdicts.set(key, worse(verdicts.get(key) ?? 'fine', verdictOf(finding)));
  };
  for (const finding of findings) {
    const { file, line, column } = finding.location;
    add(`${file}\u0000${line}\u0000${column}`, finding);
    for (const { from, line: at, to } of cycleEdges(finding))
      add(`${from}\u0000${at}\u0000\u0000${to}`, finding);
  }
  return ({ from, site, to }) => {
    const place = `${from.path}\u0000${site.line}\u0000`;
    const exact = verdicts.get(place + site.column) ?? 'fine';
    return to.kind === 'file' ? worse(exact, verdicts.get(`${place}\u0000${to.path}`) ?? 'fine') : exact;
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
