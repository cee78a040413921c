import { describe, expect, test } from '@jest/globals';
import { atlasOf, neighbourhood, overview } from '../../actions/arch-lint/picture/index.js';
import door from '../../actions/arch-lint/main.js';
import { gate } from '../../actions/arch-lint/gate.js';
import { settings as shape } from '../../actions/arch-lint/settings.js';
import { pictureOf } from '../../src/core/picture/index.js';
import { memoryTree } from '../../src/core/tree/index.js';
import { buildGraph } from '../../src/graph/index.js';
import type { AnyDoor } from '../../src/shell/door.js';
import { runGate } from '../../src/shell/run-gate.js';
import { openSession } from '../../src/shell/session.js';
import { textsOf } from '../graph/in-tree.js';
import { memoryPlatform } from '../support/memory-platform.js';
import { expectValidReport } from '../support/report-schema.js';

/** A workspace of three packages: web imports cart, cart imports core. */
const SHOP = {
  'package.json': { name: 'shop', private: true, workspaces: ['apps/*', 'packages/*'] },
  'apps/web/package.json': { name: 'web', dependencies: { cart: '*', core: '*' } },
  'apps/web/main.ts': "import { cart } from 'cart';\nexport const shop = cart;\n",
  'packages/cart/package.json': { name: 'cart', main: 'index.ts', dependencies: { core: '*' } },
  'packages/cart/index.ts': "import { core } from 'core';\nimport './inner.js';\nexport const cart = core;\n",
  'packages/cart/inner.ts': 'export {};\n',
  'packages/core/package.json': { name: 'core', main: 'index.ts' },
  'packages/core/index.ts': 'export const core = 1;\n',
};

function atlas(files: Record<string, unknown>, settings: Record<string, unknown> = {}) {
  const tree = memoryTree(textsOf(files));
  const parsed = shape.parse(settings);
  const { findings } = gate.evaluate(tree, parsed, { levels: {}, memo: new Map(), side: 'head' });
  return atlasOf({ tree, graph: buildGraph(tree) }, parsed, findings);
}

/** Names by band, from top to bottom. */
function bandsOf({ bands, boxes }: ReturnType<typeof atlas>): Record<string, string[]> {
  return Object.fromEntries(
    bands.map(({ name }, band) => [name, boxes.filter((box) => box.band === band).map((box) => box.name)]),
  );
}

describe('what is a box', () => {
  test('a package; imports lead downwards', () =>
    expect(bandsOf(atlas(SHOP))).toEqual({ 'level 3': ['web'], 'level 2': ['cart'], 'level 1': ['core'] }));

  test('a folder, where one package holds nearly everything', () => {
    const files = Object.fromEntries(
      ['ui', 'api', 'db'].flatMap((part, index, all) =>
        Array.from({ length: 8 }, (_, n) => [
          `src/${part}/f${n}.ts`,
          index < 2 ? `import '../${all[index + 1]}/f${n}.js';\n` : 'export {};\n',
        ]),
      ),
    );
    expect(bandsOf(atlas({ 'package.json': { name: 'one' }, ...files }))).toEqual({
      'level 3': ['src/ui'],
      'level 2': ['src/api'],
      'level 1': ['src/db'],
    });
  });

  test('a module of the settings, in its layer, whatever it imports', () => {
    const modules = [{ match: '{kind}/{name}', name: '{name}' }];
    const layers = [{ name: 'kinds', by: '{kind}', order: ['packages', 'apps'] }];
    const found = atlas({ ...SHOP, 'tool.ts': "import './apps/web/main.js';\n" }, { modules, layers });
    expect(bandsOf(found)).toEqual({
      'outside the layers': ['shop (no module)'],
      packages: ['cart', 'core'],
      apps: ['web'],
    });
    expect(found.boxes.map(({ name, row }) => `${name} ${row}`)).toEqual([
      'web 0',
      'cart 0',
      'core 1',
      'shop (no module) 0',
    ]);
    expect(found.links.find(({ from }) => found.boxes[from]?.name === 'web')?.verdict).toBe('error');
  });

  test('packages on a cycle stand side by side, packages without links apart', () => {
    const cycle = {
      ...SHOP,
      'packages/core/package.json': { name: 'core', main: 'index.ts', dependencies: { cart: '*' } },
      'packages/core/index.ts': "import { cart } from 'cart';\nexport const core = () => cart;\n",
      'packages/lonely/package.json': { name: 'lonely' },
      'packages/lonely/index.ts': 'export {};\n',
    };
    const found = atlas(cycle);
    expect(bandsOf(found)).toEqual({
      'level 2': ['web'],
      'level 1': ['cart', 'core'],
      'no imports between': ['lonely'],
    });
    expect(found.links.map(({ verdict }) => verdict)).toEqual(['fine', 'error', 'error']);
  });
});

