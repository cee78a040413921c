import type { Location } from '../../../../src/core/finding/index.js';
import type { ContractLayout } from './layout.js';

/** What a contract is about (CON-1 to CON-3): `messages` is a description of channels (AsyncAPI), `event` the schema of one. */
export type ContractKind = 'http' | 'messages' | 'event' | 'configuration';

/** Whether a contract describes a whole interface, which says its version itself and may grow under one address. */
export function isDescription(kind: ContractKind): boolean {
  return kind === 'http' || kind === 'messages';
}

/** By what it was known for a contract: its place, its name, what it says, or a line of the policy. */
export type FoundBy = 'folder' | 'name' | 'content' | 'settings';

/** What a change makes of a contract. `ended`: it is gone, as it was announced. */
export type Fate = 'new' | 'new version' | 'changed' | 'unchanged' | 'removed' | 'ended';

/** A version of a contract in a repository. */
export interface Contract {
  file: string;
  layout: ContractLayout;
  kind: ContractKind;
  foundBy: FoundBy;
  /** Missing where there is nothing to compare with. */
  fate?: Fate;
  /** What belongs to it (CON-8); only of contracts in a folder of their own that are looked at in this run. */
  papers?: Papers;
}

/** A file that belongs to a contract. */
export interface Paper {
  file: string;
  state: 'there' | 'empty' | 'missing';
}

/** What belongs to a contract beside what it says. */
export interface Papers {
  documentation: Paper;
  changelog: Paper;
  owner?: { name: string; from: string };
  /** Names and versions that are stated in the contract and its documentation. */
  statements: readonly Statement[];
  /** What is wrong with the front matter of the documentation. */
  faults: readonly { what: string; place: Location }[];
}

/** A place where a contract says what it is called, or which version it is. */
export interface Statement {
  kind: 'address' | 'name' | 'version';
  /** How the place is called, such as `"$id"`. */
  label: string;
  text: string;
  place: Location;
}
