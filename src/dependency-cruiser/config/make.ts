import type { Location } from '../../core/finding/index.js';
import { normalizeRuleSet } from '../engine.js';
import { whyNever } from './dependency-types.js';
import type { Configuration, CruiserOptions, Filter, Refusal } from './configuration.js';
import { whyNoEffect } from './options.js';
import type { Part } from './part.js';
import { refuse } from './part.js';
import type { CruiserSeverity, RuleSet } from './rule-set.js';
import type { RawConfiguration, RawOptions, RawRule } from './schema.js';

type Section = 'forbidden' | 'required' | 'allowed';

/** What folder rules can be about, as their documentation says. */
const FOLDER_CONDITIONS = new Set(['path', 'pathNot', 'circular', 'moreUnstable']);
const REACH_CONDITIONS = new Set(['path', 'pathNot', 'reachable']);

/** What a compiler drops is known to it alone; projects with `verbatimModuleSyntax` say it all themselves. */
const PRE_COMPILATION =
  'not set, so imports that say `type` are dropped; those whose names are only used as types without saying so are judged, unlike there';

/** The configuration that merged files make. @throws Problem for a rule that lacks a part */
export function makeConfiguration(
  file: string,
  merged: RawConfiguration,
  parts: readonly Part[],
): Configuration {
  const places = new Places(file, parts);
  const refused: Refusal[] = [];
  const keep = (section: Section): RawRule[] =>
    ((merged[section] ?? []) as RawRule[])
      .filter((rule) => {
        if (rule.severity === 'ignore') return false;
        complete(section, rule, places);
        const found = refusals(section, rule, places);
        refused.push(...found.map(({ drops: _drops, ...one }) => one));
        return !found.some((one) => one.drops);
      })
      .map(joinVias);
  const normal = normalizeRuleSet({
    forbidden: keep('forbidden'),
    required: keep('required'),
    ...(merged.allowed === undefined
      ? {}
      : { allowed: keep('allowed'), allowedSeverity: merged.allowedSeverity ?? 'warn' }),
  }) as unknown as Partial<RuleSet>;
  const options = merged.options ?? {};
  const idle = Object.entries(options).flatMap(([option, value]) => {
    const effect = whyNoEffect(option, value);
    return effect === undefined ? [] : [{ option, ...effect }];
  });
  if (options.tsPreCompilationDeps === undefined || options.tsPreCompilationDeps === false)
    idle.push({ option: 'tsPreCompilationDeps', why: PRE_COMPILATION, decisive: false });
  for (const { option, why, decisive } of idle) {
    if (decisive)
      refused.push({
        what: places.text(places.option(option)),
        why: `option "${option}" has no effect: ${why}`,
        decisive: false,
      });
  }
  return {
    file,
    dir: file.slice(0, Math.max(0, file.lastIndexOf('/'))),
    rules: {
      forbidden: normal.forbidden ?? [],
      required: normal.required ?? [],
      allowed: normal.allowed ?? [],
      allowedSeverity: (normal.allowedSeverity ?? 'warn') as CruiserSeverity,
    },
    options: readOptions(options),
    placeOf: (rule) => places.rule(rule),
    refused,
    noEffect: idle.map(({ option, why }) => ({ option, why })),
  };
}

/** Joins the lists of patterns in what a cycle runs through; dependency-cruiser itself forgets those of `pathNot`. */
function joinVias(rule: RawRule): RawRule {
  if (rule.to === undefined) return rule;
  const join = (via: NonNullable<RawRule['to']>['via']): typeof via => {
    if (via === undefined || typeof via === 'string' || Array.isArray(via)) return via;
    return Array.isArray(via.pathNot) ? { ...via, pathNot: via.pathNot.join('|') } : via;
  };
  const { via, viaOnly, ...to } = rule.to;
  return {
    ...rule,
    to: {
      ...to,
      ...(via === undefined ? {} : { via: join(via) }),
      ...(viaOnly === undefined ? {} : { viaOnly: join(viaOnly) }),
    },
  };
}

function complete(section: Section, rule: RawRule, places: Places): void {
  const needs: readonly (readonly ('from' | 'to' | 'module')[])[] =
    section === 'required'
      ? [['module', 'to']]
      : section === 'allowed'
        ? [['from', 'to']]
        : [
            ['from', 'to'],
            ['module', 'from'],
          ];
  const label = rule.name === undefined ? 'the rule' : `the rule "${rule.name}"`;
  const place = places.of(section, rule);
  if (!needs.some((list) => list.every((part) => rule[part] !== undefined)))
    throw refuse(
      place.file,
      place,
      `${label} needs ${needs.map((list) => list.map((one) => `"${one}"`).join(' and ')).join(', or ')}`,
    );
  const to = Object.keys(rule.to ?? {});
  const wrong =
    rule.scope === 'folder'
      ? to.find((name) => !FOLDER_CONDITIONS.has(name))
      : rule.to?.reachable === undefined
        ? undefined
        : to.find((name) => !REACH_CONDITIONS.has(name));
  if (wrong === undefined) return;
  const why = rule.scope === 'folder' ? 'a rule for folders' : '"reachable"';
  const at = places.of(section, rule, ['to', wrong]);
  throw refuse(
    at.file,
    at,
    `${label}: "${wrong}" means nothing in ${why === '"reachable"' ? 'a rule with "reachable"' : why}`,
  );
}

