/** What a kind of dependency is good for in our graph: it occurs, or the reason why it never can. */
const NEVER: Readonly<Record<string, string>> = {
  'amd-define': 'AMD modules are not read',
  'amd-require': 'AMD modules are not read',
  'amd-exotic-require': 'AMD modules are not read',
  'exotic-require': 'calls of functions that stand for `require` are not read',
  jsdoc: 'imports in JSDoc comments are not read',
  'jsdoc-bracket-import': 'imports in JSDoc comments are not read',
  'jsdoc-import-tag': 'imports in JSDoc comments are not read',
  'process-get-builtin-module': 'calls of `process.getBuiltinModule` are not read',
  'aliased-webpack': 'a webpack configuration is code, which is not run; its aliases are not known',
  'triple-slash-amd-dependency': 'AMD modules are not read',
  localmodule: 'folders that a bundler takes for node_modules are not known',
};

/** Every word `dependencyTypes` may hold (documentation of dependency-cruiser 18, "dependencyTypes"). */
export const DEPENDENCY_TYPES = [
  'aliased',
  'aliased-subpath-import',
  'aliased-tsconfig',
  'aliased-tsconfig-base-url',
  'aliased-tsconfig-paths',
  'aliased-webpack',
  'aliased-workspace',
  'amd-define',
  'amd-exotic-require',
  'amd-require',
  'core',
  'deprecated',
  'dynamic-import',
  'exotic-require',
  'export',
  'import',
  'import-equals',
  'jsdoc',
  'jsdoc-bracket-import',
  'jsdoc-import-tag',
  'local',
  'localmodule',
  'npm',
  'npm-bundled',
  'npm-dev',
  'npm-no-pkg',
  'npm-optional',
  'npm-peer',
  'npm-unknown',
  'pre-compilation-only',
  'process-get-builtin-module',
  'require',
  'triple-slash-amd-dependency',
  'triple-slash-directive',
  'triple-slash-file-reference',
  'triple-slash-type-reference',
  'type-import',
  'type-only',
  'undetermined',
  'unknown',
] as const;

export type DependencyType = (typeof DEPENDENCY_TYPES)[number];

/** Why no dependency of our graph is ever of this type; undefined where one can be. */
export function whyNever(type: string): string | undefined {
  return Object.hasOwn(NEVER, type) ? NEVER[type] : undefined;
}
