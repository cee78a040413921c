import { z } from 'zod';
import { DEPENDENCY_TYPES } from './dependency-types.js';
import { OPTION_NAMES } from './options.js';
import { starHeight } from './star-height.js';

/** The largest pattern that is compiled; generated lists of names stay far below. */
const MAX_PATTERN = 20_000;

const pattern = z.string().superRefine((text, context) => {
  const fault = faultOf(text);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
});

const patterns = z.union([pattern, z.array(pattern)]);
const paths = { path: patterns.optional(), pathNot: patterns.optional() };
const types = z.array(z.enum(DEPENDENCY_TYPES)).optional();
const via = z.union([
  patterns,
  z.strictObject({ ...paths, dependencyTypes: types, dependencyTypesNot: types }),
]);

const severity = z.enum(['error', 'warn', 'info', 'ignore']);

const from = z.strictObject({ ...paths, orphan: z.boolean().optional() });

const to = z.strictObject({
  ...paths,
  couldNotResolve: z.boolean().optional(),
  circular: z.boolean().optional(),
  via: via.optional(),
  viaOnly: via.optional(),
  viaNot: patterns.optional(),
  viaSomeNot: patterns.optional(),
  dynamic: z.boolean().optional(),
  exoticallyRequired: z.boolean().optional(),
  exoticRequire: patterns.optional(),
  exoticRequireNot: patterns.optional(),
  preCompilationOnly: z.boolean().optional(),
  dependencyTypes: types,
  dependencyTypesNot: types,
  moreThanOneDependencyType: z.boolean().optional(),
  license: patterns.optional(),
  licenseNot: patterns.optional(),
  moreUnstable: z.boolean().optional(),
  ancestor: z.boolean().optional(),
  reachable: z.boolean().optional(),
});

const module = z.strictObject({
  ...paths,
  numberOfDependentsLessThan: z.int().min(0).max(100).optional(),
  numberOfDependentsMoreThan: z.int().min(0).max(100).optional(),
});

const conditions = {
  from: from.optional(),
  to: to.optional(),
  module: module.optional(),
};

const rule = z.strictObject({
  name: z.string().optional(),
  severity: severity.optional(),
  comment: z.string().optional(),
  scope: z.enum(['module', 'folder']).optional(),
  ...conditions,
});

const allowed = z.strictObject({ comment: z.string().optional(), ...conditions });

/**
 * One configuration file, before what it extends is merged in: a rule may be a part of one. All names of the rule language stand
 * here; what is meant by them is in the documentation of dependency-cruiser 18, "rules reference".
 */
export const configuration = z.strictObject({
  $schema: z.string().optional(),
  extends: z.union([z.string(), z.array(z.string())]).optional(),
  forbidden: z.array(rule).optional(),
  allowed: z.array(allowed).optional(),
  allowedSeverity: severity.optional(),
  required: z.array(rule).optional(),
  options: z
    .strictObject({
      ...Object.fromEntries(OPTION_NAMES.map((name) => [name, z.unknown().optional()])),
      doNotFollow: z
        .union([patterns, z.strictObject({ path: patterns.optional(), dependencyTypes: types })])
        .optional(),
      exclude: z
        .union([patterns, z.strictObject({ path: patterns.optional(), dynamic: z.boolean().optional() })])
        .optional(),
      includeOnly: z.union([patterns, z.strictObject({ path: patterns.optional() })]).optional(),
      tsPreCompilationDeps: z.union([z.boolean(), z.literal('specify')]).optional(),
      moduleSystems: z.array(z.enum(['cjs', 'es6', 'amd', 'tsd'])).optional(),
      combinedDependencies: z.boolean().optional(),
      ignoreKnown: z.boolean().optional(),
      knownViolations: z.array(z.unknown()).optional(),
      builtInModules: z
        .strictObject({ override: z.array(z.string()).optional(), add: z.array(z.string()).optional() })
        .optional(),
    })
    .optional(),
});

export type RawConfiguration = z.infer<typeof configuration>;
export type RawRule = z.infer<typeof rule>;
export type RawAllowed = z.infer<typeof allowed>;
export type RawOptions = NonNullable<RawConfiguration['options']>;

/** Names allowed in the object at a path, for "did you mean". */
export function keysAt(path: readonly PropertyKey[]): string[] {
  const last = path.at(-1);
  if (path.length === 0) return Object.keys(configuration.shape);
  if (last === 'options') return [...OPTION_NAMES];
  if (last === 'to') return Object.keys(to.shape);
  if (last === 'from') return Object.keys(from.shape);
  if (last === 'module') return Object.keys(module.shape);
  return typeof last === 'number' ? Object.keys(rule.shape) : [];
}

function faultOf(text: string): string | undefined {
  if (text.length > MAX_PATTERN) return `is longer than ${MAX_PATTERN} characters`;
  const fault = compileFault(text);
  if (fault !== undefined) return `is no regular expression (${fault})`;
  if (starHeight(text) < 2) return undefined;
  return 'repeats a repetition, as in (a+)+, so that a path can make it run for ever; write it without the inner one';
}

function compileFault(text: string): string | undefined {
  try {
    void new RegExp(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^.*: /, '') : 'broken';
  }
}
