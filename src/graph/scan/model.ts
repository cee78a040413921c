/** How a file names another one; the names are part of the outside contract (`arch-lint --graph json`). */
export type EdgeKind =
  | 'import'
  | 'export-from'
  | 'dynamic'
  | 'require'
  | 'import-equals'
  | 'type-import'
  | 'jsdoc'
  | 'triple-slash'
  | 'mock';

/** Lines and columns start at 1; columns count UTF-16 code units; the end is the first column behind the text. */
export interface SourceRange {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** One name that crosses the edge. */
export interface ImportedName {
  /** Name in the other module: `default`, or `*` for the whole of it. */
  imported: string;
  /** Name in this file (for `export-from` the name it is exported under); empty where the code gives it none. */
  local: string;
  typeOnly: boolean;
}

/**
 * A place where a file names another module. The range of the site itself runs from the keyword (`import`, `export`, `require`,
 * `jest` or `vi` of a mock call; `<reference` of a triple-slash line) to the end of the specifier's literal.
 */
export interface ImportSite extends SourceRange {
  kind: EdgeKind;
  /** Cooked text of the literal. `/// <reference path="a.d.ts">` is relative to the file and therefore given as `./a.d.ts`. */
  specifier: string;
  /** The literal alone, with its quotes. */
  specifierRange: SourceRange;
  /**
   * Nothing of the edge is left at run time: `import type`, `export type`, every named specifier is marked `type`, an
   * `import("x")` type, a comment, or the file is a declaration file. (`import { type A } from 'x'` counts as type-only although
   * `verbatimModuleSyntax` keeps `import 'x'` of it: no value crosses the edge.)
   */
  typeOnly: boolean;
  /**
   * What crosses: empty for a side effect, a mock and a triple-slash line; `*` for the whole module (namespace import,
   * `export *`, dynamic import, require); the first member for an `import("x").Member` type.
   */
  names: readonly ImportedName[];
}

/** A name the file exports. */
export interface ExportSite {
  /** `default`; `*` for `export * from`; `=` for `export =`. */
  name: string;
  /** Where it comes from when the statement itself says so. `imported` is `*` for the whole module. */
  from?: { specifier: string; imported: string };
  /** Name in the file of what is exported, where the statement names it only: `a` of `export { a as b }`, `export default a`. */
  local?: string;
  /** The export is written as a type: `export type`, `export interface`, `{ type A }`. */
  typeOnly: boolean;
  line: number;
  column: number;
}

/** A dynamic import or `require` whose specifier is computed: an edge that no static reader can name. */
export interface OpaqueSite {
  kind: 'dynamic' | 'require';
  line: number;
  column: number;
}

/** What one file names and exports, in the order of the text. */
export interface ModuleScan {
  sites: readonly ImportSite[];
  exports: readonly ExportSite[];
  opaque: readonly OpaqueSite[];
  /** Set when the text ends or contradicts itself inside a construct; what was found before is kept. */
  failure?: { why: string; line: number; column: number };
}

export interface ScanOptions {
  /** Also read `@import` and `import("x")` inside JSDoc comments. Default false. */
  jsdoc?: boolean;
  /** Is given every string cut out of the text; what it gives back stands in the answer. Default: the string itself. */
  keep?: (text: string) => string;
}
