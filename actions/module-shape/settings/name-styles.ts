/** Ways to write a name of several words. */
export const NAME_STYLES = [
  'kebab-case',
  'camelCase',
  'PascalCase',
  'snake_case',
  'SCREAMING_SNAKE_CASE',
] as const;

export type NameStyle = (typeof NAME_STYLES)[number];
