import type { EventApi } from '../../../../src/asyncapi/index.js';
import { readEventApi } from '../../../../src/asyncapi/index.js';
import type { ContractFault } from '../../../../src/openapi/index.js';
import type { Policy } from '../../../../src/schema/index.js';
import type { InvalidVersion } from '../contract-model.js';
import type { VersionFile } from '../facts.js';
import type { HttpComparison, ReadVersion, Rules, SchemaChange } from '../http/index.js';
import { compareSchemas, readVersionAs, tell } from '../http/index.js';
import { Collected } from './collected.js';
import { compareEventApis } from './compare-apis.js';
import { eventFacts } from './facts.js';
import { MessageJudge } from './message-judge.js';

/** Compares two versions of an AsyncAPI description, and says where everything stands. */
export function compareEvents(
  contract: string,
  old: VersionFile,
  now: VersionFile,
  rules: Rules,
  policy: Partial<Policy>,
): HttpComparison {
  const [base, head] = [read(contract, old, 'base'), read(contract, now, 'head')];
  const invalid = [...base.invalid, ...head.invalid];
  if (!base.side || !head.side) return { changes: [], versions: [], invalid, unread: [] };
  const documents = { base: base.side.documents, head: head.side.documents };
  const found = new Collected();
  const judge = new MessageJudge(documents, policy);
  const texts = { base: textsOf(old), head: textsOf(now) };
  const unread = new Map<string, string>();
  compareEventApis({ found, judge, unread, texts }, base.side.api, head.side.api);
  const schemaChanges: SchemaChange[] = [];
  const faults: Record<'base' | 'head', ContractFault[]> = { base: [], head: [] };
  for (const { base: before, head: after, surfaces } of found.surfaces) {
    const compared = compareSchemas(
      { dialect: before, documents: documents.base, dependsOnUse: false },
      { dialect: after, documents: documents.head, dependsOnUse: false },
      surfaces,
      rules,
      policy,
    );
    schemaChanges.push(...compared.changes);
    faults.base.push(...compared.faults.base);
    faults.head.push(...compared.faults.head);
  }
  const told = tell(contract, base.side.api, head.side.api, rules, {
    changes: found.structure.changes,
    facts: eventFacts,
    schemaChanges,
    faults,
  });
  const notInspected = [...unread].map(([what, why]) => ({ what: `${contract}: ${what}`, why }));
  return { ...told, invalid: [...invalid, ...told.invalid], notInspected };
}

/** What is wrong with a description that is compared with nothing. */
export function faultsOfEvents(contract: string, version: VersionFile): readonly InvalidVersion[] {
  return read(contract, version, 'head').invalid;
}

function read(contract: string, version: VersionFile, side: 'base' | 'head'): ReadVersion<EventApi> {
  const otherwise = 'it is no AsyncAPI description of version 2.0 to 2.6, 3.0 or 3.1';
  return readVersionAs(contract, version, side, readEventApi, otherwise);
}

function textsOf({ others = [] }: VersionFile): Map<string, string> {
  return new Map(others.map(({ file, text }) => [file, text]));
}
