import type { ModuleSettings } from './settings.js';
import type { Captures } from './pattern.js';

/** A module: one folder (or file) that patterns of the settings describe. */
export interface Module {
  name: string;
  /** Its folder, '' for the repository's root. */
  root: string;
  captures: Captures;
  tags: readonly string[];
  /** What the settings say of it: the most specific pattern's word, and where that is silent the next one's. */
  settings: ModuleSettings;
  /** Indices in `modules` of the patterns that describe it, the most specific one first. */
  declarations: readonly number[];
}
