import type { Finding } from '../core/finding/index.js';
import { compareText } from '../core/finding/index.js';
import type { GateReport } from '../core/report/index.js';

/**
 * One change that ends several findings. `command`: fixes that a program can make; `import`: one import on which several rules
 * speak; `offer`: a file whose names others take past the entry of its owner; `direction`: one module importing another.
 */
export interface NextFix {
  kind: 'command' | 'import' | 'offer' | 'direction';
  /** Place, file or `from → to`; empty for a command. */
  subject: string;
  findings: number;
}

/** Changes named at most: more of them would be a plan, not a next step. */
const MOST = 3;

/** A change that ends one finding is no news: the finding says it. */
const WORTH = 2;

const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;

/** The changes that end most findings, old ones too, the best first; each finding is counted for the best change alone. */
export function nextFixes(gates: readonly GateReport[]): NextFix[] {
  const open = new Set(
    gates.flatMap((gate) =>
      gate.findings.filter(({ state, severity }) => state !== 'waived' && severity !== 'info'),
    ),
  );
  const chosen: NextFix[] = [];
  while (chosen.length < MOST) {
    const best = candidates(open)[0];
    if (!best || best.findings.length < WORTH) break;
    chosen.push({ kind: best.kind, subject: best.subject, findings: best.findings.length });
    for (const finding of best.findings) open.delete(finding);
  }
  return chosen;
}

interface Candidate {
  kind: NextFix['kind'];
  subject: string;
  findings: Finding[];
}

/** Ways to end several findings at once, the widest first; among equal ones in the order of the kinds, then by name. */
function candidates(open: Iterable<Finding>): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const finding of open) {
    for (const [kind, subject] of waysOut(finding)) {
      const key = `${kind} ${subject}`;
      const one = found.get(key);
      if (one) one.findings.push(finding);
      else found.set(key, { kind, subject, findings: [finding] });
    }
  }
  const order: readonly NextFix['kind'][] = ['command', 'import', 'offer', 'direction'];
  return [...found.values()].toSorted(
    (a, b) =>
      b.findings.length - a.findings.length ||
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      compareText(a.subject, b.subject),
  );
}

function* waysOut({ fix, location, related, evidence }: Finding): Iterable<[NextFix['kind'], string]> {
  if (fix?.safety === 'safe') yield ['command', ''];
  const { from, to } = evidence;
  const isCrossing = typeof from === 'string' && typeof to === 'string';
  if (isCrossing || Array.isArray(evidence['edges'])) yield ['import', `${location.file}:${location.line}`];
  if (!isCrossing) return;
  const target = related.find(({ file }) => CODE.test(file));
  // Where the inside of the other side is what is wrong, offering it ends the finding; otherwise the direction is.
  yield target ? ['offer', target.file] : ['direction', `${from} → ${to}`];
}
