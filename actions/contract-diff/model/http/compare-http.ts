import type { DataDocument } from '../../../../src/document/index.js';
import type { ContractFault, Site } from '../../../../src/openapi/index.js';
import type { Policy } from '../../../../src/schema/index.js';
import type { InvalidVersion } from '../contract-model.js';
import { compareApis } from './compare-api.js';
import type { Change } from './change.js';
import { levelOf } from './fact.js';
import type { Level } from './fact.js';
import { schemaFacts, structureFacts } from './facts/index.js';
import { inGerman } from './german.js';
import type { HttpChange, VersionMismatch } from './http-change.js';
import { oasdiffIdsAt, oasdiffIdsOf } from './oasdiff-ids.js';
import { Places } from './places.js';
import type { Rules } from './rules.js';
import type { ApiSide, SchemaChange } from './schema/index.js';
import { compareSchemas } from './schema/index.js';
import { fill } from './sentence.js';
import { subjectOf } from './subject.js';
import { announcesBreak, versionMismatches } from './version-policy.js';

/** What became of two versions of one API. */
export interface HttpComparison {
  changes: HttpChange[];
  versions: VersionMismatch[];
  invalid: InvalidVersion[];
}

/** Compares two versions of the description of an HTTP API, and says where everything stands. */
export function compareHttp(
  contract: string,
  base: ApiSide,
  head: ApiSide,
  rules: Rules,
  policy: Partial<Policy>,
): HttpComparison {
  const { changes, surfaces } = compareApis(base.api, head.api, rules);
  const { changes: schemaChanges, faults } = compareSchemas(base, head, surfaces, policy);
  const places = new Places();
  const told = [
    ...changes.map((change) => ofStructure(contract, change, places)),
    ...schemaChanges.map((change) => ofSchema(contract, change, places)),
  ];
  const versions = versionMismatches(
    contract,
    base.api,
    head.api,
    told.map(({ level }) => level),
    places,
  );
  const invalid = [
    ...faultsOf(contract, [...base.api.faults, ...faults.base], 'base', places),
    ...faultsOf(contract, [...head.api.faults, ...faults.head], 'head', places),
  ];
  places.find();
  const announced = announcesBreak(base.api, head.api);
  return {
    changes: told.map((make) => ({ ...make.finish(), announced })),
    versions: versions.map((finish) => finish()),
    invalid: invalid.map((finish) => finish()),
  };
}

/** A change that only lacks its places: they are found for all at once. */
interface Draft {
  level: Level;
  finish(): Omit<HttpChange, 'announced'>;
}

function ofStructure(contract: string, change: Change, places: Places): Draft {
  const fact = structureFacts.get(change.fact);
  if (fact === undefined) throw new Error(`no fact "${change.fact}"`);
  const { flow, base, head, operations } = change;
  const level = levelOf(fact, flow);
  places.want(head);
  if (base) places.want(base);
  return {
    level,
    finish: () => ({
      contract,
      fact: change.fact,
      flow,
      level,
      en: fill(fact.en, change),
      de: fill(fact.de, { ...change, subject: inGerman(change.subject) }),
      place: places.of(head, 'head'),
      ...(base ? { before: places.of(base, 'base') } : {}),
      operations: operations.toSorted(),
      proof: level === 'info' ? 'proven' : 'rule',
      parts: { base: change.before, head: change.after },
      documents: { base: base?.document, head: head.document },
      oasdiffIds: oasdiffIdsOf(fact.oasdiff, change),
      key: [change.fact, flow, (base ?? head).pointer, change.before ?? '', change.after ?? ''].join(' '),
    }),
  };
}

function ofSchema(contract: string, change: SchemaChange, places: Places): Draft {
  const { node, difference, judgement, flow, use, reach } = change;
  const fact = schemaFacts.get(difference.fact);
  if (fact === undefined) throw new Error(`no fact "${difference.fact}"`);
  const calm = fact.effect === 'none' && fact.level === 'warning' ? 'warning' : 'info';
  const level = { safe: calm, breaks: 'error', open: 'warning' }[judgement.kind] as Level;
  const below = (site: Site): Site => ({ ...site, pointer: site.pointer + difference.at });
  const [base, head] = [below(node.base), below(node.head)];
  places.want(base);
  places.want(head);
  const words = { subject: subjectOf(change), before: difference.before, after: difference.after };
  return {
    level,
    finish: () => ({
      contract,
      fact: difference.fact,
      flow,
      level,
      en: fill(fact.en, words),
      de: fill(fact.de, { ...words, subject: inGerman(words.subject) }),
      place: places.of(head, 'head'),
      before: places.of(base, 'base'),
      operations: reach.operations,
      proof: judgement.kind === 'safe' ? 'proven' : 'rule',
      ...(judgement.kind === 'breaks' && judgement.witness !== undefined
        ? { proof: 'witness', witness: judgement.witness }
        : {}),
      ...(judgement.kind === 'breaks' && judgement.objection !== undefined
        ? { objection: judgement.objection, instance: judgement.instance ?? '' }
        : {}),
      ...(judgement.kind === 'open' ? { open: judgement.why } : {}),
      parts: difference.demands,
      documents: { base: base.document, head: head.document },
      oasdiffIds: oasdiffIdsAt(fact.oasdiff, change),
      key: [difference.fact, flow, use, node.base.pointer, difference.at].join(' '),
    }),
  };
}

function faultsOf(
  contract: string,
  faults: readonly ContractFault[],
  side: 'base' | 'head',
  places: Places,
): (() => InvalidVersion)[] {
  return faults.map(({ site, why }) => {
    places.want(site);
    return () => ({ contract, what: why, place: places.of(site, side) });
  });
}

/** Faults of the text itself; a document with faults is compared as far as it can be read. */
export function textFaults(
  contract: string,
  { path, faults }: DataDocument,
  side: 'base' | 'head',
): InvalidVersion[] {
  return faults.map(({ line, column, why }) => ({
    contract,
    what: why,
    place: { file: path, line, column, side, pointer: '' },
  }));
}
