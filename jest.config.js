/** Tests run on what `tsc` emitted (build/), as ES modules, with no transformer: what is tested is what is bundled. */
export default {
  roots: ['<rootDir>/build/test'],
  testMatch: ['**/*.test.js'],
  transform: {},
  testTimeout: 60_000,
  maxWorkers: 2,
};
