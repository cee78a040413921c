import type { Break, Place, Policy } from '../../../src/schema/index.js';
import { Session, breaksOf, placeAt } from '../../../src/schema/index.js';
import type { BrokenValue, ContractModel, Direction, InvalidVersion, Undecided } from './contract-model.js';
import type { Pair } from './facts.js';
import type { Version } from './version.js';
import { asInvalid, placeIn, readVersion } from './version.js';

/** Compares the versions of each pair in each direction. One that cannot be read does not hide the others. */
export function comparePairs(
  pairs: readonly Pair[],
  directions: readonly Direction[],
  policy: Partial<Policy>,
): ContractModel {
  const broken: BrokenValue[] = [];
  const undecided: Undecided[] = [];
  const invalid: InvalidVersion[] = [];
  for (const pair of pairs) {
    const versions = [
      readVersion(pair.contract, pair.old, 'base'),
      readVersion(pair.contract, pair.new, 'head'),
    ];
    const [before, after] = versions.filter((one): one is Version => 'library' in one);
    invalid.push(...versions.filter((one): one is InvalidVersion => !('library' in one)));
    if (before === undefined || after === undefined) continue;
    try {
      for (const direction of directions) {
        for (const found of breaks(before, after, direction, policy)) {
          if ('witness' in found) broken.push({ contract: pair.contract, ...found });
          else undecided.push({ contract: pair.contract, ...found });
        }
      }
    } catch (error) {
      invalid.push(...faultsOf(pair.contract, [before, after], error));
    }
  }
  return { broken, undecided, invalid, changes: [], versions: [], gone: [] };
}

/** The faults of each version by itself, so that each is told with its own place. */
function faultsOf(contract: string, versions: readonly Version[], error: unknown): InvalidVersion[] {
  const own = versions.flatMap((version) => {
    try {
      new Session().readWriter({ name: sideName(version), library: version.library }, version.root);
      return [];
    } catch (fault) {
      return [asInvalid(contract, version, fault)];
    }
  });
  const [first] = versions;
  return own.length > 0 || first === undefined ? own : [asInvalid(contract, first, error)];
}

type Found = Omit<BrokenValue, 'contract'> | Omit<Undecided, 'contract'>;

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

function locate(one: Break, direction: Direction, writer: Version, reader: Version): Found {
  const { verdict, objection, keyword } = one;
  const instance = objection?.instance ?? '';
  const nearest: Place = placeAt(writer.library, writer.root, instance);
  const places = {
    reader: placeIn(reader, objection?.pointer ?? '', objection?.document),
    writer: placeIn(writer, nearest.pointer, nearest.resource.source.address),
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
