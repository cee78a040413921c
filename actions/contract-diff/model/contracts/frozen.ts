import type { DataDocument } from '../../../../src/document/index.js';
import { readDocument, valueAt } from '../../../../src/document/index.js';
import { compareEvents, eventFacts } from '../asyncapi/index.js';
import type { VersionPlace } from '../contract-model.js';
import type { ReleasedVersion, VersionFile } from '../facts.js';
import type { HttpChange } from '../http/index.js';
import { compareHttp, readApiVersion, schemaFacts, structureFacts } from '../http/index.js';
import { firstDifference } from './first-difference.js';

/** What became of a version after its release. */
export interface ReleasedChange {
  contract: string;
  /** What says that it was released: the name of a tag, or a file. */
  by: string;
  /** The first place that means something else now; missing where only words changed. */
  place?: VersionPlace;
}

/** Whether versions that were released mean something else now (CON-8). What cannot be read is left to those who compare it. */
export function releasedChanges(released: readonly ReleasedVersion[]): ReleasedChange[] {
  return released.map((one) => {
    const place = placesIn[one.kind](one);
    return { contract: one.contract, by: one.by, ...(place ? { place } : {}) };
  });
}

/** What was promised of ends does not matter here. */
const RULES = { today: '0001-01-01', noticeDays: { beta: 0, stable: 0 }, externalRefs: [] };

const placesIn = { http: inApi, messages: inMessages, event: inSchema, configuration: inSchema };

function inSchema({ old, new: now }: ReleasedVersion): VersionPlace | undefined {
  const before = new Map((old.others ?? []).map((one) => [one.file, one.text]));
  const pairs = [
    [readDocument(old.file, old.text), readDocument(now.file, now.text)],
    ...(now.others ?? []).flatMap(({ file, text }) => {
      const was = before.get(file);
      return was === undefined ? [] : [[readDocument(file, was), readDocument(file, text)]];
    }),
  ] as [DataDocument, DataDocument][];
  for (const [was, is] of pairs) {
    if (was.faults.length > 0 || is.faults.length > 0) continue;
    const pointer = firstDifference(was.value, is.value);
    if (pointer === undefined) continue;
    const { line, column } = is.locate([pointer]).get(pointer) ?? { line: 1, column: 1 };
    return { file: is.path, line, column, side: 'head', pointer };
  }
  return undefined;
}

/** A description may grow under one address: it says so by `info.version`. What has the same number must be the same. */
function inApi({ contract, old, new: now }: ReleasedVersion): VersionPlace | undefined {
  const side = (version: VersionFile, name: 'base' | 'head') => readApiVersion(contract, version, name).side;
  const [base, head] = [side(old, 'base'), side(now, 'head')];
  if (base === undefined || head === undefined || base.api.version !== head.api.version) return undefined;
  return compareHttp(contract, base, head, RULES, {}).changes.find(means)?.place;
}

/** As {@link inApi}. */
function inMessages({ contract, old, new: now }: ReleasedVersion): VersionPlace | undefined {
  const [was, is] = [old, now].map(({ file, text }) =>
    valueAt(readDocument(file, text).value, '/info/version'),
  );
  return was === is ? compareEvents(contract, old, now, RULES, {}).changes.find(means)?.place : undefined;
}

/** Whether a change is about messages and not about words, tags or an announced end. */
function means({ fact }: HttpChange): boolean {
  const found =
    structureFacts.get(fact as never) ?? eventFacts.get(fact as never) ?? schemaFacts.get(fact as never);
  return found?.effect !== 'none';
}
