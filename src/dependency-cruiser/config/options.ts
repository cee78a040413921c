/**
 * What becomes of each option of dependency-cruiser (documentation of version 18, "options reference"): it is honoured; it is about
 * output, progress or speed and changes no verdict; or it has no effect here, with the reason.
 */
type Effect = 'honoured' | 'output' | { none: string };

const EFFECTS: Readonly<Record<string, Effect>> = {
  doNotFollow: 'honoured',
  exclude: 'honoured',
  includeOnly: 'honoured',
  tsPreCompilationDeps: 'honoured',
  moduleSystems: 'honoured',
  combinedDependencies: 'honoured',
  builtInModules: 'honoured',
  knownViolations: 'honoured',
  ignoreKnown: 'honoured',
  metrics: 'output',
  skipAnalysisNotInRules: 'output',
  forceDeriveDependents: 'output',
  experimentalStats: 'output',
  reporterOptions: 'output',
  highlight: 'output',
  collapse: 'output',
  prefix: 'output',
  outputType: 'output',
  outputTo: 'output',
  args: 'output',
  rulesFile: 'output',
  validate: 'output',
  progress: 'output',
  cache: 'output',
  externalModuleResolutionStrategy: 'output',
  parser: { none: 'files are read by the scanner of eos-gates, which reads the syntax of all parsers' },
  tsConfig: {
    none: 'each file is resolved with the tsconfig nearest to it, `extends` and references included',
  },
  focus: { none: 'all modules are judged, not only those in focus' },
  reaches: { none: 'all modules are judged, not only those that reach others' },
  affected: { none: 'what a change adds is told by comparing it with its base' },
  maxDepth: { none: 'imports are followed to any depth' },
  baseDir: { none: 'paths are relative to the folder of the configuration' },
  preserveSymlinks: { none: 'links are not followed; what they lead to is read under its own name' },
  extraExtensionsToScan: { none: 'files that cannot import are modules when something imports them' },
  detectJSDocImports: { none: 'imports in JSDoc comments are not read' },
  detectImportsInAmbientModules: { none: 'imports inside `declare module` are not read' },
  detectProcessBuiltinModuleCalls: { none: 'calls of `process.getBuiltinModule` are not read' },
  exoticRequireStrings: { none: 'calls of functions that stand for `require` are not read' },
  webpackConfig: {
    none: 'a webpack configuration is code, which is not run; aliases come from tsconfig and package.json',
  },
  babelConfig: { none: 'nothing is compiled, so a Babel configuration is not needed' },
  enhancedResolveOptions: {
    none: 'imports are resolved by the rules of Node, TypeScript and bundlers together',
  },
  baseline: {
    none: 'the baseline is only read; entries that nothing matches are counted in facts.dependencyCruiser',
  },
};

/** Every option that may be set. */
export const OPTION_NAMES: readonly string[] = Object.keys(EFFECTS);

/** Options whose absence of effect can change what is found: the reason is worth a reader's time whenever they are set. */
const DECISIVE = new Set([
  'focus',
  'reaches',
  'maxDepth',
  'baseDir',
  'detectJSDocImports',
  'detectImportsInAmbientModules',
  'detectProcessBuiltinModuleCalls',
  'exoticRequireStrings',
  'webpackConfig',
]);

/** What an option that is set does not do, and whether that can change findings; undefined when it is honoured. */
export function whyNoEffect(name: string, value: unknown): { why: string; decisive: boolean } | undefined {
  const effect = EFFECTS[name];
  if (effect === undefined || effect === 'honoured') return undefined;
  const unset =
    value === undefined || value === false || value === 0 || (Array.isArray(value) && value.length === 0);
  if (unset) return undefined;
  if (effect === 'output') return { why: 'it is about output or speed', decisive: false };
  return { why: effect.none, decisive: DECISIVE.has(name) };
}
