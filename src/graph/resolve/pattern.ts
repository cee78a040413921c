/**
 * Matches a name against a pattern with at most one `*`, as `paths`, `exports` and `imports` have them.
 * @returns what the star stands for, '' for an exact match, undefined for none
 */
export function matchPattern(pattern: string, name: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star === -1) return pattern === name ? '' : undefined;
  const before = pattern.slice(0, star);
  const after = pattern.slice(star + 1);
  if (name.length < before.length + after.length || !name.startsWith(before) || !name.endsWith(after))
    return undefined;
  return name.slice(before.length, name.length - after.length);
}

/** Puts what the star stood for into a target; the replacement is taken literally. */
export function fillPattern(target: string, star: string): string {
  return target.split('*').join(star);
}
