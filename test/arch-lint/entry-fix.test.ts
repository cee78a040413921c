import { describe, expect, test } from '@jest/globals';
import { gate } from '../../actions/arch-lint/gate.js';
import { memoryTree } from '../../src/core/tree/index.js';

/** Rules that propose the entry instead of what lies behind it; circles of modules are somebody else's to tell. */
const PROPOSING = /\/(?:module-entry-bypassed|no-cross-internals)$/;

/** What the findings of a tree propose: place, text, safety and title. */
function proposals(files: Readonly<Record<string, string>>, settings: object): string[] {
  const { findings } = gate.evaluate(memoryTree(files), gate.settings.parse(settings), {
    levels: {},
    memo: new Map(),
    side: 'head',
  });
  const proposing = findings.filter(({ ruleId }) => PROPOSING.test(ruleId));
  return proposing.map(({ fix, location }) => {
    if (!fix) return `${location.file}:${location.line} none`;
    const [edit] = fix.edits;
    const { line, column, endColumn } = edit?.location ?? {};
    return `${location.file}:${line}:${column}-${endColumn} ${edit?.replaces} → ${edit?.text} ${fix.safety}: ${fix.title}`;
  });
}

const FEATURES = { modules: [{ match: 'src/{feature}' }] };

describe('into a module', () => {
  const manifest = { 'package.json': '{"name":"web"}' };

  test('the same binding through the entry is safe, wherever it is made', () =>
    expect(
      proposals(
        {
          ...manifest,
          'src/cart/index.ts': [
            "import { tax } from '../billing/lib/tax.js';",
            'export { rate as r } from "../billing/lib/tax.js";',
            "export type Rate = import('../billing/lib/tax.js').Rate;",
            'export const cart = tax;',
          ].join('\n'),
          'src/billing/index.ts': "export * from './lib/tax.js';\nexport { rate } from './lib/rate.js';",
          'src/billing/lib/tax.ts':
            "export const tax = 1;\nexport type Rate = 1;\nexport { rate } from './rate.js';",
          'src/billing/lib/rate.ts': 'export const rate = 1;',
        },
        FEATURES,
      ),
    ).toEqual([
      "src/cart/index.ts:1:22-43 ../billing/lib/tax.js → ../billing/index.js safe: Import from '../billing/index.js'",
      "src/cart/index.ts:2:28-49 ../billing/lib/tax.js → ../billing/index.js safe: Import from '../billing/index.js'",
      "src/cart/index.ts:3:28-49 ../billing/lib/tax.js → ../billing/index.js safe: Import from '../billing/index.js'",
    ]));

  test.each([
    [
      'another thing of the same name',
      'export const tax = 2;',
      /unsafe: .*not certain that "tax" is the same/,
    ],
    [
      'a name that is imported and then exported',
      "import { tax } from './tax';\nexport { tax };",
      /unsafe: .*not certain/,
    ],
    [
      'offered as a type only',
      "export type { tax } from './tax';",
      /unsafe: .*"tax" is offered as a type only/,
    ],
    ['a circle', "import '../cart';\nexport { tax } from './tax';", /unsafe: .*makes a circle/],
    ['not offered', 'export const other = 1;', /none$/],
  ])('%s', (_name, entry, expected) => {
    const files = {
      ...manifest,
      'src/cart/index.ts': "import { tax } from '../billing/tax';\nexport const cart = tax;",
      'src/billing/index.ts': entry,
      'src/billing/tax.ts': 'export const tax = 1;',
    };
    expect(proposals(files, FEATURES)).toEqual([expect.stringMatching(expected)]);
  });

  test('a mock of the old path has to be looked at; what takes the whole module is left alone', () =>
    expect(
      proposals(
        {
          ...manifest,
          'src/cart/cart.test.ts': [
            "import { tax } from '../billing/tax';",
            "import * as all from '../billing/tax';",
            "vi.mock('../billing/tax');",
            'export const cart = [tax, all];',
          ].join('\n'),
          'src/billing/index.ts': "export { tax } from './tax';",
          'src/billing/tax.ts': 'export const tax = 1;',
        },
        FEATURES,
      ).slice(0, 2),
    ).toEqual([expect.stringMatching(/unsafe: .*a mock in this file/), 'src/cart/cart.test.ts:2 none']));
});

describe('into a package', () => {
  const files = (dependencies: string) => ({
    'package.json': '{"private":true,"workspaces":["packages/*"]}',
    'packages/a/package.json': `{"name":"a","dependencies":{${dependencies}}}`,
    'packages/a/index.ts': "import { inner } from '../b/src/inner';\nexport const a = inner;",
    'packages/b/package.json': '{"name":"b","exports":{"./deep":"./src/entry.ts"}}',
    'packages/b/src/entry.ts': "export { inner } from './inner';",
    'packages/b/src/inner.ts': 'export const inner = 1;',
  });
  test('by the name it offers, where that is declared', () =>
    expect(proposals(files('"b":"*"'), {})).toEqual([
      "packages/a/index.ts:1:24-38 ../b/src/inner → b/deep safe: Import from 'b/deep'",
    ]));
  test('not declared: unsafe', () =>
    expect(proposals(files(''), {})).toEqual([
      expect.stringMatching(/→ b\/deep unsafe: .*b has to be declared in package.json first/),
    ]));
});
