import { describeFile } from './dialect.js';
import { scanMdx } from './mdx.js';
import { findScripts } from './scripts.js';
import type { ExportedName } from './export-clause.js';
import { CUT } from './keep.js';
import type { ExportSite, ImportedName, ImportSite, ModuleScan, ScanOptions } from './model.js';
import { Positions } from './positions.js';
import { scanCode } from './scan-code.js';
import type { RawSite } from './sink.js';
import { Sink } from './sink.js';
import { Site } from './site.js';

/**
 * Finds every place where a file of code names another module, and the names it exports. Pure; never throws, whatever the text;
 * time linear in its length, no recursion.
 * @param path decides by its extension what the text may contain: JSX (.tsx, .jsx, .js), types (.ts, .mts, .cts, .tsx),
 *   script blocks (.vue, .svelte, .astro, .mdx)
 * @param text the file, decoded; lines and columns of the answer refer to it
 */
export function scanModule(
  path: string,
  text: string,
  { jsdoc = false, keep = (one) => one }: ScanOptions = {},
): ModuleScan {
  const sink = new Sink();
  const { container, dialect } = describeFile(path);
  if (mayName(text)) {
    if (container === 'plain') scanCode({ text, start: 0, end: text.length, dialect, jsdoc }, sink);
    else if (container === 'mdx') scanMdx(text, jsdoc, sink);
    else for (const script of findScripts(container, text, sink)) scanCode({ text, jsdoc, ...script }, sink);
  }
  const positions = new Positions(text);
  return {
    sites: sink.sites
      .toSorted((a, b) => a.start - b.start)
      .map((site) => finishSite(site, positions, dialect.declarations, keep)),
    exports: sink.exports.map((site) => finishExport(site, positions, keep)),
    opaque: sink.opaque.map(({ kind, start }) => ({ kind, ...positions.at(start) })),
    ...(sink.failure && { failure: { why: sink.failure.why, ...positions.at(sink.failure.at) } }),
  };
}

/** Whether the text holds any of the words that can make an edge or an export; a file without needs no scan. */
function mayName(text: string): boolean {
  return (
    text.includes('import') ||
    text.includes('export') ||
    text.includes('require') ||
    text.includes('ock') ||
    text.includes('///')
  );
}

type Keep = NonNullable<ScanOptions['keep']>;

function finishSite(
  { kind, start, literal, names, typeOnly }: RawSite,
  positions: Positions,
  declarations: boolean,
  keep: Keep,
): ImportSite {
  const line = positions.line(start);
  const literalLine = positions.line(literal.start);
  const endLine = positions.line(literal.end);
  return new Site(
    kind,
    keep(literal.value),
    typeOnly || declarations,
    names.some(isCut) ? names.map((one) => keepNames(one, keep)) : names,
    line,
    positions.column(line, start),
    endLine,
    positions.column(endLine, literal.end),
    literalLine,
    positions.column(literalLine, literal.start),
  );
}

function isCut({ imported, local }: ImportedName): boolean {
  return imported.length >= CUT || local.length >= CUT;
}

function keepNames({ imported, local, typeOnly }: ImportedName, keep: Keep): ImportedName {
  const own = keep(imported);
  return { imported: own, local: local === imported ? own : keep(local), typeOnly };
}

function finishExport(
  { name, at, typeOnly, from, local }: ExportedName,
  positions: Positions,
  keep: Keep,
): ExportSite {
  const { line, column } = positions.at(at);
  const own = keep(name);
  const site: ExportSite = { name: own, typeOnly, line, column };
  if (from) site.from = { specifier: keep(from.specifier), imported: keep(from.imported) };
  if (local !== undefined) site.local = local === name ? own : keep(local);
  return site;
}
