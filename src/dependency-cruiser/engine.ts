// dependency-cruiser offers none of this under its name, so the way is written out, as it is from the emitted file. Reaching in
// is what makes its judging usable at all: its own front end cannot be bundled. Which parts, and why: docs/decisions/0033.
export {
  validateDependency,
  validateFolder,
  validateModule,
} from '../../../node_modules/dependency-cruiser/src/validate/index.mjs';
export { default as normalizeRuleSet } from '../../../node_modules/dependency-cruiser/src/main/rule-set/normalize.mjs';
export { default as mergeConfigs } from '../../../node_modules/dependency-cruiser/src/config-utl/extract-depcruise-config/merge-configs.mjs';
import recommended from '../../../node_modules/dependency-cruiser/configs/recommended.cjs';
import recommendedStrict from '../../../node_modules/dependency-cruiser/configs/recommended-strict.cjs';
import recommendedWarnOnly from '../../../node_modules/dependency-cruiser/configs/recommended-warn-only.cjs';

/** The presets dependency-cruiser brings along, by the name `extends` gives them; they need not be installed. */
export const PRESETS: ReadonlyMap<string, object> = new Map([
  ['dependency-cruiser/configs/recommended', recommended],
  ['dependency-cruiser/configs/recommended-strict', recommendedStrict],
  ['dependency-cruiser/configs/recommended-warn-only', recommendedWarnOnly],
]);
