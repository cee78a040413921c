import type { Break, Place, Policy } from '../../../src/schema/index.js';
import {
  Session,
  breaksOf,
  isObject,
  joinPointer,
  placeAt,
  splitPointer,
} from '../../../src/schema/index.js';
import type {
  BrokenValue,
  ContractModel,
  Direction,
  InvalidVersion,
  Undecided,
  VersionPlace,
} from './contract-model.js';
import type { Pair, VersionFile } from './facts.js';
import type { Version } from './version.js';
import { asInvalid, placeIn, readVersion, unknownDialect } from './version.js';

/** Compares the versions of each pair in each direction. One that cannot be read does not hide the others. */
export function comparePairs(
  pairs: readonly Pair[],
  directions: readonly Direction[],
  policy: Partial<Policy>,
): ContractModel {
  const broken: BrokenValue[] = [];
  const undecided: Undecided[] = [];
  const invalid: InvalidVersion[] = [];
  const unread: InvalidVersion[] = [];
  const told = new Set<string>();
  for (const pair of pairs) {
    const versions = [
      readVersion(pair.contract, pair.old, 'base'),
      readVersion(pair.contract, pair.new, 'head'),
    ];
    const [before, after] = versions.filter((one): one is Version => 'library' in one);
    invalid.push(...versions.filter((one): one is InvalidVersion => !('library' in one)));
    if (before === undefined || after === undefined) continue;
    unread.push(...[before, after].flatMap((version) => unknownDialect(pair.contract, version) ?? []));
    try {
      const { contract, contentModel, against } = pair;
      const own = contentModel === undefined ? policy : { ...policy, contentModel };
      const which = { contract, ...(against === undefined ? {} : { against }) };
      for (const direction of pair.directions ?? directions) {
        for (const found of breaks(before, after, direction, own)) {
          // What breaks several kept versions in the same way is told of the last.
          const key = [contract, direction, found.keyword, found.reader.pointer].join('\u0000');
          if (told.has(key) && against !== undefined) continue;
          told.add(key);
          if ('witness' in found) broken.push({ ...which, ...found });
          else undecided.push({ ...which, ...found });
        }
      }
    } catch (error) {
      const faults = faultsOf(pair.contract, [before, after]);
      invalid.push(...(faults.length > 0 ? faults : [asInvalid(pair.contract, before, error)]));
    }
  }
  return {
    broken,
    undecided,
    invalid,
    unread,
    changes: [],
    versions: [],
    gone: [],
    contracts: [],
    released: [],
    notInspected: [],
  };
}

/** The faults of each version by itself, so that each is told with its own place. */
function faultsOf(contract: string, versions: readonly Version[]): InvalidVersion[] {
  return versions.flatMap((version) => {
    try {
      new Session().readWriter({ name: sideName(version), library: version.library }, version.root);
      return [];
    } catch (fault) {
      return [asInvalid(contract, version, fault)];
    }
  });
}

/** What is wrong with a version that is compared with nothing. */
export function faultsIn(contract: string, file: VersionFile): InvalidVersion[] {
  const version = readVersion(contract, file, 'head');
  if (!('library' in version)) return [version];
  return faultsOf(contract, [version]);
}

type Found = Omit<BrokenValue, 'contract' | 'against'> | Omit<Undecided, 'contract' | 'against'>;

function breaks(before: Version, after: Version, direction: Direction, policy: Partial<Policy>): Found[] {
  const [writer, reader] = direction === 'backward' ? [before, after] : [after, before];
  const session = new Session(policy);
  const flow = {
    writer: { name: sideName(writer), library: writer.library },
    from: writer.root,
    reader: { name: sideName(reader), library: reader.library },
    to: reader.root,
  };
  return breaksOf(session, flow).map((one) => locate(one, direction, writer, reader));
}

function sideName({ side }: Version): 'old' | 'new' {
  return side === 'base' ? 'old' : 'new';
}

/** Keywords whose objection is about a member that the schema does not know. */
const MEMBER_TOO_MANY = new Set(['additionalProperties', 'unevaluatedProperties']);

function locate(one: Break, direction: Direction, writer: Version, reader: Version): Found {
  const { verdict, objection, keyword } = one;
  const instance = objection?.instance ?? '';
  const part = placeAt(writer.library, writer.root, instance);
  const { value } = part;
  const says = isObject(value) && Object.hasOwn(value, keyword);
  const owner = MEMBER_TOO_MANY.has(keyword)
    ? placeAt(writer.library, writer.root, joinPointer('', ...splitPointer(instance).slice(0, -1)))
    : part;
  const inWriter = ({ resource }: Place, pointer: string): VersionPlace =>
    placeIn(writer, pointer, resource.source.address);
  const places = {
    reader: placeIn(reader, objection?.pointer ?? '', objection?.document),
    writer: inWriter(owner, owner.pointer),
    sent: inWriter(part, says ? joinPointer(part.pointer, keyword) : part.pointer),
  };
  if (verdict.kind === 'unknown') return { direction, keyword, why: verdict.why, ...places };
  return {
    direction,
    keyword,
    witness: verdict.value,
    objection: objection?.message ?? 'is not valid',
    instance,
    ...places,
  };
}
