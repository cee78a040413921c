import type { DataDocument } from '../document/index.js';

/** A value inside a document, by its place. Values are never copied and references never unfolded. */
export interface Site {
  document: DataDocument;
  /** JSON pointer (RFC 6901). */
  pointer: string;
  value: unknown;
}

/** Why a reference cannot be followed, in plain words. */
export interface Astray {
  why: string;
  /** Name of the machine, where it leads to another one by HTTP. */
  host?: string;
}

/** A fault of a contract, at the place of the value that is wrong. */
export interface ContractFault extends Astray {
  site: Site;
}

/** Gives the document a reference names, or the reason in plain words why it cannot be had. */
export type Library = (path: string) => DataDocument | { why: string };
