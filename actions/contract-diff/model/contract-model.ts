import type { Location, Side } from '../../../src/core/finding/index.js';
import type { NotInspected } from '../../../src/core/tree/index.js';
import type { Json } from '../../../src/schema/index.js';
import type { Contract, ReleasedChange } from './contracts/index.js';
import type { GoneContract } from './facts.js';
import type { HttpChange, VersionMismatch } from './http/index.js';

/** Which way data flows: `backward` from old writers to new readers, `forward` from new writers to old readers. */
export type Direction = 'backward' | 'forward';

/** A place in a version of a contract. */
export type VersionPlace = Location & { side: Side; pointer: string };

/** A constraint of the reader that the writer may break. */
export interface BrokenValue {
  contract: string;
  /** How the old version is called, where it is not that of the base. */
  against?: string;
  /** Further contracts that it breaks, because they refer to the same place. */
  also?: readonly string[];
  direction: Direction;
  /** Valid for the writer, invalid for the reader. */
  witness: Json;
  /** What the validator says, in words that fit after the name of the part. */
  objection: string;
  /** JSON pointer into the witness. */
  instance: string;
  keyword: string;
  reader: VersionPlace;
  writer: VersionPlace;
  /** Where the writer's schema speaks of it: the same keyword, or the member that is too many. */
  sent: VersionPlace;
}

/** A constraint for which neither a proof nor a witness was found. */
export interface Undecided {
  contract: string;
  against?: string;
  direction: Direction;
  keyword: string;
  why: string;
  reader: VersionPlace;
  writer: VersionPlace;
  /** Where the writer's schema speaks of it: the same keyword, or the member that is too many. */
  sent: VersionPlace;
}

/** A version that cannot be read. */
export interface InvalidVersion {
  contract: string;
  what: string;
  place: VersionPlace;
}

/** What the rules judge. */
export interface ContractModel {
  broken: readonly BrokenValue[];
  undecided: readonly Undecided[];
  invalid: readonly InvalidVersion[];
  /** What nobody here knows the meaning of: parts on another machine, which is allowed, and dialects. */
  unread: readonly InvalidVersion[];
  /** What changed in HTTP APIs, also what breaks nobody; sorted by place. */
  changes: readonly HttpChange[];
  versions: readonly VersionMismatch[];
  gone: readonly GoneContract[];
  /** What could not be looked at, and why. */
  notInspected: readonly NotInspected[];
  /** All contracts of the repository, where one was looked through. */
  contracts: readonly Contract[];
  /** Versions that are not what they were when they were released. */
  released: readonly ReleasedChange[];
}
