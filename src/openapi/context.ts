import type { References } from './cursor.js';
import type { OpenApiVersion, Server } from './model.js';
import type { Site } from './site.js';

/** What reading an operation needs to know of the API around it. */
export interface ApiContext {
  format: OpenApiVersion;
  references: References;
  root: Site;
  servers: readonly Server[];
}
