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
    findings: [{ rule: 'arch-lint/package-cycle', at: 'packages/billing/src/quote.ts:1:1' }],
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
    edits: { 'eos.yaml': (text) => `${text}gates:\n  arch-lnt:\n    stage: warn\n` },
    says: 'eos.yaml:7:3: unknown gate "arch-lnt" (did you mean "arch-lint"?)',
  },
  {
    name: 'YAML that is none',
    edits: { 'eos.yaml': (text) => text.replace('preset: strict', 'preset: [strict') },
    says: 'eos.yaml:',
  },
];
