import { readDocument } from '../../../../src/document/index.js';
import type { ContractModel } from '../contract-model.js';
import type { Facts, Pair, VersionFile } from '../facts.js';
import type { ApiSide } from '../http/index.js';
import { Digests } from './digest.js';
import type { Fingerprint, FingerprintSide, FingerprintSides } from './fingerprint.js';
import { httpFingerprint, schemaFingerprint } from './fingerprint.js';
import type { ApprovalFault, Leave } from './leave.js';
import { Leaves } from './leave.js';

/** What can be approved: how an approval names it, and what has been said of it. */
export interface Approvable {
  approvable?: Fingerprint & { leave?: Leave };
}

type Unapproved = Pick<ContractModel, 'changes' | 'broken' | 'undecided' | 'versions'>;

/** Both sides of each contract that was read as the description of an HTTP API. */
export type ReadSides = ReadonlyMap<string, { base: ApiSide; head: ApiSide }>;

const NO_APPROVALS = { text: undefined, before: undefined, compared: false, acceptFromHead: false };

/** Gives every break its fingerprint, and the leave there is for it. */
export function withLeaves<T extends Unapproved>(
  model: T,
  { pairs, approvals = NO_APPROVALS, today = '' }: Facts,
  read: ReadSides,
  rules: readonly string[],
): T & { approvalFaults: ApprovalFault[] } {
  const leaves = new Leaves(approvals, today, rules);
  const byContract = new Map<string, FingerprintSides>();
  const sidesOf = (contract: string): FingerprintSides => {
    const known = byContract.get(contract);
    if (known) return known;
    const api = read.get(contract);
    const pair = pairs.find((one) => one.contract === contract);
    const sides = api ? apiSides(api) : schemaSides(pair);
    byContract.set(contract, sides);
    return sides;
  };
  const said = (print: Fingerprint): Approvable => {
    const leave = leaves.of(print);
    return { approvable: { ...print, ...(leave === undefined ? {} : { leave }) } };
  };
  const changes = model.changes.map((change) =>
    change.level === 'info'
      ? change
      : { ...change, ...said(httpFingerprint(change, sidesOf(change.contract))) },
  );
  const broken = model.broken.map((one) => ({
    ...one,
    ...said(schemaFingerprint(one, sidesOf(one.contract))),
  }));
  const undecided = model.undecided.map((one) => ({
    ...one,
    ...said(schemaFingerprint(one, sidesOf(one.contract))),
  }));
  const approvalFaults = leaves.faults(new Set(pairs.map(({ contract }) => contract)));
  const versions = model.versions.filter(({ contract, kind }) => {
    if (kind !== 'major-not-raised') return true;
    // A break that was approved needs no higher version.
    return changes.some((one) => one.contract === contract && one.level === 'error' && !isApproved(one));
  });
  return { ...model, changes, broken, undecided, versions, approvalFaults };
}

function isApproved({ approvable }: Approvable): boolean {
  return approvable?.leave?.standing === 'counts';
}

function apiSides({ base, head }: { base: ApiSide; head: ApiSide }): FingerprintSides {
  const side = ({ documents }: ApiSide): FingerprintSide =>
    sideOf((path) => {
      const found = documents(path);
      return 'why' in found ? undefined : found.value;
    });
  return { base: side(base), head: side(head) };
}

function schemaSides(pair: Pair | undefined): FingerprintSides {
  const side = (version: VersionFile | undefined): FingerprintSide => {
    const texts = new Map(
      [version, ...(version?.others ?? [])].flatMap((one) => (one ? [[one.file, one.text]] : [])),
    );
    const values = new Map<string, unknown>();
    return sideOf((path) => {
      if (!values.has(path)) values.set(path, readDocument(path, texts.get(path) ?? '').value);
      return values.get(path);
    });
  };
  return { base: side(pair?.old), head: side(pair?.new) };
}

function sideOf(open: FingerprintSide['open']): FingerprintSide {
  return { open, digests: new Digests(open) };
}
