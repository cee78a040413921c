import type { Location } from '../../../src/core/finding/index.js';
import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel } from '../model/index.js';
import { policyPlace } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports what the self-test put into the repository and no rule found. */
export const check: Check<ArchModel, Settings> = function* (model) {
  for (const { rule, setting, outcome, because } of model.trials ?? []) {
    if (outcome !== 'toothless') continue;
    const where = setting.length === 0 ? rule : `${rule} (${setting.join('.')})`;
    yield {
      what: `${where} does not bite: ${because}.`,
      location: placeOf(model, setting),
      key: `${rule} ${setting.join('.')}`,
      evidence: { rule, setting: setting.join('.') },
    };
  }
};

/** In the policy, or where there is none in the first package.json: that is what the gate goes by. */
function placeOf({ tree, graph }: ArchModel, setting: readonly (string | number)[]): Location {
  const manifest = graph.workspace.packages[0]?.manifest.path ?? tree.paths[0] ?? 'package.json';
  return tree.has('eos.yaml') || setting.length > 0
    ? policyPlace(tree, setting.length > 0 ? setting : ['selfTest'])
    : { file: manifest, line: 1, column: 1 };
}
