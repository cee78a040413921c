/**
 * The inner functions of dependency-cruiser 18.7.2 that judge. Its package offers none of them, so they are reached by path; the
 * pattern stands for that path. What they do was read in its source: a new version of it is a change to be looked at here.
 */
declare module '*/node_modules/dependency-cruiser/src/validate/index.mjs' {
  interface Verdict {
    valid: boolean;
    rules?: readonly { name: string; severity: string }[];
  }
  export function validateModule(ruleSet: object, module: object): Verdict;
  export function validateDependency(ruleSet: object, from: object, dependency: object): Verdict;
  export function validateFolder(ruleSet: object, from: object, dependency: object): Verdict;
}

declare module '*/node_modules/dependency-cruiser/src/main/rule-set/normalize.mjs' {
  export default function normalizeRuleSet<T>(ruleSet: T): T;
}

declare module '*/node_modules/dependency-cruiser/src/config-utl/extract-depcruise-config/merge-configs.mjs' {
  export default function mergeConfigs(extending: object, extended: object): object;
}

declare module '*/node_modules/dependency-cruiser/configs/recommended.cjs' {
  const preset: { forbidden: readonly object[] };
  export default preset;
}
