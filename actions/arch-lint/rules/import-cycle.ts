import type { Severity } from '../../../src/core/finding/index.js';
import { matchesGlob } from '../../../src/core/glob/index.js';
import type { Check, Hit } from '../../../src/core/rule/index.js';
import type { ArchModel, Cycle, Edge, Firmness, Graph } from '../model/index.js';
import {
  STAGES,
  commonFolder,
  cutSite,
  cycleEvidence,
  cycleKey,
  findCycles,
  isImport,
  isRuntime,
  linkFiles,
  namesOf,
  otherCuts,
  packageLabel,
  roundOf,
  siteOf,
  stageBetweenFiles,
  subjectOf,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports files that import each other in a circle: one finding per knot of files, firm ones apart from loose ones. */
export const check: Check<ArchModel, Settings> = function* ({ tree, graph }, { cycles }) {
  const { files, dynamic } = cycles;
  if (files === 'off') return;
  const counts = files === 'all' ? isImport : isRuntime;
  const isAllowed = allowed(cycles.allowedIn);
  const links = linkFiles(graph, (edge) => counts(edge) && !isAllowed(edge));
  for (const cycle of findCycles(links, stageBetweenFiles(graph, tree, files))) {
    const firmness = STAGES[cycle.stage] ?? 'firm';
    if (firmness === 'later' && dynamic === 'off') continue;
    yield hit(graph, cycle, firmness, severityOf(graph, cycle, firmness, dynamic));
  }
};

/** Whether both ends of an import are files that may tie each other. */
function allowed(globs: readonly string[]): (edge: Edge) => boolean {
  if (globs.length === 0) return () => false;
  const matches = (path: string) => globs.some((glob) => matchesGlob(glob, path));
  return ({ from, to }) => to.kind === 'file' && matches(from.path) && matches(to.path);
}

const CLOSED_BY: Readonly<Record<Firmness, string>> = {
  firm: '',
  types: ', closed by types that are not imported as such',
  later: ', closed by `import()` only',
};

function closedBy({ edges }: Cycle, firmness: Firmness): string {
  const lazy = edges.some(({ site }) => site.kind === 'dynamic');
  return firmness === 'later' && !lazy ? ', closed by names behind `() => …` only' : CLOSED_BY[firmness];
}

/** Why a loose circle matters; of a firm one the page says it. */
const WHY: Readonly<Partial<Record<Firmness, string>>> = {
  types:
    'Compilers drop an import of nothing but types, so nothing breaks today. The next value that somebody adds to it closes the circle.',
  later:
    'Nothing breaks as long as that stays lazy. Still, none of the files can be understood, tested or moved without the others.',
};

function hit(graph: Graph, cycle: Cycle, firmness: Firmness, severity: Severity): Hit {
  const { members } = cycle;
  const common = commonFolder([...members, ...cycle.path]);
  const round = roundOf(cycle, (path) => path.slice(common.length));
  const [only] = members;
  return {
    what:
      members.length === 1
        ? `${only} imports itself${closedBy(cycle, firmness)}.`
        : `${subjectOf(cycle, 'file')}${closedBy(cycle, firmness)}: ${round}.`,
    ...(WHY[firmness] === undefined ? {} : { why: WHY[firmness] }),
    do: members.length === 1 ? 'Use what the file declares without importing it.' : advice(cycle, firmness),
    location: siteOf(cutSite(cycle)),
    related: otherCuts(cycle),
    key: cycleKey(
      firmness,
      members.map((path) => keyOf(graph, path)),
    ),
    weight: cycle.edges.length,
    evidence: { files: members, ...cycleEvidence(cycle, (path) => path) },
    severity,
  };
}

function severityOf(
  { files }: Graph,
  { members }: Cycle,
  firmness: Firmness,
  dynamic: 'error' | 'warning' | 'off',
): Severity {
  const shipped = members.some((path) => files.get(path)?.role === 'production');
  if (!shipped || members.length === 1 || firmness === 'types') return 'warning';
  return firmness === 'later' && dynamic === 'warning' ? 'warning' : 'error';
}

function advice(cycle: Cycle, firmness: Firmness): string {
  const imports = cycle.cuts.reduce((sum, { edges }) => sum + edges.length, 0);
  const others = imports - 1 === 1 ? 'the other place' : `the ${imports - 1} other places`;
  if (firmness === 'types') return `Write \`import type\` here${imports > 1 ? ` and at ${others}` : ''}.`;
  const names = namesOf(cutSite(cycle));
  const what =
    names === '' || names === '*' || names.length > 80
      ? 'what is imported here'
      : names.replaceAll(',', ', ');
  const start =
    imports === 1
      ? 'Cheapest cut: this import.'
      : `${imports} imports have to go until no circle is left; begin with this one.`;
  return `${start} Move ${what} into a file that both can import, or pass it in.`;
}

/** What stays the same when a file moves inside its package. */
function keyOf({ files }: Graph, path: string): string {
  const owner = files.get(path)?.owner;
  const parts = path.split('/');
  const name = parts.at(-1) ?? path;
  const telling = name.startsWith('index.') && parts.length > 1 ? `${parts.at(-2)}/${name}` : name;
  return owner ? `${packageLabel(owner)}/${telling}` : telling;
}
