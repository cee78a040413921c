// dependency-cruiser offers none of this under its name, so the way is written out, as it is from the emitted file. Reaching in
// is what makes its judging usable at all: its own front end cannot be bundled. Which parts, and why: docs/decisions/0033.
import recommended from '../../../node_modules/dependency-cruiser/configs/recommended.cjs';

export {
  validateDependency,
  validateFolder,
  validateModule,
} from '../../../node_modules/dependency-cruiser/src/validate/index.mjs';
export { default as normalizeRuleSet } from '../../../node_modules/dependency-cruiser/src/main/rule-set/normalize.mjs';
export { default as mergeConfigs } from '../../../node_modules/dependency-cruiser/src/config-utl/extract-depcruise-config/merge-configs.mjs';

/**
 * The presets dependency-cruiser brings along, by the name `extends` gives them; they need not be installed. The strict and the mild
 * one are the same rules with another severity. They are made here, since its own files change the rules they share.
 */
export const PRESETS: ReadonlyMap<string, object> = new Map([
  ['dependency-cruiser/configs/recommended', recommended],
  ['dependency-cruiser/configs/recommended-strict', withSeverity('error')],
  ['dependency-cruiser/configs/recommended-warn-only', withSeverity('warn')],
]);

function withSeverity(severity: string): object {
  return { ...recommended, forbidden: recommended.forbidden.map((rule) => ({ ...rule, severity })) };
}
