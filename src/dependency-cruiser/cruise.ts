import type { NotInspected } from '../core/tree/index.js';
import type { Graph } from '../graph/index.js';
import type { Configuration, CruiserRule, Refusal } from './config/index.js';
import { judge } from './judge/index.js';
import type { Violation } from './judge/index.js';
import type { KnownViolation } from './known.js';
import { KnownViolations } from './known.js';
import type { Installed } from './modules/index.js';
import { listModules } from './modules/index.js';

/** A configuration with all that its judging needs. */
export interface Prepared {
  configuration: Configuration;
  /** Files and folders to begin at, relative to the configuration's folder; none means all. */
  roots: readonly string[];
  known: readonly KnownViolation[];
  /** Which side it was read from. */
  from: 'base' | 'head' | 'command line';
}

/** What a run knows of dependency-cruiser's configurations before it looks at the graph. */
export interface Preparation {
  ready: readonly Prepared[];
  /** Configurations and lists that could not be read, with the reason. */
  unread: readonly NotInspected[];
  /** Set when a configuration was asked for and cannot be judged; one sentence. */
  inconclusive?: string;
  /** Undefined where nothing is installed. */
  installed?: Installed;
}

/** A violation with its configuration. */
export interface Judged extends Violation {
  configuration: Configuration;
  /** The list of known violations holds it. */
  known: boolean;
}

/** What judging all configurations has given. */
export interface Cruise {
  violations: readonly Judged[];
  notInspected: readonly NotInspected[];
  inconclusive?: string;
  /** For the report's facts: per configuration what was looked at and what of it had no effect. */
  facts: readonly Record<string, unknown>[];
}

/** Judges a graph by every configuration. */
export function cruise(graph: Graph, preparation: Preparation): Cruise {
  const violations: Judged[] = [];
  const refused: Refusal[] = [];
  const facts: Record<string, unknown>[] = [];
  for (const { configuration, roots, known, from } of preparation.ready) {
    const { file, rules } = configuration;
    const { installed } = preparation;
    const asking = needingInstalled(configuration);
    const looked = asking.length > 0 && installed ? { installed } : {};
    const modules = listModules(graph, configuration, { roots, ...looked });
    const list = new KnownViolations(known);
    for (const one of judge(modules, rules)) violations.push({ ...one, configuration, known: list.has(one) });
    refused.push(...configuration.refused);
    if (installed === undefined) refused.push(...asking);
    facts.push({
      configuration: file,
      readFrom: from,
      ...(roots.length > 0 ? { roots } : {}),
      rules: rules.forbidden.length + rules.required.length + rules.allowed.length,
      modules: modules.size,
      dependencies: [...modules.values()].reduce((sum, { dependencies }) => sum + dependencies.length, 0),
      ...(known.length > 0 ? { known: known.length, knownAndGone: list.stale } : {}),
      ...(configuration.noEffect.length > 0 ? { withoutEffect: configuration.noEffect } : {}),
    });
  }
  const decisive = refused.find((one) => one.decisive);
  const inconclusive =
    preparation.inconclusive ??
    (decisive === undefined ? undefined : `${decisive.what}: ${decisive.why}, and the rule is an error.`);
  return {
    violations,
    notInspected: [...preparation.unread, ...refused.map(({ what, why }) => ({ what, why }))],
    ...(inconclusive === undefined ? {} : { inconclusive }),
    facts,
  };
}

/** Rules about what only an installed package tells. */
function needingInstalled({ rules, placeOf }: Configuration): Refusal[] {
  const asks = ({ to }: CruiserRule): string | undefined =>
    to?.license !== undefined
      ? 'license'
      : to?.licenseNot !== undefined
        ? 'licenseNot'
        : to?.dependencyTypes?.includes('deprecated') === true
          ? 'dependencyTypes: deprecated'
          : undefined;
  return [...rules.forbidden, ...rules.allowed].flatMap((rule): Refusal[] => {
    const word = asks(rule);
    if (word === undefined) return [];
    const { file, line, column } = placeOf(rule.name);
    return [
      {
        what: `${file}:${line}:${column}`,
        why: `rule "${rule.name}": "${word}" is not judged: it needs node_modules, and nothing is installed here`,
        decisive: rule.severity === 'error' && word !== 'dependencyTypes: deprecated',
      },
    ];
  });
}
