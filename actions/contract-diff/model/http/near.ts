import { parentPointer, pointerStep } from '../../../../src/document/index.js';
import type { Site } from '../../../../src/openapi/index.js';

/** A place below a site by its names. It need not be there: what is looked for then is the nearest place above it. */
export function under(site: Site, ...names: readonly string[]): Site {
  return { ...site, pointer: site.pointer + names.map(pointerStep).join('') };
}

/** The place above a site. */
export function above(site: Site): Site {
  return { ...site, pointer: parentPointer(site.pointer) ?? '' };
}
