import type { ShopFault } from './fault.js';
import { DEEP_IMPORT, before, instead } from './fault.js';

/** Imports, files and settings that cross a border. */
export const ARCH_LINT: readonly ShopFault[] = [
  {
    name: 'a relative import into another package',
    edits: {
      'apps/web/src/shelf-page.ts': instead("'@shop/catalog'", "'../../../packages/catalog/src/shelf.js'"),
    },
    findings: [{ rule: 'arch-lint/no-cross-internals', at: 'apps/web/src/shelf-page.ts:1:1' }],
  },
  {
    name: 'a deep import behind the name of a package',
    edits: {
      'apps/admin/src/price-list.ts': DEEP_IMPORT,
    },
    findings: [{ rule: 'arch-lint/no-cross-internals', at: 'apps/admin/src/price-list.ts:2:1' }],
  },
  {
    name: 'a cycle of packages',
    edits: {
      'packages/cart/package.json': instead(
        '"@shop/catalog": "*"',
        '"@shop/billing": "*", "@shop/catalog": "*"',
      ),
      'packages/cart/src/cart.ts': (text) =>
        `import { COUNTRIES } from '@shop/billing';\n${text}\nexport const servedIn = COUNTRIES;\n`,
    },
    findings: [
      { rule: 'arch-lint/import-cycle', at: 'packages/cart/src/cart.ts:1:1' },
      { rule: 'arch-lint/layer-violation', at: 'packages/cart/src/cart.ts:1:1' },
      { rule: 'arch-lint/package-cycle', at: 'packages/cart/src/cart.ts:1:1' },
    ],
  },
  {
    name: 'a package that is not declared',
    edits: {
      'packages/billing/src/quote.ts': before("import 'left-pad';"),
    },
    findings: [{ rule: 'arch-lint/undeclared-dependency', at: 'packages/billing/src/quote.ts:1:1' }],
  },
  {
    name: 'an import that leads nowhere',
    edits: {
      'packages/cart/src/index.ts': instead("'./cart.js'", "'./carts.js'"),
    },
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
    findings: [{ rule: 'arch-lint/development-dependency-in-production', at: 'apps/web/src/server.ts:6:1' }],
  },
  {
    name: 'an app that imports another one',
    edits: {
      'apps/admin/package.json': instead('"@shop/catalog": "*"', '"@shop/catalog": "*", "@shop/web": "*"'),
      'apps/admin/src/main.ts': instead('\n', "\nimport '@shop/web';\n"),
    },
    findings: [
      { rule: 'arch-lint/app-imported', at: 'apps/admin/src/main.ts:2:1' },
      { rule: 'arch-lint/forbidden-reach', at: 'apps/admin/src/main.ts:2:1' },
      { rule: 'arch-lint/not-visible', at: 'apps/admin/src/main.ts:2:1' },
    ],
  },
  {
    name: 'a test that ships',
    edits: {
      'packages/cart/src/index.ts': before("import '../__tests__/cart.test.js';"),
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
      'apps/web/src/features/wishes/index.ts': () => "export { wish } from './wish.js';\n",
      'apps/web/src/features/wishes/wish.ts': () => 'export const wish = 1;\n',
      'apps/web/src/features/wishes/report.ts': () =>
        "import { basketText } from '../basket/index.js';\nexport const report = basketText(1);\n",
      'apps/web/src/features/basket/basket-text.ts': before("import '../wishes/index.js';"),
    },
    findings: [{ rule: 'arch-lint/module-cycle', at: 'apps/web/src/features/basket/basket-text.ts:1:1' }],
  },
  {
    name: 'something out of reach that is reached',
    edits: {
      'apps/web/src/features/basket/basket-text.ts': before("import '@shop/cart';"),
    },
    findings: [{ rule: 'arch-lint/forbidden-reach', at: 'apps/web/src/browser/badge.ts:1:1' }],
  },
  {
    name: 'a module that no entry point leads to',
    edits: {
      'apps/web/src/features/wishes/index.ts': () =>
        "import { basketText } from '../basket/index.js';\nexport const wishes = basketText(0);\n",
    },
    findings: [{ rule: 'arch-lint/unreachable-module', at: 'apps/web/src/features/wishes/index.ts:1:1' }],
  },
  {
    name: 'a file nobody imports',
    edits: {
      'packages/cart/src/coupon.ts': () => 'export const coupon = 1;\n',
    },
    findings: [{ rule: 'arch-lint/orphan-file', at: 'packages/cart/src/coupon.ts:1:1' }],
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
    name: 'two patterns for one folder',
    edits: {
      'eos.yaml': instead(
        '      # From what the shop offers',
        '      - match: apps/{app}/src/{kind}/basket\n      # From what the shop offers',
      ),
    },
    findings: [{ rule: 'arch-lint/ambiguous-module', at: 'eos.yaml:29:16' }],
  },
  {
    name: 'a package of the host where it is banned',
    edits: {
      'packages/billing/src/quote.ts': before("import 'node:http';"),
    },
    findings: [{ rule: 'arch-lint/banned-dependency', at: 'packages/billing/src/quote.ts:1:1' }],
  },
  {
    name: 'a package that a closed list leaves out',
    edits: {
      'apps/web/src/main.ts': before("import 'node:fs';"),
    },
    findings: [{ rule: 'arch-lint/banned-dependency', at: 'apps/web/src/main.ts:1:1' }],
  },
  {
    name: 'a dependency that is denied',
    edits: {
      'apps/web/src/features/basket/server/cart-of.ts': before("import '@shop/users';"),
    },
    findings: [
      { rule: 'arch-lint/dependency-not-allowed', at: 'apps/web/src/features/basket/server/cart-of.ts:1:1' },
    ],
  },
  {
    name: 'code in a folder of no module',
    edits: {
      'contracts/shop-api/client.ts': () => "import 'node:url';\n",
    },
    findings: [{ rule: 'arch-lint/file-without-module', at: 'contracts/shop-api/client.ts:1:1' }],
  },
  {
    name: 'a generated file of another module',
    edits: {
      'apps/web/src/features/basket/server/cart-of.ts': before("import '../../../generated/features.js';"),
    },
    findings: [
      {
        rule: 'arch-lint/generated-internals-imported',
        at: 'apps/web/src/features/basket/server/cart-of.ts:1:1',
      },
      { rule: 'arch-lint/layer-violation', at: 'apps/web/src/features/basket/server/cart-of.ts:1:1' },
      { rule: 'arch-lint/module-cycle', at: 'apps/web/src/features/basket/server/cart-of.ts:1:1' },
    ],
  },
  {
    name: 'an import upwards',
    edits: {
      'apps/web/src/features/basket/server/cart-of.ts': before("import '../../../shelf-page.js';"),
    },
    findings: [
      { rule: 'arch-lint/layer-violation', at: 'apps/web/src/features/basket/server/cart-of.ts:1:1' },
      { rule: 'arch-lint/module-cycle', at: 'apps/web/src/features/basket/server/cart-of.ts:1:1' },
      { rule: 'arch-lint/module-entry-bypassed', at: 'apps/web/src/features/basket/server/cart-of.ts:1:1' },
    ],
  },
  {
    name: 'an entry that is walked past',
    edits: {
      'apps/web/src/server.ts': instead('basket/server/index.js', 'basket/server/cart-of.js'),
    },
    findings: [{ rule: 'arch-lint/module-entry-bypassed', at: 'apps/web/src/server.ts:7:1' }],
  },
  {
    name: 'accounts used by an app that may not know them',
    edits: {
      'apps/admin/package.json': instead('"@shop/catalog": "*"', '"@shop/catalog": "*", "@shop/users": "*"'),
      'apps/admin/src/main.ts': instead('\n', "\nimport { createUser } from '@shop/users';\n"),
    },
    findings: [
      { rule: 'arch-lint/forbidden-reach', at: 'apps/admin/src/main.ts:2:1' },
      { rule: 'arch-lint/not-visible', at: 'apps/admin/src/main.ts:2:1' },
    ],
  },
  {
    name: 'a glob of the policy that matches nothing',
    edits: {
      'eos.yaml': instead('serverFiles: [', 'serverFiles: [apps/web/src/door.ts, '),
    },
    findings: [
      { rule: 'arch-lint/pattern-matches-nothing', at: 'eos.yaml:63:19' },
      { rule: 'arch-lint/toothless-rule', at: 'eos.yaml:63:19' },
    ],
  },
  {
    name: 'a name of the policy that nothing has',
    edits: {
      'eos.yaml': instead('{ from: admin, to: users', '{ from: admn, to: users'),
    },
    findings: [
      { rule: 'arch-lint/toothless-rule', at: 'eos.yaml:56:9' },
      { rule: 'arch-lint/unknown-name', at: 'eos.yaml:56:17' },
    ],
  },
  {
    name: 'server code in the browser',
    edits: {
      'apps/web/src/browser/badge.ts': before("import '../features/basket/server/index.js';"),
    },
    findings: [
      { rule: 'arch-lint/forbidden-reach', at: 'apps/web/src/browser/badge.ts:1:1' },
      { rule: 'arch-lint/forbidden-reach', at: 'apps/web/src/browser/badge.ts:1:1' },
      { rule: 'arch-lint/server-code-in-client', at: 'apps/web/src/browser/badge.ts:1:1' },
    ],
  },
  {
    name: 'a folder for everybody that knows the domain',
    edits: {
      'apps/web/src/utils/countries.ts': () =>
        "import { COUNTRIES } from '@shop/billing';\nexport const count = COUNTRIES.length;\n",
    },
    findings: [{ rule: 'arch-lint/shared-swamp', at: 'apps/web/src/utils/countries.ts:1:1' }],
  },
  {
    name: 'a border that forbids nothing',
    edits: {
      'eos.yaml': instead("{ from: 'tag:feature', to: users", "{ from: 'tag:feature', to: web/basket"),
    },
    findings: [{ rule: 'arch-lint/toothless-rule', at: 'eos.yaml:51:9' }],
  },
  {
    name: 'a value where only types may cross',
    edits: {
      'packages/cart/src/cart.ts': instead('import type { Product }', 'import { findProduct, type Product }'),
    },
    findings: [{ rule: 'arch-lint/type-only-crossing', at: 'packages/cart/src/cart.ts:1:1' }],
  },
  {
    name: 'a configuration that breaks off',
    edits: {
      'apps/admin/tsconfig.json': () => '{ "extends": ',
    },
    findings: [{ rule: 'arch-lint/unreadable-configuration', at: 'apps/admin/tsconfig.json:1:14' }],
  },
];
