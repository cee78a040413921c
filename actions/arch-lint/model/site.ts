import type { Location, RelatedLocation } from '../../../src/core/finding/index.js';
import type { Edge } from '../../../src/graph/index.js';

/** Where an import stands. */
export function siteOf({ from, site }: Edge): Location {
  const { line, column, endLine, endColumn } = site;
  return { file: from.path, line, column, endLine, endColumn };
}

/** The first line of a file that explains a finding. */
export function fileAsRelated(file: string, label: string): RelatedLocation {
  return { file, line: 1, column: 1, label };
}

/** Names an edge takes, sorted; part of keys, so that another symbol over the same border is another finding. */
export function namesOf({ site }: Edge): string {
  return [...new Set(site.names.map((name) => name.imported))].toSorted().join(',');
}

/** An import as evidence: the file, what it reaches, and the line. */
export function importOf({ from, site, to }: Edge): { from: string; to: string; line: number } {
  return { from: from.path, to: to.kind === 'file' ? to.path : site.specifier, line: site.line };
}
