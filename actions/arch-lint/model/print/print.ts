import type { Module } from '../../../../src/modules/index.js';
import { entriesOf, modulesOf } from '../../../../src/modules/index.js';
import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { Settings } from '../../settings.js';
import type { ArchModel } from '../model.js';
import { refusalsOf } from './pairs.js';
import { globAsPattern, literal, ownPaths } from './patterns.js';

interface PrintedRule {
  name: string;
  comment: string;
  severity: 'error' | 'warn';
  from: object;
  to: object;
}

const ENDING = String.raw`(?:\.d)?\.(?:[cm]?[jt]sx?|vue|svelte)`;

/**
 * The settings as a configuration of dependency-cruiser, for those who want to compare or to leave. Modules are written out as they
 * are found in this repository; what that language cannot say is named in a comment at the top.
 */
export function printDependencyCruiser(model: ArchModel, settings: Settings): string {
  const { modules } = modulesOf(model, settings);
  const rules = [
    ...pairRules(modules, settings),
    ...modules.flatMap((module) => entryRules(module, modules)),
    ...generalRules(),
  ];
  const ignored = settings.ignore.map((glob) => `^${globAsPattern(glob)}$`);
  const configuration = {
    forbidden: rules,
    options: {
      doNotFollow: { path: 'node_modules' },
      exclude: { path: [String.raw`(^|/)(?:dist|coverage|vendor|fixtures?|__fixtures__)/`, ...ignored] },
      tsPreCompilationDeps: true,
      ...(model.tree.has('tsconfig.json') ? { tsConfig: { fileName: 'tsconfig.json' } } : {}),
    },
  };
  const head = [
    'Written by `eos-gates arch-lint --print-dependency-cruiser` from the settings of arch-lint. Modules stand here as they were found;',
    'write it anew when modules come or go.',
    '',
    "dependency-cruiser's language has no words for these, so they are left out:",
    ...unsayable(model, settings).map((line) => `- ${line}`),
  ];
  return `${head.map((line) => `// ${line}`.trimEnd()).join('\n')}\nmodule.exports = ${JSON.stringify(configuration, null, 2)};\n`;
}

function pairRules(modules: readonly Module[], settings: Settings): PrintedRule[] {
  return refusalsOf(settings).flatMap(({ name, comment, refuses }) =>
    modules.flatMap((from): PrintedRule[] => {
      const targets = modules.filter((to) => to !== from && refuses(from, to));
      if (targets.length === 0) return [];
      return [
        {
          name: `${name}: ${from.name}`,
          comment: `${comment}: ${from.name} may not import ${targets.map((to) => to.name).join(', ')}`,
          severity: 'error',
          from: { path: ownPaths(from, modules) },
          to: { path: targets.map((to) => ownPaths(to, modules)) },
        },
      ];
    }),
  );
}

function entryRules(module: Module, modules: readonly Module[]): PrintedRule[] {
  const own = ownPaths(module, modules);
  const inside = module.root === '' ? '^' : `^${literal(module.root)}/`;
  const { settings } = module;
  if (own.endsWith('$')) return [];
  const from = { pathNot: own };
  const hiddenPaths = settings.private.map((glob) => `${inside}${globAsPattern(glob)}$`);
  const entries = entriesOf(module);
  const listed = settings.entry !== undefined || settings.surfaces !== undefined;
  const open = entries.some((entry) => matchesGlob(entry, 'any/file/inside.ts'));
  const names = entries.map((entry) => {
    const clean = entry.replace(/^\.\//, '').replace(new RegExp(`${ENDING}$`), '');
    return `${inside}${globAsPattern(clean)}(?:${ENDING})?$`;
  });
  const bypassed: PrintedRule = {
    name: `module-entry-bypassed: ${module.name}`,
    comment: `${module.name} is imported through ${entries.join(', ')}`,
    severity: 'error',
    from,
    to: {
      path: own,
      pathNot: [...names, `${inside}package\\.json$`, ...hiddenPaths],
      ...(listed ? {} : { dependencyTypesNot: ['aliased-workspace'] }),
    },
  };
  const hidden: PrintedRule = {
    name: `module-entry-bypassed: private of ${module.name}`,
    comment: `private to ${module.name}`,
    severity: 'error',
    from,
    to: { path: hiddenPaths },
  };
  return [...(open ? [] : [bypassed]), ...(settings.private.length > 0 ? [hidden] : [])];
}

function generalRules(): PrintedRule[] {
  return [
    {
      name: 'undeclared-dependency',
      comment: 'What is imported is declared in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'unresolvable-import',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ];
}

/** What is in force here and has no counterpart there. */
function unsayable({ graph }: ArchModel, settings: Settings): string[] {
  const lines = [
    'a package entered past its `exports` (no-cross-internals), and packages in a circle (package-cycle)',
    'waivers with owner and end, the baseline by keys, and the comparison with a base commit',
    'findings in tests, configuration and scripts as warnings: here they are as severe as any',
    'a re-export that hides where a symbol comes from',
  ];
  if (settings.modules.length > 0)
    lines.push(
      'tests, configuration and scripts outside of every module may look everywhere; here they may not',
    );
  if (settings.modules.some((one) => one.marker !== undefined))
    lines.push('`marker`: modules found by a file in them');
  if (settings.modules.length > 0)
    lines.push('captures and patterns: a new module is covered only when this file is written anew');
  if (settings.exhaustive || settings.outside.length > 0)
    lines.push('`exhaustive` and `outside`: code that belongs to no module (file-without-module)');
  if (settings.generated.length > 0)
    lines.push('`generated`: files that say in a comment that they are generated');
  if (
    settings.clientFiles.length + settings.serverFiles.length > 0 ||
    settings.modules.some((one) => one.surfaces)
  )
    lines.push(
      '`surfaces`, `clientFiles`, `serverFiles`: what runs in the browser is told by directives (server-code-in-client)',
    );
  if (graph.workspace.packages.length > 1)
    lines.push('a tsconfig for each package: dependency-cruiser reads one for all');
  return lines;
}
