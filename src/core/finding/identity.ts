/** What tells one wrong from another: the rule and the key it chose. */
export interface Identified {
  ruleId: string;
  key: string;
}

/** What makes two findings the same wrong. */
export function identity({ ruleId, key }: Identified): string {
  return `${ruleId}\u0000${key}`;
}

/**
 * What a key stands for, each counted for itself. A key that ends with a list in brackets, such as `web → billing (rate,tax)`,
 * stands for as many things as the list names: an import that is split in two, or that loses one of its names, is no new wrong.
 * Every other key stands for one thing.
 */
export function partsOf({ ruleId, key }: Identified): string[] {
  const open = key.endsWith(')') ? key.lastIndexOf(' (') : -1;
  if (open < 0) return [identity({ ruleId, key })];
  const border = key.slice(0, open);
  const names = key.slice(open + 2, -1).split(',');
  return [...new Set(names)].map((name) => identity({ ruleId, key: `${border} (${name})` }));
}
