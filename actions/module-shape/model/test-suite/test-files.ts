import { matchesGlob } from '../../../../src/core/glob/index.js';
import { fillCaptures } from '../../../../src/modules/index.js';
import type { Settings } from '../../settings.js';
import type { ShapeModel } from '../model.js';
import type { Shape } from '../shape.js';

const CODE = /\.[cm]?[jt]sx?$|\.(?:vue|svelte)$/;
const TEST_NAME =
  /(?:[._](?:test|tests|spec|specs|e2e|e2e-spec|cy|int|test-d)|-(?:test|spec))\.[cm]?[jt]sx?$/i;
const TEST_FOLDER = /(?:^|\/)(?:__tests?__|tests?|specs?|e2e|integration-tests?|unit-tests?)\//i;
/** Beside tests, but no tests. */
const NO_TEST = /(?:^|\/)(?:__mocks__|mocks|__fixtures__|fixtures|__snapshots__|node_modules|dist)\//i;

/** Test files of a module: in it by their name or folder, and outside where the settings say so; sorted. */
export function testFilesOf({ tree }: ShapeModel, { module, files }: Shape, { tests }: Settings): string[] {
  const own = files.filter((path) => isTest(path.slice(module.root === '' ? 0 : module.root.length + 1)));
  if (tests.length === 0) return own;
  const globs = tests.map((glob) => fillCaptures(glob, { ...module.captures, module: module.name }));
  const outside = tree.paths.filter(
    (path) => CODE.test(path) && globs.some((glob) => matchesGlob(glob, path)),
  );
  return [...new Set([...own, ...outside])].toSorted();
}

function isTest(inner: string): boolean {
  return CODE.test(inner) && !NO_TEST.test(inner) && (TEST_NAME.test(inner) || TEST_FOLDER.test(inner));
}
