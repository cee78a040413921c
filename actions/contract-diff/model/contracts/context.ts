import type { Codeowners } from '../../../../src/codeowners/index.js';
import type { Tree } from '../../../../src/core/tree/index.js';
import type { Settings } from '../../settings.js';
import type { Facts } from '../facts.js';
import type { BaseState, Before } from './before.js';
import type { Contract } from './contract.js';
import type { Releases } from './releases.js';

/** A repository, as far as its contracts are concerned. */
export interface Surroundings {
  tree: Tree;
  base?: BaseState;
  releases(): Releases;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What is needed to look at one contract. */
export interface Context extends Surroundings {
  before: Before | undefined;
  /** All contracts of the repository as it is now. */
  found: readonly Contract[];
  /** Files by the address they give themselves, now and before the change. */
  addresses(): ReadonlyMap<string, string>;
  oldAddresses(): ReadonlyMap<string, string>;
  settings: Settings;
  asked: Facts['asked'];
  codeowners: Codeowners | undefined;
}
