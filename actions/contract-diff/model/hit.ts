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
    const { witness, instance, objection, keyword, reader, sent, also = [] } = one;
    const contract = nameOf(one);
    const side = direction === 'backward' ? 'old' : 'new';
    yield {
      what: `${contract}: ${sentence(shown(witness))}: ${partName(instance)} ${objection}${alsoIn(also)}`,
      ...placed(reader, sent, direction, one.against),
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
        ...(also.length === 0 ? {} : { contracts: [one.contract, ...also] }),
        changelog: inWords(one),
        wayOut: waysOutOfSchema(keyword, direction),
        ...approvalEvidence(one),
      },
    };
  }
}

/** Contracts that are reached as well; the whole list is in the evidence. */
function alsoIn([first, ...more]: readonly string[]): string {
  if (first === undefined) return '';
  return more.length === 0 ? ` [also in ${first}]` : ` [also in ${first} and ${more.length} more]`;
}

/** The contract that is compared, and with which version where that is not the last. */
export function nameOf({ contract, against }: { contract: string; against?: string }): string {
  return against === undefined ? contract : `${contract} (against ${against})`;
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

/** Location in the new version, and the place in the old one as a related location. @param against how the old one is called */
export function placed(
  reader: VersionPlace,
  writer: VersionPlace,
  direction: Direction,
  against = 'before',
): { location: Hit['location']; related: readonly RelatedLocation[] } {
  const [head, base] = direction === 'backward' ? [reader, writer] : [writer, reader];
  const { pointer: _head, ...location } = head;
  const { pointer: _base, ...before } = base;
  return { location, related: [{ ...before, label: against }] };
}
