import type { EdgeKind, ImportedName, ImportSite, SourceRange } from './model.js';

/** A site as a graph keeps it: a repository has a hundred thousand, so the range of the literal is put together when asked for. */
export class Site implements ImportSite {
  constructor(
    readonly kind: EdgeKind,
    readonly specifier: string,
    readonly typeOnly: boolean,
    readonly names: readonly ImportedName[],
    readonly line: number,
    readonly column: number,
    readonly endLine: number,
    readonly endColumn: number,
    private readonly literalLine: number,
    private readonly literalColumn: number,
  ) {}

  get specifierRange(): SourceRange {
    const { literalLine: line, literalColumn: column, endLine, endColumn } = this;
    return { line, column, endLine, endColumn };
  }
}
