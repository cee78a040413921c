import type { Difference } from '../pair-node.js';
import { annotationDifferences } from './annotations.js';
import { arrayDifferences } from './arrays.js';
import type { Matchings } from './combinations.js';
import { combinationDifferences } from './combinations.js';
import type { Compared } from './compared.js';
import { limitDifferences } from './limits.js';
import { objectDifferences } from './objects.js';
import { valueDifferences } from './values.js';

export { restOf, tupleOf } from './arrays.js';
export type { Combining } from './combinations.js';
export { list, matchAll } from './combinations.js';
export { members } from './compared.js';
export { propertyLifecycle } from './lifecycle.js';

/** All that differs between the own keywords of two schemas. */
export function differencesOf(compared: Compared, matchings: Matchings): Difference[] {
  return [
    ...valueDifferences(compared),
    ...limitDifferences(compared),
    ...objectDifferences(compared),
    ...arrayDifferences(compared),
    ...combinationDifferences(compared, matchings),
    ...annotationDifferences(compared),
  ];
}
