import { compareText } from '../../../src/core/finding/index.js';
import type { Policy } from '../../../src/schema/index.js';
import { compareEvents, isEventApi, looksLikeEventApi } from './asyncapi/index.js';
import { comparePairs } from './compare.js';
import type { ContractModel, Direction, NotInspected } from './contract-model.js';
import type { Facts, Pair } from './facts.js';
import type { HttpChange, HttpComparison, Rules } from './http/index.js';
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

/** Compares every pair by what it is: a description of an HTTP API or of messages, or a schema. One that cannot be read hides no other. */
export function compareContracts(
  { pairs, asked, today = NO_DAY, gone = [] }: Facts,
  terms: Terms,
): ContractModel {
  const kinds = new Map(pairs.map((pair) => [pair, asked.kind ?? kindOf(pair)]));
  const model = comparePairs(
    pairs.filter((pair) => kinds.get(pair) === 'json-schema'),
    terms.directions,
    terms.policy,
  );
  const [changes, versions, invalid] = [[...model.changes], [...model.versions], [...model.invalid]];
  const notInspected: NotInspected[] = [];
  const rules = { today, noticeDays: terms.noticeDays };
  for (const pair of pairs) {
    const kind = kinds.get(pair);
    if (kind === 'json-schema') continue;
    const compared =
      kind === 'asyncapi'
        ? compareEvents(pair.contract, pair.old, pair.new, terms.policy)
        : compareApiVersions(pair, rules, terms.policy);
    changes.push(
      ...compared.changes.map((one) => ({ ...one, announced: one.announced && terms.breakWith === 'major' })),
    );
    versions.push(...compared.versions);
    notInspected.push(...(compared.notInspected ?? []));
    invalid.push(...compared.invalid);
  }
  return { ...model, changes: changes.toSorted(byPlace), versions, invalid, gone, notInspected };
}

/** What a pair says it is, in either version. A schema says nothing. */
function kindOf({ old, new: now }: Pair): 'asyncapi' | 'openapi' | 'json-schema' {
  const [events, http] = [looksLikeEventApi, looksLikeHttpApi].map(
    (looks) => looks(old.text) || looks(now.text),
  );
  // Where a text speaks of both, it is one of them, and the other stands in an example.
  if (events === true && (http !== true || isEventApi(old) || isEventApi(now))) return 'asyncapi';
  return http === true ? 'openapi' : 'json-schema';
}

function compareApiVersions(
  { contract, old, new: now }: Pair,
  rules: Rules,
  policy: Partial<Policy>,
): HttpComparison {
  const [base, head] = [readApiVersion(contract, old, 'base'), readApiVersion(contract, now, 'head')];
  const invalid = [...base.invalid, ...head.invalid];
  if (!base.side || !head.side) return { changes: [], versions: [], invalid };
  const compared = compareHttp(contract, base.side, head.side, rules, policy);
  return { ...compared, invalid: [...invalid, ...compared.invalid] };
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
