import type { ShopFault } from './fault.js';
import { instead } from './fault.js';

/** Modules that are not as a module should be. */
export const MODULE_SHAPE: readonly ShopFault[] = [
  {
    name: 'a README without its public API, and a link that has died',
    edits: {
      'packages/billing/README.md': (text) =>
        text.replace('## Public API', '## Notes').replace('shop-api/v1.md', 'shop-api/v2.md'),
    },
    findings: [
      { rule: 'module-shape/missing-contract', at: 'packages/billing/README.md:1:1' },
      { rule: 'module-shape/missing-readme-section', at: 'packages/billing/README.md:1:1' },
      { rule: 'module-shape/unknown-path-in-readme', at: 'packages/billing/README.md:28:63' },
    ],
  },
  {
    name: 'an example that imports what is no longer exported',
    edits: {
      'packages/cart/README.md': (text) =>
        text.replace('import { addToCart, emptyCart', 'import { addToBasket, emptyCart'),
    },
    findings: [{ rule: 'module-shape/unknown-export-in-readme', at: 'packages/cart/README.md:17:10' }],
  },
  {
    name: 'tests that were emptied, and their plan',
    edits: {
      'packages/users/__tests__/user.test.js': () =>
        "import test from 'node:test';\ntest.todo('accounts');\n",
      'packages/users/README.md': (text) => text.replace(/## Tests\n\n.+\n/, '## Tests\n\n<!-- later -->\n'),
    },
    findings: [
      { rule: 'module-shape/missing-test-plan', at: 'packages/users/README.md:1:1' },
      { rule: 'module-shape/missing-tests', at: 'packages/users/__tests__/user.test.js:1:1' },
    ],
  },
  {
    name: 'a package that opens its inside',
    edits: {
      'packages/catalog/package.json': (text) =>
        text.replace('"exports": {', '"exports": {\n    "./src/*": "./src/*.ts",'),
    },
    findings: [{ rule: 'module-shape/inside-exported', at: 'packages/catalog/package.json:8:5' }],
  },
  {
    name: 'a module with nothing but code, in a folder nobody agreed on',
    edits: {
      '.github/CODEOWNERS': (text) => text.replace('* @acme/platform\n', ''),
      'eos.yaml': (text) =>
        text.replace(
          'match: apps/{app}\n',
          'match: libs/{domain}\n        tags: [domain]\n      - match: apps/{app}\n',
        ),
      'libs/giftCards/cards.ts': () => 'export const cards = 1;\n',
    },
    findings: [
      { rule: 'arch-lint/unreachable-module', at: 'libs/giftCards/cards.ts:1:1' },
      { rule: 'module-shape/missing-contract', at: 'libs/giftCards/cards.ts:1:1' },
      { rule: 'module-shape/missing-entry', at: 'libs/giftCards/cards.ts:1:1' },
      { rule: 'module-shape/missing-owner', at: 'libs/giftCards/cards.ts:1:1' },
      { rule: 'module-shape/missing-readme', at: 'libs/giftCards/cards.ts:1:1' },
      { rule: 'module-shape/missing-test-plan', at: 'libs/giftCards/cards.ts:1:1' },
      { rule: 'module-shape/missing-tests', at: 'libs/giftCards/cards.ts:1:1' },
      { rule: 'module-shape/unknown-folder', at: 'libs/giftCards/cards.ts:1:1' },
    ],
  },
  {
    name: 'a name in another style',
    edits: { 'packages/cart/src/giftCards.ts': () => 'export const cards = 1;\n' },
    findings: [
      { rule: 'arch-lint/orphan-file', at: 'packages/cart/src/giftCards.ts:1:1' },
      { rule: 'module-shape/unconventional-name', at: 'packages/cart/src/giftCards.ts:1:1' },
    ],
  },
  {
    name: 'a convention for a folder that is not there',
    edits: { 'eos.yaml': instead('match: packages/*/', 'match: libraries/*/') },
    findings: [{ rule: 'module-shape/pattern-matches-nothing', at: 'eos.yaml:87:18' }],
  },
];
