import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import { areDeclared, shapesOf, testPlanOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports modules that do not say how they are tested. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  if (!areDeclared(settings)) return;
  for (const shape of shapesOf(model, settings)) {
    const { label, anchor, module, readme } = shape;
    const plan = testPlanOf(model, shape, settings);
    const missing = settings.testKinds.filter((kind) => !plan?.kinds.includes(kind));
    if (plan && plan.kinds.length > 0 && missing.length === 0) continue;
    yield {
      what: !plan
        ? `${label} has no test plan.`
        : plan.kinds.length === 0
          ? `The test plan of ${label} names no kind of test.`
          : `The test plan of ${label} does not speak of ${missing.join(', ')} tests.`,
      location: { file: plan?.file ?? readme?.path ?? anchor, line: plan?.line ?? 1, column: 1 },
      key: module.root,
    };
  }
};
