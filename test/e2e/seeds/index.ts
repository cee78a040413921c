import { CONFIGURATION } from './configuration.js';
import { EVENTS } from './events.js';
import { FOLDERS } from './folders.js';
import { HTTP } from './http.js';
import type { ContractSeed } from './seed.js';

export type { ContractSeed, SeededFinding } from './seed.js';

/** Changes of the shop's contracts, by what they are about. */
export const SEEDS: Readonly<Record<string, readonly ContractSeed[]>> = {
  'the HTTP API': HTTP,
  events: EVENTS,
  configuration: CONFIGURATION,
  'folders and versions': FOLDERS,
};
