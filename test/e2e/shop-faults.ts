/** A finding the fault must have; active ones only. */
export interface ExpectedFault {
  rule: string;
  /** `file:line:column`. */
  at: string;
}

/** One wrong that is seeded into a copy of examples/shop. */
export interface ShopFault {
  name: string;
  /** Path → what becomes of its text (empty where the file is not there yet). */
  edits: Readonly<Record<string, (text: string) => string>>;
  /** Exactly the findings that then count, in the order of the report. */
  findings: readonly ExpectedFault[];
}

/** A wrong that stops the run before any gate has spoken. */
export interface ShopBreakage {
  name: string;
  edits: ShopFault['edits'];
  /** Beginning of what is said. */
  says: string;
}

const DEEP_IMPORT = (text: string): string =>
  text.replace("'@shop/billing';\n", "'@shop/billing';\nimport { VAT } from '@shop/billing/src/vat.js';\n");

function waiver(lines: Readonly<Record<string, string>>): ShopFault['edits'] {
  const all = {
    id: 'vat-table',
    rule: 'arch-lint/no-cross-internals',
    match: '{ file: apps/admin/** }',
    reason: 'the printed catalogue shows the rates',
    owner: "'@acme/catalog'",
    ...lines,
  };
  const entries = Object.entries(all).map(([key, value]) => `${key}: ${value}\n`);
  return { '.eos/waivers.yaml': () => `version: 1\nwaivers:\n  - ${entries.join('    ')}` };
}

function archLint(...settings: string[]): ShopFault['edits'] {
  const section = `gates:\n  module-shape: { stage: off }\n  arch-lint:\n    ${settings.join('\n    ')}\n`;
  return { 'eos.yaml': (text) => text.slice(0, text.indexOf('gates:')) + section };
}

