import type { NotInspected } from '../../../../src/core/tree/index.js';
import type { DataDocument } from '../../../../src/document/index.js';
import type { ContractFault, HttpApi, Library, Site } from '../../../../src/openapi/index.js';
import type { Dialect, Policy } from '../../../../src/schema/index.js';
import { isObject } from '../../../../src/schema/index.js';
import type { InvalidVersion } from '../contract-model.js';
import { compareApis } from './compare-api.js';
import type { Change } from './change.js';
import { levelOf } from './fact.js';
import type { Fact, Level } from './fact.js';
import { schemaFacts, structureFacts } from './facts/index.js';
import { inGerman } from './german.js';
import type { HttpChange, VersionMismatch } from './http-change.js';
import { oasdiffIdsAt, oasdiffIdsOf } from './oasdiff-ids.js';
import { Places } from './places.js';
import type { Rules } from './rules.js';
import type { Judgement, SchemaChange } from './schema/index.js';
import { compareSchemas, dependsOnUse } from './schema/index.js';
import { fill } from './sentence.js';
import { subjectOf } from './subject.js';
import type { Versioned } from './version-policy.js';
import { announcesBreak, versionMismatches } from './version-policy.js';

/** What became of two versions of one API. */
export interface HttpComparison {
  changes: HttpChange[];
  versions: VersionMismatch[];
  invalid: InvalidVersion[];
  /** References to machines that are allowed: what stands there was not read. */
  unread: InvalidVersion[];
  notInspected?: NotInspected[];
}

/** One version of an API: what was read, and where its other files are found. */
export interface ApiSide {
  api: HttpApi;
  documents: Library;
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
  const source = ({ api, documents }: ApiSide) => ({
    dialect: dialectOf(api),
    documents,
    dependsOnUse: dependsOnUse(api.site.document.value),
  });
  const schemas = compareSchemas(source(base), source(head), surfaces, rules, policy);
  return tell(contract, base.api, head.api, rules, {
    changes,
    facts: structureFacts,
    schemaChanges: schemas.changes,
    faults: schemas.faults,
  });
}

/** OpenAPI 3.2 has the schemas of 3.1, Swagger 2.0 those of 3.0. */
function dialectOf({ format }: HttpApi): Dialect {
  return format === '3.1' || format === '3.2' ? 'openapi-3.1' : 'openapi-3.0';
}

/** What was found out about two versions of a description, still to be told. */
export interface Found<Id extends string> {
  changes: readonly Change<Id>[];
  /** The catalogue the changes are named by. */
  facts: ReadonlyMap<Id, Fact>;
  schemaChanges: readonly SchemaChange[];
  faults: { base: readonly ContractFault[]; head: readonly ContractFault[] };
}

/** A description of an API, as far as telling what became of it is concerned. */
export type Described = Versioned & { faults: readonly ContractFault[] };

/** Says in words what was found out, how bad it is, and where everything stands. */
export function tell<Id extends string>(
  contract: string,
  base: Described,
  head: Described,
  { externalRefs }: Pick<Rules, 'externalRefs'>,
  { changes, facts, schemaChanges, faults }: Found<Id>,
): HttpComparison {
  const places = new Places();
  const told = [
    ...changes.map((change) => ofStructure(contract, change, facts, places)),
    ...schemaChanges.map((change) => ofSchema(contract, change, places)),
  ];
  const versions = versionMismatches(
    contract,
    base,
    head,
    told.map(({ level }) => level),
    places,
  );
  const isAllowed = ({ host }: ContractFault): boolean => host !== undefined && externalRefs.includes(host);
  const invalid: Finish[] = [];
  const unread: Finish[] = [];
  for (const [side, list] of [
    ['base', [...base.faults, ...faults.base]],
    ['head', [...head.faults, ...faults.head]],
  ] as const) {
    invalid.push(
      ...faultsOf(
        contract,
        list.filter((one) => !isAllowed(one)),
        side,
        places,
      ),
    );
    unread.push(...faultsOf(contract, list.filter(isAllowed), side, places));
  }
  places.find();
  const announced = announcesBreak(base, head);
  return {
    changes: told.map((make) => ({ ...make.finish(), announced })),
    versions: versions.map((finish) => finish()),
    invalid: invalid.map((finish) => finish()),
    unread: unread.map((finish) => finish()),
  };
}

/** A change that only lacks its places: they are found for all at once. */
interface Draft {
  level: Level;
  finish(): Omit<HttpChange, 'announced'>;
}

function ofStructure<Id extends string>(
  contract: string,
  change: Change<Id>,
  facts: ReadonlyMap<Id, Fact>,
  places: Places,
): Draft {
  const fact = facts.get(change.fact);
  if (fact === undefined) throw new Error(`no fact "${change.fact}"`);
  const { flow, base, head, operations, judgement } = change;
  const level = judgement ? LEVELS[judgement.kind] : levelOf(fact, flow);
  places.want(head);
  if (base) places.want(base);
  return {
    level,
    finish: () => ({
      contract,
      fact: change.fact,
      ...(fact.rule ? { rule: fact.rule } : {}),
      flow,
      level,
      en: fill(fact.en, change),
      de: fill(fact.de, { ...change, subject: inGerman(change.subject) }),
      place: places.of(head, 'head'),
      ...(base ? { before: places.of(base, 'base') } : {}),
      operations: operations.toSorted(),
      proof: level === 'info' ? 'proven' : 'rule',
      ...shownBy(judgement),
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
  const calm = fact.effect === 'none' ? fact.level : 'info';
  const level = judgement.kind === 'safe' ? calm : LEVELS[judgement.kind];
  const [base, head] = [node.base, node.head].map((site) => shownAt(site, difference)) as [Site, Site];
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
      ...shownBy(judgement),
      parts: difference.demands,
      documents: { base: base.document, head: head.document },
      oasdiffIds: oasdiffIdsAt(fact.oasdiff, change),
      key: [difference.fact, flow, use, node.base.pointer, difference.at].join(' '),
    }),
  };
}

/** Where a difference is shown on one side. */
function shownAt(site: Site, { at, saidBy }: SchemaChange['difference']): Site {
  const said = saidBy !== undefined && isObject(site.value) && Object.hasOwn(site.value, saidBy);
  return { ...site, pointer: `${site.pointer}${said ? `/${saidBy}` : at}` };
}

/** How bad it is that something is safe, breaks, or is open. */
const LEVELS: Readonly<Record<Judgement['kind'], Level>> = { safe: 'info', breaks: 'error', open: 'warning' };

/** What a judgement has to show. */
function shownBy(
  judgement: Judgement | undefined,
): Partial<Pick<HttpChange, 'proof' | 'witness' | 'objection' | 'instance' | 'open'>> {
  if (judgement?.kind === 'open') return { open: judgement.why };
  if (judgement?.kind !== 'breaks') return {};
  const { witness, objection, instance = '' } = judgement;
  return {
    ...(witness === undefined ? {} : { proof: 'witness', witness }),
    ...(objection === undefined ? {} : { objection, instance }),
  };
}

/** A fault that only lacks its place. */
type Finish = () => InvalidVersion;

function faultsOf(
  contract: string,
  faults: readonly ContractFault[],
  side: 'base' | 'head',
  places: Places,
): Finish[] {
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
