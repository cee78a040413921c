import type { CruiserRule, PathRestriction, ToRestriction } from '../config/index.js';

/** Characters that mean something in a regular expression and may stand in a path. */
const SPECIAL = /[\\^$*+?()[\]{}|]/;

/** What the groups of a rule's own path took from a module: the whole match first. Groups that took part in nothing are left out. */
export function groupsOf(restriction: PathRestriction | undefined, source: string): string[] {
  if (restriction?.path === undefined || restriction.path === '') return [];
  const match = new RegExp(restriction.path).exec(source);
  return match === null || match.length < 2 ? [] : match.filter((one) => typeof one === 'string');
}

/**
 * The rule for one module, `$1` and the like replaced. dependency-cruiser puts what a group took into the pattern as it is, so that
 * a folder called `[id]` or `(shop)` becomes a part of the expression: it matches something else, and a hostile name could make
 * it run for ever. A rule whose groups took nothing special is left to dependency-cruiser; the rest is filled here, escaped.
 */
export function fillRule(rule: CruiserRule, source: string, always = false): CruiserRule {
  if (rule.to === undefined || !usesGroups(rule)) return rule;
  const groups = groupsOf(rule.from ?? rule.module, source);
  if (groups.length === 0 || !(always || groups.some((group) => SPECIAL.test(group)))) return rule;
  return { ...rule, to: fillTo(rule.to, groups) };
}

/** Whether what the rule asks of the other side depends on the module. */
export function usesGroups({ to }: CruiserRule): boolean {
  if (to === undefined) return false;
  return [to, to.via, to.viaOnly].some((one) => /\$\d/.test(`${one?.path ?? ''} ${one?.pathNot ?? ''}`));
}

function fillTo(to: ToRestriction, groups: readonly string[]): ToRestriction {
  return {
    ...fillPaths(to, groups),
    ...(to.via === undefined ? {} : { via: fillPaths(to.via, groups) }),
    ...(to.viaOnly === undefined ? {} : { viaOnly: fillPaths(to.viaOnly, groups) }),
  };
}

function fillPaths<T extends PathRestriction>(restriction: T, groups: readonly string[]): T {
  const fill = (text: string) =>
    text.replaceAll(/\$(\d)/g, (whole, digit: string) => {
      const group = groups[Number(digit)];
      return group === undefined ? whole : escape(group);
    });
  return {
    ...restriction,
    ...(restriction.path === undefined ? {} : { path: fill(restriction.path) }),
    ...(restriction.pathNot === undefined ? {} : { pathNot: fill(restriction.pathNot) }),
  };
}

/** `$` by its number: dependency-cruiser looks for `$1` once more. */
function escape(text: string): string {
  return text.replaceAll(/[\\^*+?()[\]{}|.]/g, String.raw`\$&`).replaceAll('$', String.raw`\x24`);
}
