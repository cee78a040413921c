import type { Fact } from '../fact.js';
import { lifecycleFacts } from './lifecycle.js';
import { operationFacts } from './operations.js';
import { requestFacts } from './requests.js';
import { responseFacts } from './responses.js';
import { securityFacts } from './security.js';

const all = [
  ...operationFacts,
  ...lifecycleFacts,
  ...requestFacts,
  ...responseFacts,
  ...securityFacts,
] as const;

/** Id of a fact that is about something else than a schema. */
export type StructureFactId = (typeof all)[number]['id'];

/** Facts about the structure of an HTTP API, by id. */
export const structureFacts: ReadonlyMap<StructureFactId, Fact> = new Map(all.map((fact) => [fact.id, fact]));
