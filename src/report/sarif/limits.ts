/** What GitHub takes in one SARIF file (docs: SARIF support for code scanning); more makes it refuse the file. */
export const LIMITS = {
  runs: 20,
  resultsPerRun: 25_000,
  locationsPerResult: 1_000,
  tagsPerRule: 20,
} as const;
