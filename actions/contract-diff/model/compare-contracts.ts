import { compareText } from '../../../src/core/finding/index.js';
import type { Policy } from '../../../src/schema/index.js';
import { comparePairs } from './compare.js';
import type { ContractModel, Direction } from './contract-model.js';
import type { Facts, Pair } from './facts.js';
import type { HttpChange, Rules } from './http/index.js';
import { compareHttp, looksLikeHttpApi, readApiVersion } from './http/index.js';

/** How contracts are compared. */
export interface Terms {
  directions: readonly Direction[];
  policy: Partial<Policy>;
  noticeDays: Rules['noticeDays'];
  /** `major`: a break is allowed with a raised major version. */
  breakWith: 'major' | 'nothing';
}

/** The day that is taken where none is given: nothing that was announced has ended yet. */
const NO_DAY = '0001-01-01';

/** Compares every pair by what it is: a description of an HTTP API, or a schema. One that cannot be read hides no other. */
export function compareContracts(
  { pairs, asked, today = NO_DAY, gone = [] }: Facts,
  terms: Terms,
): ContractModel {
  const isHttp = ({ old, new: now }: Pair): boolean =>
    asked.kind === undefined
      ? looksLikeHttpApi(old.text) || looksLikeHttpApi(now.text)
      : asked.kind === 'openapi';
  const model = comparePairs(
    pairs.filter((pair) => !isHttp(pair)),
    terms.directions,
    terms.policy,
  );
  const [changes, versions, invalid] = [[...model.changes], [...model.versions], [...model.invalid]];
  for (const { contract, old, new: now } of pairs.filter(isHttp)) {
    const [base, head] = [readApiVersion(contract, old, 'base'), readApiVersion(contract, now, 'head')];
    invalid.push(...base.invalid, ...head.invalid);
    if (!base.side || !head.side) continue;
    const rules = { today, noticeDays: terms.noticeDays };
    const compared = compareHttp(contract, base.side, head.side, rules, terms.policy);
    changes.push(
      ...compared.changes.map((one) => ({ ...one, announced: one.announced && terms.breakWith === 'major' })),
    );
    versions.push(...compared.versions);
    invalid.push(...compared.invalid);
  }
  return { ...model, changes: changes.toSorted(byPlace), versions, invalid, gone };
}

function byPlace(a: HttpChange, b: HttpChange): number {
  const [one, other] = [a.place, b.place];
  return (
    compareText(one.file, other.file) ||
    one.line - other.line ||
    one.column - other.column ||
    compareText(a.key, b.key)
  );
}
