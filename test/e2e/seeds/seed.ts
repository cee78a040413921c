import type { ShopFault } from '../faults/fault.js';

export const API = 'contracts/shop-api/v1.openapi.yaml';
export const CREATED = 'contracts/user.created/v1.schema.json';
export const DELETED = 'contracts/user.deleted/v1.schema.json';
export const FLAGS = 'contracts/feature-flags/v1.schema.json';

type Edits = ShopFault['edits'];

/** A finding that a change of a contract must have. */
export interface SeededFinding {
  /** Without the name of the gate. */
  rule: string;
  file: string;
  /** A text that is there once after the change, and ends in the line of the finding; without it the first line is meant. */
  on?: string;
  /** Default: error. */
  severity?: 'warning' | 'info';
  /** What decides it; of a witness, the schema it is an example of, as `file#pointer` of both versions. */
  proof?: 'rule' | { witnessOf: string; validIn: 'old' | 'new' };
}

/** A change of the shop's contracts, in a pull request. */
export interface ContractSeed {
  name: string;
  /** What the base has beyond the shop as it is. */
  base?: Edits;
  /** Path → what becomes of its text (empty where the file is not there yet). */
  edits: Edits;
  removes?: readonly string[];
  /** Nobody has the changelogs written that the change asks for. */
  withoutChangelog?: true;
  /** Exactly the findings, in the order of the report; a harmless change has none above info. */
  tells: readonly SeededFinding[];
}

/** A seed that only edits. */
export function seed(name: string, edits: Edits, ...tells: readonly SeededFinding[]): ContractSeed {
  return { name, edits, tells };
}

/** An edit that replaces pieces of a text one after the other, each of which must be there. */
export function swap(
  ...pairs: readonly (readonly [piece: string, other: string])[]
): (text: string) => string {
  return (text) =>
    pairs.reduce((now, [piece, other]) => {
      if (!now.includes(piece)) throw new Error(`there is no ${piece}: the shop has moved on`);
      return now.replaceAll(piece, () => other);
    }, text);
}
