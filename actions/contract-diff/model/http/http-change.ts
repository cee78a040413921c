import type { DataDocument } from '../../../../src/document/index.js';
import type { Json } from '../../../../src/schema/index.js';
import type { VersionPlace } from '../contract-model.js';
import type { Flow, Level } from './fact.js';
import type { Family } from './families.js';

/** How sure it is: proven safe, shown by a message that breaks, or said by the rule for this kind of change. */
export type Proof = 'proven' | 'witness' | 'rule';

/** A change of an API as it is told: what, where on both sides, whom it reaches, and how bad it is. */
export interface HttpChange {
  contract: string;
  /** Id in the catalogue of its kind of contract. */
  fact: string;
  /** The rule that tells it, where its fact names one. */
  rule?: Family;
  flow: Flow;
  level: Level;
  /** The major version was raised with it, which is how a break is announced (CON-6). */
  announced: boolean;
  /** The change as one sentence, for changelogs. */
  en: string;
  de: string;
  place: VersionPlace;
  /** Place in the old version; what is new has none. */
  before?: VersionPlace;
  /** Operations it reaches, sorted; empty for what is about the API as a whole. */
  operations: readonly string[];
  proof: Proof;
  /** A message, or a part of one, that breaks. */
  witness?: Json;
  /** What a validator says of the witness. */
  objection?: string;
  /** JSON pointer into the witness to what it objects to. */
  instance?: string;
  /** Set where it is open whether it breaks anybody: why. */
  open?: string;
  /** What each side says at the place: the words of a structure, or what a schema demands. */
  parts?: { base?: Json | undefined; head?: Json | undefined };
  /** The documents the places are in. */
  documents?: { base?: DataDocument | undefined; head: DataDocument };
  oasdiffIds: readonly string[];
  /** What tells this change from others in the same contract: no line, no message text. */
  key: string;
}

/** The versions two descriptions state, where their change breaks the promise that numbers make. */
export interface VersionMismatch {
  contract: string;
  kind: 'major-not-raised' | 'minor-not-raised' | 'lowered' | 'raised-without-change' | 'no-new-file';
  before: string;
  after: string;
  /** The lowest version that says what happened, where there is one. */
  wanted?: string;
  place: VersionPlace;
}
