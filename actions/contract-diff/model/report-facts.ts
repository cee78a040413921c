import type { Finding, Location } from '../../../src/core/finding/index.js';
import type { NotInspected } from '../../../src/core/tree/index.js';
import type { ContractModel } from './contract-model.js';
import type { Contract } from './contracts/index.js';
import type { Reviewers } from './facts.js';
import type { HttpChange } from './http/index.js';

/** A change as readers of the report get it, also one that breaks nobody. */
export function changelogEntry({
  contract,
  fact,
  flow,
  level,
  en,
  de,
  place,
  before,
  operations,
  proof,
  oasdiffIds,
}: HttpChange) {
  const old = before && { before: locationOf(before) };
  const location = locationOf(place);
  return { contract, fact, flow, level, en, de, location, ...old, operations, proof, oasdiffIds };
}

function locationOf({ file, line, column }: Location): { file: string; line: number; column: number } {
  return { file, line, column };
}

/** A contract as readers of the report get it: what it is, by what it was found, and what the change makes of it. */
export function contractEntry(
  { file, layout, kind, foundBy, fate, papers }: Contract,
  { released }: Pick<ContractModel, 'released'>,
) {
  const { name, version } = layout;
  const since = released.find(({ contract }) => contract === file);
  return {
    name,
    kind,
    ...(version === undefined ? {} : { version }),
    file,
    foundBy,
    ...(fate === undefined ? {} : { fate }),
    ...(fate === 'new version' ? { note: 'additive: new version' } : {}),
    ...(since !== undefined && since.place === undefined
      ? { note: `only words changed since ${since.by}` }
      : {}),
    ...(papers?.owner === undefined ? {} : { owner: papers.owner.name }),
    ...(papers?.changelog.state === 'there' ? { changelog: papers.changelog.file } : {}),
  };
}

/** What stands on another machine, or in a language nobody here knows, as something that was not looked at. */
export function asNotInspected({ contract, what, place }: ContractModel['unread'][number]): NotInspected {
  return { what: `${contract} at ${place.file}:${place.line}:${place.column}`, why: what };
}

/** A finding about a contract with those who must look at it (CON-10). */
export function withOwners(finding: Finding, reviewers: readonly Reviewers[]): Finding {
  const found = reviewers.find(({ contract }) => contract === finding.evidence['contract']);
  return found === undefined
    ? finding
    : { ...finding, evidence: { ...finding.evidence, owners: found.owners } };
}
