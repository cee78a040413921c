import type { Fact } from '../fact.js';
import { lifecycleFacts } from './lifecycle.js';
import { operationFacts } from './operations.js';
import { requestFacts } from './requests.js';
import { responseFacts } from './responses.js';
import { annotationFacts } from './schema-annotations.js';
import { combinationFacts } from './schema-combinations.js';
import { constraintFacts } from './schema-constraints.js';
import type { LimitFactId } from './schema-limits.js';
import { limitFacts } from './schema-limits.js';
import { propertyFacts } from './schema-properties.js';
import { valueFacts } from './schema-values.js';
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

const aboutSchemas = [
  ...valueFacts,
  ...constraintFacts,
  ...propertyFacts,
  ...combinationFacts,
  ...annotationFacts,
] as const;

/** Id of a fact that is about a schema. */
export type SchemaFactId = (typeof aboutSchemas)[number]['id'] | LimitFactId;

/** Facts about schemas, by id. What they mean for a contract is decided by comparing the sets of values. */
export const schemaFacts: ReadonlyMap<SchemaFactId, Fact> = new Map(
  [...aboutSchemas, ...limitFacts].map((fact) => [fact.id as SchemaFactId, fact]),
);

export { limitOf } from './schema-limits.js';
