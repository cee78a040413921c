import type { DataDocument, Place } from '../../../../src/document/index.js';
import type { Site } from '../../../../src/openapi/index.js';
import type { VersionPlace } from '../contract-model.js';

/** Finds the places of many sites in one walk over each document. */
export class Places {
  private readonly wanted = new Map<DataDocument, Set<string>>();
  private readonly found = new Map<DataDocument, ReadonlyMap<string, Place>>();

  want({ document, pointer }: Site): void {
    const known = this.wanted.get(document);
    if (known) known.add(pointer);
    else this.wanted.set(document, new Set([pointer]));
  }

  /** Looks for all that was wanted. */
  find(): void {
    for (const [document, pointers] of this.wanted) this.found.set(document, document.locate(pointers));
  }

  /** The place of a site that was wanted before {@link find}. */
  of({ document, pointer }: Site, side: 'base' | 'head'): VersionPlace {
    const { line, column } = this.found.get(document)?.get(pointer) ?? { line: 1, column: 1 };
    return { file: document.path, line, column, side, pointer };
  }
}
