import { compareText } from '../../../src/core/finding/index.js';
import type { NotInspected } from '../../../src/core/tree/index.js';
import type { Policy } from '../../../src/schema/index.js';
import { compareEvents, faultsOfEvents, isEventApi, looksLikeEventApi } from './asyncapi/index.js';
import { comparePairs, faultsIn } from './compare.js';
import { joinShared, missingVersions, releasedChanges } from './contracts/index.js';
import type { ContractModel, Direction, InvalidVersion } from './contract-model.js';
import type { Facts, Pair, VersionFile } from './facts.js';
import type { HttpChange, HttpComparison, Rules } from './http/index.js';
import { compareHttp, looksLikeHttpApi, readApiVersion } from './http/index.js';

/** How contracts are compared. */
export interface Terms {
  directions: readonly Direction[];
  policy: Partial<Policy>;
  noticeDays: Rules['noticeDays'];
  /** `major`: a break is allowed with a raised major version. */
  breakWith: 'major' | 'nothing';
  externalRefs: Rules['externalRefs'];
}

/** The day that is taken where none is given: nothing that was announced has ended yet. */
const NO_DAY = '0001-01-01';

/** Compares every pair by what it is: a description of an HTTP API or of messages, or a schema. One that cannot be read hides no other. */
export function compareContracts(
  { pairs, asked, today = NO_DAY, gone = [], contracts = [], fresh = [], released = [] }: Facts,
  terms: Terms,
): ContractModel {
  const kinds = new Map(pairs.map((pair) => [pair, asked.kind ?? kindOf(pair)]));
  const model = comparePairs(
    pairs.filter((pair) => kinds.get(pair) === 'json-schema'),
    terms.directions,
    terms.policy,
  );
  const [changes, versions, invalid] = [[...model.changes], [...model.versions], [...model.invalid]];
  const unread = [...model.unread];
  const notInspected: NotInspected[] = [];
  const { noticeDays, externalRefs } = terms;
  const rules = { today, noticeDays, externalRefs };
  for (const pair of pairs) {
    const kind = kinds.get(pair);
    if (kind === 'json-schema') continue;
    const { contentModel = terms.policy.contentModel } = pair;
    const policy = { ...terms.policy, ...(contentModel === undefined ? {} : { contentModel }) };
    const compared =
      kind === 'asyncapi'
        ? compareEvents(pair.contract, pair.old, pair.new, rules, policy)
        : compareApiVersions(pair, rules, policy);
    changes.push(
      ...compared.changes.map((one) => ({ ...one, announced: one.announced && terms.breakWith === 'major' })),
    );
    versions.push(...compared.versions);
    notInspected.push(...(compared.notInspected ?? []));
    invalid.push(...compared.invalid);
    unread.push(...compared.unread);
  }
  for (const { contract, file } of fresh) invalid.push(...faultsAlone(contract, file));
  const frozen = releasedChanges(released);
  versions.push(...missingVersions(contracts, model.broken, frozen));
  return {
    ...model,
    broken: joinShared(model.broken),
    changes: changes.toSorted(byPlace),
    versions,
    invalid,
    unread,
    gone,
    contracts,
    released: frozen,
    notInspected,
  };
}

/** What is wrong with a version that is compared with nothing. */
function faultsAlone(contract: string, file: VersionFile): readonly InvalidVersion[] {
  if (isEventApi(file)) return faultsOfEvents(contract, file);
  return looksLikeHttpApi(file.text)
    ? readApiVersion(contract, file, 'head').invalid
    : faultsIn(contract, file);
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
  if (!base.side || !head.side) return { changes: [], versions: [], invalid, unread: [] };
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
