import type { Ground } from './ground.js';

/** A place in the settings, below `gates.arch-lint`; empty where a rule needs none. */
export type SettingPath = readonly (string | number)[];

/** Something a rule must find, to be put into the repository in memory. */
export interface Probe {
  setting: SettingPath;
  /** What it does, for people: `cart imports billing`. */
  says: string;
  /** New files by path; the rule has to name one of them. */
  files: Readonly<Record<string, string>>;
}

/** Why nothing can be tried here, as a sentence. */
export interface Untried {
  setting: SettingPath;
  because: string;
  /** The setting is there to forbid something and forbids nothing in this repository. */
  idle?: boolean;
}

/** Finds out what a rule must not let pass in a repository, for each setting it obeys. */
export type Injector = (ground: Ground) => Iterable<Probe | Untried>;
