import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import { areDeclared, contractBond, domainsOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports modules that neither hold a contract, nor refer to one that exists, nor say why they have none. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  if (!areDeclared(settings)) return;
  for (const shape of domainsOf(model, settings)) {
    const { label, anchor, module, readme } = shape;
    const bond = contractBond(model, shape, settings);
    if (bond.kind === 'bound') continue;
    yield {
      what:
        bond.kind === 'unreasoned'
          ? `${label} says that it has no contract, and not why.`
          : `${label} has no contract and refers to none.`,
      location: { file: readme?.path ?? anchor, line: bond.kind === 'unreasoned' ? bond.line : 1, column: 1 },
      key: module.root,
    };
  }
};
