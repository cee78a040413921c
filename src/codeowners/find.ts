import type { Tree } from '../core/tree/index.js';
import type { Codeowners } from './codeowners.js';
import { readCodeowners } from './parse.js';

/**
 * Where GitHub looks, in this order; the first file there is counts and the others are ignored.
 * Source: docs.github.com, "About code owners".
 */
export const CODEOWNERS_PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** A file of this size (bytes) or more is not loaded by GitHub: nobody owns anything then. Source: the same page. */
export const MAX_CODEOWNERS_BYTES = 3 * 1024 * 1024;

/** The CODEOWNERS file in force, or why there is none. */
export type FoundCodeowners =
  | { kind: 'found'; codeowners: Codeowners }
  | { kind: 'absent' }
  | { kind: 'unusable'; file: string; why: string };

/** Finds and reads the CODEOWNERS file of a tree, as GitHub would. */
export function findCodeowners(tree: Tree): FoundCodeowners {
  const file = CODEOWNERS_PLACES.find((place) => tree.has(place));
  if (file === undefined) return { kind: 'absent' };
  const content = tree.read(file);
  if (!content.ok) return { kind: 'unusable', file, why: content.why };
  const bytes = new TextEncoder().encode(content.text).length;
  if (bytes >= MAX_CODEOWNERS_BYTES)
    return { kind: 'unusable', file, why: `it has ${bytes} bytes; GitHub loads no file of 3 MB or more` };
  return { kind: 'found', codeowners: readCodeowners(file, content.text) };
}
