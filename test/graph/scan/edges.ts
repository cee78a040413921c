import { scanModule } from '../../../src/graph/scan/index.js';
import type { ScanOptions } from '../../../src/graph/scan/index.js';

/** The edges of a text as short lines: `kind specifier`, `type-only` in front, names behind where there are any. */
export function edges(text: string, path = 'a.ts', options?: ScanOptions): string[] {
  const { sites, failure } = scanModule(path, text, options);
  const lines = sites.map(({ kind, specifier, typeOnly, names }) => {
    const list = names.map(
      (one) => `${one.typeOnly && !typeOnly ? 'type ' : ''}${one.imported}>${one.local}`,
    );
    return `${typeOnly ? 'type-only ' : ''}${kind} ${specifier}${list.length > 0 ? ` {${list.join(', ')}}` : ''}`;
  });
  return failure ? [...lines, `failure ${failure.line}:${failure.column} ${failure.why}`] : lines;
}
