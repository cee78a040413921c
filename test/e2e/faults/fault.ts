/** A finding the fault must have; active ones only. */
export interface ExpectedFault {
  rule: string;
  /** `file:line:column`. */
  at: string;
}

/** One wrong that is seeded into a copy of examples/shop. */
export interface ShopFault {
  name: string;
  /** Path → what becomes of its text (empty where the file is not there yet). */
  edits: Readonly<Record<string, (text: string) => string>>;
  /** Exactly the findings that then count, in the order of the report. */
  findings: readonly ExpectedFault[];
}

/** A wrong that stops the run before any gate has spoken. */
export interface ShopBreakage {
  name: string;
  edits: ShopFault['edits'];
  /** Beginning of what is said. */
  says: string;
}

/** A deep import behind the name of a package. */
export const DEEP_IMPORT = (text: string): string =>
  text.replace("'@shop/billing';\n", "'@shop/billing';\nimport { VAT } from '@shop/billing/src/vat.js';\n");

/** An edit that puts a line before a text. */
export function before(line: string): (text: string) => string {
  return (text) => `${line}\n${text}`;
}

/** An edit that replaces one piece of a text. */
export function instead(piece: string, other: string): (text: string) => string {
  return (text) => text.replace(piece, other);
}