/** Faults that are findings. */
export const FAULTS: readonly ShopFault[] = [
  {
    name: 'a relative import into another package',
    edits: {
      'apps/web/src/shelf-page.ts': (text) =>
        text.replace("'@shop/catalog'", "'../../../packages/catalog/src/shelf.js'"),
    },
    findings: [{ rule: 'arch-lint/no-cross-internals', at: 'apps/web/src/shelf-page.ts:1:1' }],
  },
  {
    name: 'a deep import behind the name of a package',
    edits: { 'apps/admin/src/price-list.ts': DEEP_IMPORT },
    findings: [{ rule: 'arch-lint/no-cross-internals', at: 'apps/admin/src/price-list.ts:2:1' }],
  },
  {
    name: 'a cycle of packages',
    edits: {
      'packages/cart/package.json': (text) =>
        text.replace('"@shop/catalog": "*"', '"@shop/billing": "*", "@shop/catalog": "*"'),
      'packages/cart/src/cart.ts': (text) =>
        `import { COUNTRIES } from '@shop/billing';\n${text}\nexport const servedIn = COUNTRIES;\n`,
    },
    findings: [
      { rule: 'arch-lint/import-cycle', at: 'packages/billing/src/index.ts:2:1' },
      { rule: 'arch-lint/package-cycle', at: 'packages/billing/src/quote.ts:1:1' },
    ],
  },
  {
    name: 'a package that is not declared',
    edits: {
      'apps/admin/src/main.ts': (text) => text.replace('\n', "\nimport { createUser } from '@shop/users';\n"),
    },
    findings: [{ rule: 'arch-lint/undeclared-dependency', at: 'apps/admin/src/main.ts:2:1' }],
  },
  {
    name: 'an import that leads nowhere',
    edits: { 'packages/cart/src/index.ts': (text) => text.replace("'./cart.js'", "'./carts.js'") },
    findings: [{ rule: 'arch-lint/unresolvable-import', at: 'packages/cart/src/index.ts:1:1' }],
  },
  {
    name: 'a dependency of the server that is for development only',
    edits: {
      'apps/web/package.json': (text) =>
        text
          .replace(',\n    "@shop/users": "*"', '')
          .replace(/\n\}\s*$/, ',\n  "devDependencies": { "@shop/users": "*" }\n}\n'),
    },
    findings: [{ rule: 'arch-lint/development-dependency-in-production', at: 'apps/web/src/server.ts:7:1' }],
  },
  {
    name: 'an app that imports another one',
    edits: {
      'apps/admin/package.json': (text) =>
        text.replace('"@shop/catalog": "*"', '"@shop/catalog": "*", "@shop/web": "*"'),
      'apps/admin/src/main.ts': (text) => text.replace('\n', "\nimport '@shop/web';\n"),
    },
    findings: [{ rule: 'arch-lint/app-imported', at: 'apps/admin/src/main.ts:2:1' }],
  },
  {
    name: 'a test that ships',
    edits: {
      'packages/cart/src/index.ts': (text) => `import '../__tests__/cart.test.js';\n${text}`,
    },
    findings: [
      { rule: 'arch-lint/import-cycle', at: 'packages/cart/src/index.ts:1:1' },
      { rule: 'arch-lint/test-code-in-production', at: 'packages/cart/src/index.ts:1:1' },
    ],
  },
  {
    name: 'a cycle of files',
    edits: {
      'packages/billing/src/vat.ts': (text) =>
        `import { quote } from './quote.js';\n${text}\nexport const quoting = () => quote;\n`,
    },
    findings: [{ rule: 'arch-lint/import-cycle', at: 'packages/billing/src/vat.ts:1:1' }],
  },
  {
    name: 'a cycle of modules',
    edits: {
      ...archLint("modules: [{ match: 'packages/billing/src/{module}' }]", "outside: ['**']"),
      'packages/billing/src/rates/index.ts': () => "export { rate } from './rate.js';\n",
      'packages/billing/src/rates/rate.ts': () => 'export const rate = 1;\n',
      'packages/billing/src/rates/report.ts': () =>
        "import { sum } from '../sums/index.js';\nexport const report = sum;\n",
      'packages/billing/src/sums/index.ts': () =>
        "import { rate } from '../rates/index.js';\nexport const sum = rate;\n",
    },
    findings: [{ rule: 'arch-lint/module-cycle', at: 'packages/billing/src/rates/report.ts:1:1' }],
  },
  {
    name: 'something out of reach that is reached',
    edits: archLint("reach: [{ from: 'package:@shop/admin', to: 'package:@shop/cart' }]"),
    findings: [{ rule: 'arch-lint/forbidden-reach', at: 'apps/admin/src/price-list.ts:1:1' }],
  },
  {
    name: 'a module that no entry point leads to',
    edits: archLint(
      "modules: [{ match: 'packages/{module}' }]",
      "outside: ['apps/**']",
      'entryPoints: [apps/admin/src/main.ts]',
      'rules: { unreachable-module: error }',
    ),
    findings: [{ rule: 'arch-lint/unreachable-module', at: 'packages/users/src/index.ts:1:1' }],
  },
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
      'eos.yaml': (text) => text.replace('apps/{app}', 'apps/{app}\n      - match: libs/{domain}'),
      'libs/giftCards/cards.ts': () => 'export const cards = 1;\n',
    },
    findings: [
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
    name: 'an import that a configuration of dependency-cruiser forbids',
    edits: {
      '.dependency-cruiser.json': () =>
        "{ forbidden: [{ name: 'no-tax', severity: 'error', from: { path: '^apps/admin/' }, to: { path: '^packages/billing/' } }] }",
    },
    findings: [{ rule: 'arch-lint/dependency-cruiser-rule', at: 'apps/admin/src/price-list.ts:1:1' }],
  },
  {
    name: 'a waiver that has ended, and what it covered',
    edits: { 'apps/admin/src/price-list.ts': DEEP_IMPORT, ...waiver({ until: '2020-06-30' }) },
    findings: [
      { rule: 'arch-lint/no-cross-internals', at: 'apps/admin/src/price-list.ts:2:1' },
      { rule: 'waivers/expired-waiver', at: '.eos/waivers.yaml:3:5' },
    ],
  },
  {
    name: 'a waiver that runs for decades',
    edits: { 'apps/admin/src/price-list.ts': DEEP_IMPORT, ...waiver({ until: '2099-06-30' }) },
    findings: [{ rule: 'waivers/overlong-waiver', at: '.eos/waivers.yaml:3:5' }],
  },
  {
    name: 'a waiver that nobody answers for',
    edits: {
      'apps/admin/src/price-list.ts': DEEP_IMPORT,
      ...waiver({ until: '2020-06-30', owner: "''" }),
    },
    findings: [
      { rule: 'arch-lint/no-cross-internals', at: 'apps/admin/src/price-list.ts:2:1' },
      { rule: 'waivers/expired-waiver', at: '.eos/waivers.yaml:3:5' },
      { rule: 'waivers/ownerless-waiver', at: '.eos/waivers.yaml:3:5' },
    ],
  },
];

/** Faults that are misuse: exit 2, one place, what to do. */
export const BREAKAGES: readonly ShopBreakage[] = [
  {
    name: 'a slip in a key of eos.yaml',
    edits: { 'eos.yaml': (text) => text.replace('preset:', 'prest:') },
    says: 'eos.yaml:3:1: unknown key "prest" (did you mean "preset"?)',
  },
  {
    name: 'a gate that does not exist',
    edits: { 'eos.yaml': (text) => text.replace('  arch-lint:', '  arch-lnt:') },
    says: 'eos.yaml:7:3: unknown gate "arch-lnt" (did you mean "arch-lint"?)',
  },
  {
    name: 'YAML that is none',
    edits: { 'eos.yaml': (text) => text.replace('preset: strict', 'preset: [strict') },
    says: 'eos.yaml:',
  },
];
