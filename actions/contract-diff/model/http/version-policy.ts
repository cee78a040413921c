import type { HttpApi, Site } from '../../../../src/openapi/index.js';
import { child } from '../../../../src/openapi/index.js';
import type { Level } from './fact.js';
import type { VersionMismatch } from './http-change.js';
import type { Places } from './places.js';

/** A description with the version it states. */
export type Versioned = Pick<HttpApi, 'version' | 'site'>;

/**
 * Whether `info.version` says what happened (CON-6; Semantic Versioning 2.0.0, clauses 6 to 8): a break raises the major version,
 * an addition the minor one, and a number that is raised stands for a change. Versions of another form promise nothing, and below
 * 1.0.0 a raised minor version is enough for a break (clause 4).
 * @param levels of all that changed
 */
export function versionMismatches(
  contract: string,
  base: Versioned,
  head: Versioned,
  levels: readonly Level[],
  places: Places,
): (() => VersionMismatch)[] {
  const [before, after] = [partsOf(base.version), partsOf(head.version)];
  if (!before || !after) return [];
  const kind = mismatch(before, after, levels);
  if (kind === undefined) return [];
  const info = child(head.site, 'info') ?? head.site;
  const site: Site = child(info, 'version') ?? info;
  places.want(site);
  const versions = { before: base.version, after: head.version, ...wantedFor(kind, before) };
  return [() => ({ contract, kind, ...versions, place: places.of(site, 'head') })];
}

/** Whether the new version says that it breaks the old one: by a higher major version, below 1.0.0 by a higher minor one. */
export function announcesBreak(base: Versioned, head: Versioned): boolean {
  const [before, after] = [partsOf(base.version), partsOf(head.version)];
  if (!before || !after) return false;
  const step = stepOf(before, after);
  return step !== undefined && step <= neededFor(before) && after[step] > before[step];
}

type Parts = readonly [major: number, minor: number, patch: number];

function mismatch(
  before: Parts,
  after: Parts,
  levels: readonly Level[],
): VersionMismatch['kind'] | undefined {
  const step = stepOf(before, after);
  if (step !== undefined && after[step] < before[step]) return 'lowered';
  if (levels.includes('error')) {
    return step === undefined || step > neededFor(before) ? 'major-not-raised' : undefined;
  }
  if (levels.length === 0) return step === 0 || step === 1 ? 'raised-without-change' : undefined;
  return step === undefined || step === 2 ? 'minor-not-raised' : undefined;
}

/** The lowest version above the old one that says what happened. */
function wantedFor(kind: VersionMismatch['kind'], before: Parts): Pick<VersionMismatch, 'wanted'> {
  const [major, minor] = before;
  if (kind === 'minor-not-raised') return { wanted: `${major}.${minor + 1}.0` };
  if (kind !== 'major-not-raised') return {};
  return { wanted: neededFor(before) === 0 ? `${major + 1}.0.0` : `0.${minor + 1}.0` };
}

function stepOf(before: Parts, after: Parts): 0 | 1 | 2 | undefined {
  return ([0, 1, 2] as const).find((at) => before[at] !== after[at]);
}

/** The first number that has to be raised for a break. */
function neededFor([major]: Parts): 0 | 1 {
  return major === 0 ? 1 : 0;
}

function partsOf(version: string): Parts | undefined {
  const match = /^v?(\d{1,9})\.(\d{1,9})(?:\.(\d{1,9}))?(?:[-+].*)?$/.exec(version);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] : undefined;
}
