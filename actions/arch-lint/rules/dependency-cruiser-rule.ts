import type { Hit } from '../../../src/core/rule/index.js';
import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, Judged, Step } from '../model/index.js';
import { cruiseOf, siteOf } from '../model/index.js';
import type { Settings } from '../settings.js';

const SEVERITY = { error: 'error', warn: 'warning', info: 'info' } as const;

/** Steps of a way that are written out in a sentence. */
const MAX_STEPS = 6;

/** Reports what a configuration of dependency-cruiser forbids: each violation as a finding of its own. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  for (const one of cruiseOf(model, settings).violations) {
    const { configuration, rule, comment, from, to, edge, module } = one;
    const location = edge ? siteOf(edge) : { file: module?.path ?? configuration.file, line: 1, column: 1 };
    yield {
      what: `${sentence(one)} (rule "${rule}" of ${configuration.file}).`,
      ...(comment === undefined || comment.trim() === '' ? {} : { why: comment }),
      severity: SEVERITY[one.severity],
      location,
      related: [{ ...configuration.placeOf(rule), label: 'the rule' }],
      key: `${keyPrefix(one)}${rule}: ${from}${one.kind === 'module' || one.kind === 'reachability' ? '' : ` → ${to}`}`,
      evidence: evidenceOf(one),
      ...(one.reachedCount === undefined ? {} : { weight: one.reachedCount }),
      ...(one.known ? { state: 'known' as const } : {}),
    };
  }
};

/** Two configurations may have rules of the same name; the one at the root needs no telling apart. */
function keyPrefix({ configuration: { dir } }: Judged): string {
  return dir === '' ? '' : `${dir}: `;
}

function sentence({ kind, from, to, path = [], reachedCount = 0, instability }: Judged): string {
  switch (kind) {
    case 'cycle':
      return `${from} imports ${to}, and that leads back to it: ${wayOf(from, path)}`;
    case 'reachability':
      return `${from} reaches ${reachedCount === 1 ? to : `${reachedCount} modules it may not, the nearest being ${to}`}: ${wayOf(from, path)}`;
    case 'module':
      return `${from} is not as it should be`;
    case 'folder':
      return `the folder ${from} depends on ${to}${measured(instability)}`;
    case 'instability':
    case 'dependency':
      return `${from} imports ${to}${measured(instability)}`;
  }
}

function wayOf(from: string, path: readonly Step[]): string {
  const names = namesOf(from, path);
  if (names.length <= MAX_STEPS) return names.join(' → ');
  const all = path.reduce((sum, { skipped = 0 }) => sum + 1 + skipped, 1);
  const shown = names.slice(0, MAX_STEPS - 2);
  return [...shown, `${all - shown.length - 1} more`, names.at(-1) ?? ''].join(' → ');
}

/** The modules of a way; what was left out of a very long one is counted in its place. */
function namesOf(from: string, path: readonly Step[]): string[] {
  return [
    from,
    ...path.flatMap(({ name, skipped }) => (skipped === undefined ? [name] : [`… ${skipped} more …`, name])),
  ];
}

function measured(instability: Judged['instability']): string {
  if (instability === undefined) return '';
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return `, unstable by ${percent(instability.from)} against ${percent(instability.to)}`;
}

function evidenceOf({
  kind,
  rule,
  from,
  to,
  path,
  reached,
  reachedCount,
  instability,
  edge,
  configuration,
}: Judged): NonNullable<Hit['evidence']> {
  return {
    configuration: configuration.file,
    rule,
    type: kind,
    from,
    to,
    ...(path === undefined ? {} : { path: namesOf(from, path) }),
    ...(kind !== 'cycle' || edge?.to.kind !== 'file'
      ? {}
      : { edges: [{ from: edge.from.path, to: edge.to.path, line: edge.site.line }] }),
    ...(reached === undefined ? {} : { reached, reachedCount }),
    ...(instability === undefined ? {} : { instability }),
  };
}
