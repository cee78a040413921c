import type { Texts } from '../../../src/core/exhibit/index.js';
import type { RelatedLocation } from '../../../src/core/finding/index.js';
import type { Hit } from '../../../src/core/rule/index.js';
import type { Approvable } from './approvals/index.js';
import { approvalEvidence, stateOf } from './approved.js';
import type { BrokenValue, Direction, VersionPlace } from './contract-model.js';
import { validationsOf } from './validations.js';
import { waysOutOfSchema } from './way-out.js';
import { partName, shown } from './words.js';

/** Broken values of one direction as hits: placed in the new version, with the old one beside it. */
export function* brokenHits(
  broken: readonly (BrokenValue & Approvable)[],
  direction: Direction,
  sentence: (value: string) => string,
): Generator<Hit> {
  for (const one of broken) {
    if (one.direction !== direction) continue;
    const { contract, witness, instance, objection, keyword, reader, writer } = one;
    const side = direction === 'backward' ? 'old' : 'new';
    yield {
      what: `${contract}: ${sentence(shown(witness))}: ${partName(instance)} ${objection}`,
      ...placed(reader, writer, direction),
      key: `${contract} ${direction} ${reader.pointer}`,
      ...stateOf(one),
      evidence: {
        contract: one.contract,
        proof: 'witness',
        witness,
        witnessSide: side,
        instance,
        validations: validationsOf(side, { objection, instance }),
        keyword,
        pointer: reader.pointer,
        changelog: inWords(one),
        wayOut: waysOutOfSchema(keyword, direction),
        ...approvalEvidence(one),
      },
    };
  }
}

/** A break in one sentence, without the value. */
function inWords({ direction, instance, objection }: BrokenValue): Texts {
  const why = `${partName(instance)} ${objection}`;
  return direction === 'backward'
    ? {
        en: `A value that was allowed is refused now: ${why}.`,
        de: `Ein Wert, der erlaubt war, wird jetzt abgelehnt: ${why}.`,
      }
    : {
        en: `A value is allowed now that readers of the old version refuse: ${why}.`,
        de: `Ein Wert ist jetzt erlaubt, den Leser der alten Version ablehnen: ${why}.`,
      };
}

/** Location in the new version, and the place in the old one as a related location. */
export function placed(
  reader: VersionPlace,
  writer: VersionPlace,
  direction: Direction,
): { location: Hit['location']; related: readonly RelatedLocation[] } {
  const [head, base] = direction === 'backward' ? [reader, writer] : [writer, reader];
  const { pointer: _head, ...location } = head;
  const { pointer: _base, ...before } = base;
  return { location, related: [{ ...before, label: 'before' }] };
}
