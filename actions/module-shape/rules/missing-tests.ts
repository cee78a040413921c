import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import { hasTestCase, shapesOf, testFilesOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports modules without a test, or with test files in which nothing is tested. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  for (const shape of shapesOf(model, settings)) {
    const { label, anchor, module } = shape;
    const files = testFilesOf(model, shape, settings);
    const real = files.some((path) => {
      const content = model.tree.read(path);
      return !content.ok || hasTestCase(content.text);
    });
    if (real) continue;
    const [first] = files;
    const count =
      files.length === 1
        ? 'a test file without a test case'
        : `${files.length} test files without a test case`;
    yield {
      what: first === undefined ? `${label} has no tests.` : `${label} has ${count}.`,
      location: { file: first ?? anchor, line: 1, column: 1 },
      key: module.root,
      evidence: { files: files.length },
    };
  }
};
