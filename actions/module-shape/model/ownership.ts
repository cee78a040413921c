import type { Codeowners, FoundCodeowners } from '../../../src/codeowners/index.js';
import { findCodeowners, ownersOf } from '../../../src/codeowners/index.js';
import type { ShapeModel } from './model.js';
import type { Shape } from './shape.js';

const known = new WeakMap<ShapeModel, FoundCodeowners>();

/** The CODEOWNERS file of the repository, read once per model. */
export function codeownersOf(model: ShapeModel): FoundCodeowners {
  let found = known.get(model);
  if (!found) known.set(model, (found = findCodeowners(model.tree)));
  return found;
}

/** Files of a module that nobody owns, sorted. */
export function unownedFiles(codeowners: Codeowners, { files }: Shape): string[] {
  return files.filter((path) => ownersOf(codeowners, path).length === 0);
}
