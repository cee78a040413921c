import type { Kind } from '../kind.js';

/**
 * Names by which scripts say what they are, most telling first: `test:unit` before `test`, a name that promises to check before
 * one that may write. Gathered from public repositories; a name that means different things in different places is not here.
 */
export const SCRIPT_NAMES: Readonly<Record<Kind, readonly string[]>> = {
  format:
    words(`format:check format-check check-format check:format checkformat formatcheck format:ci format:verify
    format:test fmt:check fmt-check check:fmt prettier:check prettier-check check:prettier check-prettier test:format lint:format
    lint:prettier format fmt prettier`),
  lint: words(
    'lint:check lint:ci check:lint lint lint:all eslint lint:js lint:ts lint:eslint test:lint test:eslint',
  ),
  types:
    words(`typecheck type-check type:check types:check check-types check:types check:type typecheck:ci ts:check
    check:ts check-ts lint:types lint:ts-types types tsc tsc:check typescript test:types`),
  unit: words(`test:unit test-unit unit unit:test unit-test unit-tests test:units test:ci test:run test:once test
    tests jest vitest`),
  integration: words(`test:integration test-integration test:integration:ci test:int test:it integration
    integration:test integration-test integration-tests`),
  contract: words(
    `test:contract test:contracts test-contract contract:test contract-test contract-tests test:pact`,
  ),
  golden:
    words(`test:golden test:goldens golden golden:check golden:test check:golden golden-tests test:snapshots
    test:snapshot`),
  build: words('build:production build:prod build build:ci build:all compile'),
};

/** The name to suggest where a kind has none. */
export const SUGGESTED_NAME: Readonly<Record<Kind, string>> = {
  format: 'format:check',
  lint: 'lint',
  types: 'typecheck',
  unit: 'test',
  integration: 'test:integration',
  contract: 'test:contract',
  golden: 'test:golden',
  build: 'build',
};

function words(text: string): string[] {
  return text.split(/\s+/);
}
