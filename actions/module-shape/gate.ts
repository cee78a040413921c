import type { Gate } from '../../src/core/gate/index.js';
import { runRules } from '../../src/core/rule/index.js';
import type { Tree } from '../../src/core/tree/index.js';
import { rules } from '../../src/generated/rules/module-shape.js';
import { buildGraph } from '../../src/graph/index.js';
import { readWorkspace } from '../../src/workspace/index.js';
import { areDeclared, asAdvice, productPackages, shapesOf } from './model/index.js';
import type { Settings } from './settings.js';
import { settings } from './settings.js';

/** What every module of a repository is made of. */
export const gate: Gate<Tree, Settings> = {
  id: 'module-shape',
  summary:
    'Every module has a README, one entry, tests with a plan, contracts and an owner; folders and names are known.',
  settings,
  borrows: { modules: 'arch-lint' },
  rules,

  applies(tree, own) {
    if (areDeclared(own)) return { applies: true, because: 'modules are declared' };
    if (own.folders !== undefined || own.names.length > 0)
      return { applies: true, because: 'folders or names are declared' };
    const members = productPackages(tree.paths, readWorkspace(tree));
    return members.length > 1
      ? { applies: true, because: 'there are several packages' }
      : {
          applies: false,
          because:
            'no modules are declared (gates.arch-lint.modules in eos.yaml), and there are not several packages',
        };
  },

  evaluate(tree, own, { levels, memo }) {
    const graph = buildGraph(tree, { memo });
    const model = { tree, graph };
    const found = runRules(rules, model, own, levels);
    const shapes = shapesOf(model, own);
    const files = new Set(shapes.flatMap((shape) => shape.files));
    return {
      findings: areDeclared(own) ? found : asAdvice(found, levels),
      inspected: {
        modules: shapes.length,
        files: own.folders === undefined && own.names.length === 0 ? files.size : tree.paths.length,
      },
      notInspected: shapes.flatMap(({ unread }) => unread ?? []),
      facts: {
        declared: areDeclared(own),
        modules: shapes.map(({ module, kind }) => ({ name: module.name, folder: module.root, kind })),
      },
    };
  },
};
