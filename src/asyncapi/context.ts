import type { References, Site } from '../openapi/index.js';
import type { AsyncApiVersion } from './model.js';

/** What reading a part needs to know of the description around it. */
export interface EventContext {
  format: AsyncApiVersion;
  references: References;
  root: Site;
}
