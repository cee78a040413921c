/** The kinds of tests a plan speaks of. Source: clause TST-5. */
export const TEST_KINDS = ['unit', 'integration', 'contract', 'golden', 'e2e', 'smoke'] as const;

export type TestKind = (typeof TEST_KINDS)[number];
