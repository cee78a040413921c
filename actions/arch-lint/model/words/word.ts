import type { Settings } from '../../settings.js';
import type { ArchModel } from '../model.js';

/** A name or pattern of the settings that names nothing in this repository. */
export interface IdleWord {
  /** Where it stands, below `gates.arch-lint`. */
  path: readonly (string | number)[];
  word: string;
  /** What it is, such as `module in "dependsOn"`. */
  role: string;
  /**
   * `unknown`: names one thing that is not there, so it is a slip of the keyboard. `idle`: a pattern that matches nothing, so that
   * what hangs on it is never checked. `spare`: a permission or exception nobody uses.
   */
  kind: 'unknown' | 'idle' | 'spare';
  /** What could have been meant. */
  known?: Iterable<string>;
}

/** Finds the words of some settings that name nothing. Each topic of settings has one; they are listed in `sources.ts`. */
export type WordSource = (model: ArchModel, settings: Settings) => Iterable<IdleWord>;