/** What of a rule can never be judged here; `drops` when the rule as a whole cannot. */
function refusals(section: Section, rule: RawRule, places: Places): (Refusal & { drops: boolean })[] {
  const label = rule.name === undefined ? 'an unnamed rule' : `rule "${rule.name}"`;
  const severe = rule.severity === 'error';
  const say = (path: readonly string[], why: string, drops: boolean): Refusal & { drops: boolean } => ({
    what: places.text(places.of(section, rule, path)),
    why: `${label}: ${why}`,
    decisive: drops && severe,
    drops,
  });
  const found: (Refusal & { drops: boolean })[] = [];
  for (const name of ['exoticRequire', 'exoticRequireNot'] as const) {
    if (rule.to?.[name] !== undefined)
      found.push(
        say(
          ['to', name],
          `"${name}" is not judged: calls of functions that stand for \`require\` are not read`,
          true,
        ),
      );
  }
  if (rule.to?.exoticallyRequired === true)
    found.push(
      say(
        ['to', 'exoticallyRequired'],
        '"exoticallyRequired" is not judged: calls of functions that stand for `require` are not read',
        true,
      ),
    );
  const types = rule.to?.dependencyTypes ?? [];
  const never = types.filter((type) => whyNever(type) !== undefined);
  for (const type of never)
    found.push(
      say(
        ['to', 'dependencyTypes'],
        `dependency type "${type}" is not judged: ${whyNever(type)}`,
        never.length === types.length,
      ),
    );
  return found;
}

function readOptions(raw: RawOptions): CruiserOptions {
  return {
    doNotFollow: filter(raw.doNotFollow),
    exclude: filter(raw.exclude),
    includeOnly: filter(raw.includeOnly),
    tsPreCompilationDeps: raw.tsPreCompilationDeps ?? false,
    moduleSystems: new Set(raw.moduleSystems ?? ['es6', 'cjs', 'tsd', 'amd']),
    combinedDependencies: raw.combinedDependencies ?? false,
    builtIns: {
      ...(raw.builtInModules?.override === undefined ? {} : { override: raw.builtInModules.override }),
      add: raw.builtInModules?.add ?? [],
    },
    ignoreKnown: raw.ignoreKnown ?? true,
    knownViolations: raw.knownViolations ?? [],
  };
}

type RawFilter = string | readonly string[] | { path?: string | readonly string[] | undefined } | undefined;

function filter(raw: RawFilter): Filter {
  if (raw === undefined) return {};
  if (typeof raw === 'string') return { path: raw };
  if (Array.isArray(raw)) return { path: raw.join('|') };
  const { path, ...rest } = raw as { path?: string | readonly string[] };
  return { ...rest, ...(path === undefined ? {} : filter(path)) };
}

/** Finds where rules and options were written, over all files of a configuration. */
class Places {
  constructor(
    private readonly file: string,
    private readonly parts: readonly Part[],
  ) {}

  text({ file, line, column }: Location): string {
    return `${file}:${line}:${column}`;
  }

  option(name: string): Location {
    for (const { file, raw, data } of this.parts)
      if (Object.hasOwn(raw.options ?? {}, name)) return { file, ...data.atKey(['options', name]) };
    return { file: this.file, line: 1, column: 1 };
  }

  rule(name: string): Location {
    const section = name === 'not-in-allowed' ? 'allowed' : undefined;
    for (const { file, raw, data } of this.parts) {
      if (section !== undefined && raw.allowed !== undefined) return { file, ...data.atKey([section]) };
      for (const one of ['forbidden', 'required'] as const) {
        const index = raw[one]?.findIndex((rule) => (rule.name ?? 'unnamed') === name) ?? -1;
        if (index !== -1) return { file, ...data.at([one, index]) };
      }
    }
    return this.preset();
  }

  /** What no file of the repository states comes from a preset; where that is named is as near as one gets. */
  private preset(): Location {
    const part = this.parts.find(({ raw }) => raw.extends !== undefined) ?? this.parts[0];
    return part === undefined
      ? { file: this.file, line: 1, column: 1 }
      : { file: part.file, ...part.data.atKey(['extends']) };
  }

  /** Place of a rule, or of something in it. A rule that several files make up is where the first of them names that. */
  of(section: Section, rule: RawRule, path: readonly string[] = []): Location {
    for (const { file, raw, data } of this.parts) {
      const rules: readonly RawRule[] = raw[section] ?? [];
      const index = rules.findIndex((one) =>
        rule.name === undefined ? JSON.stringify(one) === JSON.stringify(rule) : one.name === rule.name,
      );
      if (index !== -1 && holds(rules[index], path)) return { file, ...data.at([section, index, ...path]) };
    }
    return this.preset();
  }
}

function holds(value: unknown, path: readonly string[]): boolean {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Record<string, unknown>)[step];
  }
  return true;
}