test('a link knows every import with its place and what it reaches', () => {
  const found = atlas(SHOP);
  expect(found.links[0]?.imports).toEqual([
    {
      file: 'apps/web/main.ts',
      line: 1,
      column: 1,
      specifier: 'cart',
      target: 'packages/cart/index.ts',
      verdict: 'fine',
      soft: false,
    },
  ]);
  expect(found.boxes.map(({ inner }) => inner)).toEqual([0, 1, 0]);
});

test('the overview frames packages by folder', () =>
  expect(overview(atlas(SHOP)).nodes).toEqual([
    { id: '0 web', label: 'web' },
    { id: '1 cart', label: 'cart', group: 'packages' },
    { id: '2 core', label: 'core', group: 'packages' },
  ]));

describe('the picture in the report', () => {
  async function run(head: Record<string, unknown>, base?: Record<string, unknown>) {
    const files = textsOf(head);
    const repository = base && { commits: { one: { files: textsOf(base) } }, branches: { main: 'one' } };
    const platform = memoryPlatform({ files, ...(repository ? { repository } : {}) });
    const session = openSession(platform, { repo: '.', only: [], ...(base ? { base: 'main' } : {}) }, [
      'arch-lint',
    ]);
    const { report } = await runGate(platform, session, door as AnyDoor);
    expectValidReport(report);
    return pictureOf(report.facts);
  }
  const DEEP = { 'packages/core/index.ts': "import '../cart/inner.js';\nexport const core = 1;\n" };

  test('shows what the change touches with its neighbours, and marks what is new and what is wrong', async () => {
    expect(await run({ ...SHOP, ...DEEP }, SHOP)).toEqual({
      // core is touched; cart has the import at which the new cycle is cut.
      about: 'The 2 modules that are touched or have new errors, and their direct neighbours.',
      nodes: [
        { id: '0 web', label: 'web' },
        { id: '1 cart', label: 'cart', group: 'packages' },
        { id: '2 core', label: 'core', group: 'packages', changed: true },
      ],
      edges: [
        { from: '0 web', to: '1 cart', verdict: 'fine', count: 1 },
        { from: '1 cart', to: '2 core', verdict: 'error', count: 1 },
        { from: '2 core', to: '1 cart', verdict: 'error', count: 1, new: true },
      ],
    });
  });

  test('a link that was there is not new, and an old sin is known', async () => {
    const touched = { 'packages/core/index.ts': `${DEEP['packages/core/index.ts']}export const more = 2;\n` };
    expect((await run({ ...SHOP, ...touched }, { ...SHOP, ...DEEP }))?.edges).toEqual([
      { from: '1 cart', to: '2 core', verdict: 'known', count: 1 },
      { from: '2 core', to: '1 cart', verdict: 'known', count: 1 },
    ]);
  });

  test('an import that moves to another file of its module is no new link', async () => {
    const moved = {
      ...SHOP,
      'packages/cart/index.ts': "export * from './inner.js';\n",
      'packages/cart/inner.ts': "export { core as cart } from 'core';\n",
    };
    expect((await run(moved, SHOP))?.edges.filter((edge) => edge.new)).toEqual([]);
  });

  test('is not there when the change touches no module', async () => {
    expect(await run({ ...SHOP, 'README.md': 'new\n' }, SHOP)).toBeUndefined();
    expect(await run(SHOP)).toBeUndefined();
  });

  test('without a base shows where the errors are', async () => {
    expect((await run({ ...SHOP, ...DEEP }))?.nodes.map(({ label }) => label)).toEqual([
      'web',
      'cart',
      'core',
    ]);
  });
});

test('a neighbourhood stays small and says what it left out', () => {
  const files: Record<string, unknown> = {
    'package.json': { name: 'big', private: true, workspaces: ['p/*'] },
    'p/core/package.json': { name: 'core', main: 'index.ts' },
    'p/core/index.ts': "import './gone.js';\nexport {};\n",
  };
  for (let n = 0; n < 90; n++) {
    files[`p/user${n}/package.json`] = { name: `user${n}`, dependencies: { core: '*' } };
    files[`p/user${n}/index.ts`] = "import 'core';\n".repeat(1 + (n % 7));
  }
  const picture = neighbourhood(atlas(files));
  expect(picture?.nodes).toHaveLength(30);
  expect(picture?.edges).toHaveLength(29);
  expect(picture?.leftOut).toEqual({ nodes: 61, edges: 61 });
  expect(picture?.edges.every(({ count }) => count >= 5)).toBe(true);
});
