import type { DataFault } from '../core/yaml/index.js';

/** One line of a CODEOWNERS file that counts. */
export interface OwnerRule {
  /** As written, escapes included. */
  pattern: string;
  /** `@user`, `@org/team` or an e-mail address, as written; empty takes an ownership away. */
  owners: readonly string[];
  line: number;
  column: number;
}

/** A CODEOWNERS file, read. */
export interface Codeowners {
  /** Its path in the repository. */
  file: string;
  /** In the order of the text. */
  rules: readonly OwnerRule[];
  /** Lines that GitHub skips, and why. */
  faults: readonly DataFault[];
  /** The line that decides about a file, or undefined when none speaks of it. The last one that matches wins. */
  ruleFor(path: string): OwnerRule | undefined;
}

/** Who owns a file: the owners of the line that decides; empty when nobody does. */
export function ownersOf(codeowners: Codeowners, path: string): readonly string[] {
  return codeowners.ruleFor(path)?.owners ?? [];
}
