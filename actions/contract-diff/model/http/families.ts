import type { HttpChange } from './http-change.js';
import type { StructureFactId } from './facts/index.js';

/** Rules that tell changes of an API; each is about one kind of promise. */
export type Family =
  | 'channel-removed'
  | 'message-removed'
  | 'message-unexpected'
  | 'operation-removed'
  | 'parameter-tightened'
  | 'body-tightened'
  | 'wire-form-changed'
  | 'answer-lost'
  | 'media-type-lost'
  | 'access-tightened'
  | 'access-opened'
  | 'server-removed'
  | 'end-not-announced'
  | 'stability-lowered'
  | 'accepted-value-refused'
  | 'sent-value-unexpected';

/** The rule of each fact about structure that can be more than worth knowing. */
const FAMILIES: Partial<Record<StructureFactId, Family>> = {
  'operation-removed': 'operation-removed',
  'webhook-removed': 'operation-removed',
  'callback-removed': 'operation-removed',
  'parameter-required-added': 'parameter-tightened',
  'parameter-removed': 'parameter-tightened',
  'parameter-became-required': 'parameter-tightened',
  'parameter-reserved-refused': 'parameter-tightened',
  'parameter-empty-refused': 'parameter-tightened',
  'parameter-form-changed': 'wire-form-changed',
  'encoding-changed': 'wire-form-changed',
  'body-required-added': 'body-tightened',
  'body-removed': 'body-tightened',
  'body-became-required': 'body-tightened',
  'success-status-removed': 'answer-lost',
  'required-header-removed': 'answer-lost',
  'header-became-optional': 'answer-lost',
  'link-removed': 'answer-lost',
  'media-type-removed': 'media-type-lost',
  'media-type-generalised': 'media-type-lost',
  'media-type-specialised': 'media-type-lost',
  'media-type-replaced': 'media-type-lost',
  'access-refused-to-anonymous': 'access-tightened',
  'security-alternative-removed': 'access-tightened',
  'security-scope-added': 'access-tightened',
  'scheme-replaced': 'access-tightened',
  'scheme-address-changed': 'access-tightened',
  'scheme-flow-removed': 'access-tightened',
  'access-granted-to-anonymous': 'access-opened',
  'server-removed': 'server-removed',
  'sunset-missing': 'end-not-announced',
  'sunset-unreadable': 'end-not-announced',
  'sunset-too-soon': 'end-not-announced',
  'sunset-advanced': 'end-not-announced',
  'sunset-removed': 'end-not-announced',
  'stability-decreased': 'stability-lowered',
  'stability-unknown': 'stability-lowered',
};

/** The rule that tells a change. Facts without a family are about what the API reads (`asked`) or sends (`told`). */
export function familyOf({ fact, flow, rule }: Pick<HttpChange, 'fact' | 'flow' | 'rule'>): Family {
  const own = rule ?? FAMILIES[fact as StructureFactId];
  return own ?? (flow === 'told' ? 'sent-value-unexpected' : 'accepted-value-refused');
}
