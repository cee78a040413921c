import type { Hit } from '../../../src/core/rule/index.js';
import type { Approvable } from './approvals/index.js';
import { approvalEvidence, stateOf } from './approved.js';
import type { ContractModel } from './contract-model.js';
import type { Family, HttpChange } from './http/index.js';
import { familyOf } from './http/index.js';
import { validationsOf } from './validations.js';
import { waysOutOf } from './way-out.js';
import { shown } from './words.js';

/** Operations that are named in a sentence; the whole list is in the evidence. */
const MAX_NAMED = 2;

/** Changes of HTTP APIs that one rule tells: those that break somebody, or may. */
export function* httpHits({ changes }: ContractModel, family: Family): Generator<Hit> {
  for (const change of changes) {
    if (change.level === 'info' || change.open !== undefined || familyOf(change) !== family) continue;
    // Where the major version was raised, breaking is what it says.
    yield httpHit(change, change.announced ? 'warning' : change.level);
  }
}

/** A change as a hit, with what proves it. */
export function httpHit(change: HttpChange & Approvable, severity: HttpChange['level']): Hit {
  const { contract, place, before, operations, witness, proof, oasdiffIds, fact, open, key } = change;
  const { pointer, ...location } = place;
  const related = before && [{ ...withoutPointer(before), label: 'before' }];
  return {
    what: `${contract}: ${change.en}${consequence(change)}${reached(operations)}`,
    severity,
    location,
    ...(related ? { related } : {}),
    key: `${contract} ${key}`,
    ...stateOf(change),
    evidence: {
      contract,
      fact,
      proof,
      ...(witness === undefined ? {} : shownBy(change)),
      ...(open === undefined ? {} : { open }),
      pointer,
      operations,
      oasdiffIds,
      changelog: { en: change.en, de: change.de },
      wayOut: waysOutOf(change),
      ...approvalEvidence(change),
    },
  };
}

/** The message that breaks, and what both versions say of it. */
function shownBy({ witness, flow, objection, instance }: HttpChange): Readonly<Record<string, unknown>> {
  const witnessSide = flow === 'told' ? 'new' : 'old';
  const validations = validationsOf(witnessSide, { objection, instance });
  return { witness, witnessSide, ...(instance === undefined ? {} : { instance }), validations };
}

function withoutPointer({ pointer: _pointer, ...location }: HttpChange['place']) {
  return location;
}

function consequence({ witness, flow, objection, open }: HttpChange): string {
  if (open !== undefined) return ` Whether that breaks anybody is open: ${open}.`;
  if (witness === undefined) return '';
  const why = objection === undefined ? '' : ` (${objection})`;
  return flow === 'told'
    ? ` ${shown(witness)} may be sent now, and readers of the old version refuse it${why}.`
    : ` ${shown(witness)} was accepted and is refused now${why}.`;
}

function reached(operations: readonly string[]): string {
  if (operations.length === 0) return '';
  const named = operations.slice(0, MAX_NAMED).join(', ');
  const more = operations.length - MAX_NAMED;
  return ` [${named}${more > 0 ? ` and ${more} more` : ''}]`;
}
