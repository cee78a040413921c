export * from './compare-schemas.js';
export { SchemaSide } from './schema-side.js';
export type { Judgement } from './judge.js';
export type { Difference, PairNode } from './pair-node.js';
export { dependsOnUse } from './depends-on-use.js';
