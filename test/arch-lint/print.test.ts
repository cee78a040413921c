import vm from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { gate } from '../../actions/arch-lint/gate.js';
import { view } from '../../actions/arch-lint/view.js';
import { memoryTree } from '../../src/core/tree/index.js';
import { judgeFiles } from '../dependency-cruiser/in-tree.js';

/** Settings printed for dependency-cruiser, and judged by what was printed: the same imports must be wrong. */
function printed(files: Record<string, string>, settings: object): string {
  const judged = { memo: new Map(), findings: [] };
  const args = { 'print-dependency-cruiser': true };
  return view(memoryTree(files), gate.settings.parse(settings), judged, args) ?? '';
}

function compare(files: Record<string, string>, settings: object): { native: string[]; other: string[] } {
  const own = gate.settings.parse(settings);
  const { findings } = gate.evaluate(memoryTree(files), own, { levels: {}, memo: new Map(), side: 'head' });
  const context = { module: { exports: {} } };
  vm.runInNewContext(printed(files, settings), context);
  const { violations } = judgeFiles(files, JSON.parse(JSON.stringify(context.module.exports)) as object);
  const rules = [
    'dependency-not-allowed',
    'not-visible',
    'layer-violation',
    'module-entry-bypassed',
    'undeclared-dependency',
    'unresolvable-import',
  ];
  const place = (rule: string, file: string, line: number) =>
    `${rules.find((one) => rule.startsWith(one))} ${file}:${line}`;
  return {
    native: findings
      .map(({ ruleId, location }) => [ruleId.slice('arch-lint/'.length), location] as const)
      .filter(([rule]) => rules.includes(rule))
      .map(([rule, { file, line }]) => place(rule, file, line))
      .toSorted(),
    other: violations
      .map(({ rule, edge }) => place(rule, edge?.from.path ?? '', edge?.site.line ?? 0))
      .toSorted(),
  };
}

const FILES = {
  'package.json': '{ "name": "web", "dependencies": { "zod": "4.0.0" } }',
  'src/app/index.ts':
    "import { cart } from '../cart/ui';\nimport { price } from '../cart/model/price';\nimport { z } from 'zod';\nimport 'gone';\nexport const app = [cart, price, z];\n",
  'src/cart/ui/index.ts':
    "import { model } from '../model';\nimport { app } from '../../app';\nimport { money } from '../../money/model/public';\nexport const cart = [model, app, money];\n",
  'src/cart/model/index.ts':
    "import { cart } from '../ui';\nimport './nowhere';\nexport const model = cart;\n",
  'src/cart/model/price.ts': "import { api } from '../../money/ui/api';\nexport const price = api;\n",
  'src/money/model/public.ts': 'export const money = 1;\n',
  'src/money/ui/api.ts':
    "import { hidden } from '../model/private/hidden';\nimport { money } from '../model/public';\nexport const api = [hidden, money];\n",
  'src/money/model/private/hidden.ts': 'export const hidden = 1;\n',
};

describe('what is printed', () => {
  test.each([
    [
      'entries and private files',
      { modules: [{ match: 'src/{domain}/{type}', private: ['private/**'] }, { match: 'src/app' }] },
    ],
    [
      'listed entries',
      {
        modules: [
          { match: 'src/{domain}/{type}', entry: ['index.ts', '{public,api}'] },
          { match: 'src/app', entry: ['**'] },
        ],
      },
    ],
    [
      'layers in two dimensions',
      {
        modules: [
          { match: 'src/{domain}/{type}', entry: ['**'] },
          { match: 'src/app', entry: ['**'], tags: ['app'] },
        ],
        layers: [
          { name: 'type', by: '{type}', order: ['ui', 'model'], within: '{domain}' },
          { name: 'domain', by: '{domain}', order: ['money', 'cart'], closed: true },
        ],
      },
    ],
    [
      'directions',
      {
        modules: [
          { match: 'src/{domain}/{type}', entry: ['**'], dependsOn: ['{domain}/**'] },
          { match: 'src/money/model', visibleTo: ['money/*'] },
          { match: 'src/app', dependsOn: ['cart/ui'] },
        ],
        deny: [{ from: 'cart/*', to: 'app' }],
      },
    ],
    [
      'modules inside of modules',
      {
        modules: [
          { match: 'src/cart', dependsOn: [] },
          { match: 'src/cart/model', dependsOn: ['src/cart'] },
          { match: 'src/money' },
        ],
      },
    ],
    ['no modules at all', {}],
  ])('finds the same: %s', (_, settings) => {
    const { native, other } = compare(FILES, settings);
    expect(native.length).toBeGreaterThan(1);
    expect(other).toEqual(native);
  });

  test('names what that language has no words for', () => {
    const text = printed(FILES, {
      modules: [{ match: 'src/{domain}', marker: 'index.ts' }],
      exhaustive: true,
      ignore: ['src/**/*.gen.ts'],
    });
    for (const word of ['`marker`', '`exhaustive`', 'package-cycle', 'waivers']) expect(text).toContain(word);
    expect(text).toContain(JSON.stringify(String.raw`^src/(?:[^/]+/)*[^/]*\.gen\.ts$`));
  });
});
