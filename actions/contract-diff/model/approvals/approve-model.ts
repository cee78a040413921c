import { readDocument } from '../../../../src/document/index.js';
import type { ContractModel } from '../contract-model.js';
import type { Facts, Pair, VersionFile } from '../facts.js';
import type { HttpChange } from '../http/index.js';
import { Digests } from './digest.js';
import type { Fingerprint, FingerprintSide, FingerprintSides } from './fingerprint.js';
import { httpFingerprint, schemaFingerprint } from './fingerprint.js';
import type { Leave } from './leave.js';
import { Leaves } from './leave.js';

/** What can be approved: how an approval names it, and what has been said of it. */
export interface Approvable {
  approvable?: Fingerprint & { leave?: Leave };
}

type Unapproved = Pick<ContractModel, 'changes' | 'broken' | 'undecided' | 'versions'>;

const NO_APPROVALS = { text: undefined, before: undefined, compared: false, acceptFromHead: false };

/** Gives every break its fingerprint, and the leave there is for it. */
export function withLeaves<T extends Unapproved>(
  model: T,
  { pairs, approvals = NO_APPROVALS, today = '' }: Facts,
  rules: readonly string[],
) {
  const leaves = new Leaves(approvals, today, rules);
  const byContract = new Map<string, FingerprintSides>();
  const sidesOfContract = (contract: string): FingerprintSides => {
    const known = byContract.get(contract);
    if (known) return known;
    const sides = sidesOf(
      pairs.find((one) => one.contract === contract),
      model.changes.filter((one) => one.contract === contract),
    );
    byContract.set(contract, sides);
    return sides;
  };
  const said = (print: Fingerprint): Approvable => {
    const leave = leaves.of(print);
    return { approvable: { ...print, ...(leave === undefined ? {} : { leave }) } };
  };
  const changes = model.changes.map((change): HttpChange & Approvable =>
    change.level === 'info'
      ? change
      : { ...change, ...said(httpFingerprint(change, sidesOfContract(change.contract))) },
  );
  const broken = model.broken.map((one) => ({
    ...one,
    ...said(schemaFingerprint(one, sidesOfContract(one.contract))),
  }));
  const undecided = model.undecided.map((one) => ({
    ...one,
    ...said(schemaFingerprint(one, sidesOfContract(one.contract))),
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

/** Both sides of a contract. What was read for a change is not read again. */
function sidesOf(pair: Pair | undefined, changes: readonly HttpChange[]): FingerprintSides {
  const read = (side: 'base' | 'head'): Map<string, unknown> =>
    new Map(
      changes.flatMap(({ documents }) => {
        const document = documents?.[side];
        return document ? [[document.path, document.value]] : [];
      }),
    );
  return { base: sideOf(pair?.old, read('base')), head: sideOf(pair?.new, read('head')) };
}

function sideOf(version: VersionFile | undefined, values: Map<string, unknown>): FingerprintSide {
  const files = version === undefined ? [] : [version, ...(version.others ?? [])];
  const open = (path: string): unknown => {
    if (!values.has(path)) {
      const text = files.find(({ file }) => file === path)?.text ?? '';
      values.set(path, readDocument(path, text).value);
    }
    return values.get(path);
  };
  return { open, digests: new Digests(open) };
}
