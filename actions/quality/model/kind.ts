/** What a repository's own command proves, in the order they are run: the cheap ones first, so that a red one is seen early. */
export const KINDS = [
  'format',
  'lint',
  'types',
  'unit',
  'integration',
  'contract',
  'golden',
  'build',
] as const;

export type Kind = (typeof KINDS)[number];

const TESTS: ReadonlySet<Kind> = new Set(['unit', 'integration', 'contract', 'golden']);

/** Whether a kind runs tests, so that an exit code of 0 alone proves nothing. */
export function runsTests(kind: Kind): boolean {
  return TESTS.has(kind);
}
