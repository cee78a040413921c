import type { Clause } from './clause.js';
import type { ExportedName } from './export-clause.js';
import type { EdgeKind, ImportedName } from './model.js';
import type { Literal } from './reader.js';

/** A site as the scanner meets it: offsets into the scanned text. */
export interface RawSite {
  kind: EdgeKind;
  start: number;
  literal: Literal;
  typeOnly: boolean;
  names: readonly ImportedName[];
}

/** Collects what a scan meets. */
export class Sink {
  readonly sites: RawSite[] = [];
  readonly exports: ExportedName[] = [];
  readonly opaque: { kind: 'dynamic' | 'require'; start: number }[] = [];
  failure: { why: string; at: number } | undefined;

  add(
    kind: EdgeKind,
    start: number,
    literal: Literal,
    typeOnly = false,
    names: readonly ImportedName[] = [],
  ): void {
    this.sites.push({ kind, start, literal, typeOnly, names });
  }

  addClause(start: number, { kind, literal, typeOnly, names }: Clause): void {
    this.add(kind, start, literal, typeOnly, names);
  }

  /** The first failure is the cause; later ones only follow from it. */
  fail(why: string, at: number): void {
    this.failure ??= { why, at };
  }
}
