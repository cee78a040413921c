import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { gate } from '../../actions/arch-lint/gate.js';
import { proposeSection } from '../../actions/arch-lint/model/index.js';
import { addFlow, ranksOf } from '../../actions/arch-lint/model/propose/flow.js';
import { scalar } from '../../actions/arch-lint/model/propose/section.js';
import { memoryTree } from '../../src/core/tree/index.js';
import { buildGraph } from '../../src/graph/index.js';

function propose(files: Readonly<Record<string, string>>): string | undefined {
  const tree = memoryTree(files);
  return proposeSection({ tree, graph: buildGraph(tree) });
}

/** Findings that the settings proposed for a repository make of it. */
function findingsOf(files: Readonly<Record<string, string>>): string[] {
  const text = propose(files) ?? '';
  const settings = gate.settings.parse(parse(text));
  const tree = memoryTree({ ...files, 'eos.yaml': 'version: 1\n' });
  return gate
    .evaluate(tree, settings, { levels: {}, memo: new Map(), side: 'head' })
    .findings.map(({ ruleId, location }) => `${ruleId} ${location.file}:${location.line}`);
}

/** A workspace with applications, libraries, one foundation, features, and an example of its own. */
const WORKSPACE: Readonly<Record<string, string>> = {
  'package.json': '{"private":true,"workspaces":["apps/*","packages/*"]}',
  'apps/web/package.json': '{"name":"web","dependencies":{"money":"*","ui":"*","wire":"*"}}',
  'apps/web/src/main.ts':
    "import 'money';\nimport 'ui';\nimport 'wire';\nimport './features/cart';\nimport './features/cart/deep';",
  'apps/web/src/features/cart/index.ts':
    "import '../../shared';\nimport '../billing';\nexport const cart = 1;",
  'apps/web/src/features/cart/deep.ts': 'export const deep = 1;',
  'apps/web/src/features/billing/index.ts': 'export const billing = 1;',
  'apps/web/src/features/billing/more.ts': 'export const more = 1;',
  'apps/web/src/features/admin/index.ts': 'export const admin = 1;',
  'apps/web/src/features/admin/more.ts': 'export const more = 1;',
  'apps/web/src/shared.ts': 'export const shared = 1;',
  'apps/admin/package.json': '{"name":"admin","dependencies":{"money":"*"}}',
  'apps/admin/main.ts': "import 'money';",
  'packages/money/package.json': '{"name":"money","exports":"./index.ts"}',
  'packages/money/index.ts': 'export const money = 1;',
  'packages/ui/package.json': '{"name":"ui","exports":"./index.ts","dependencies":{"money":"*"}}',
  'packages/ui/index.ts': "import 'money';",
  'packages/wire/package.json': '{"name":"wire","exports":"./index.ts","dependencies":{"money":"*"}}',
  'packages/wire/index.ts': "import 'money';",
  'examples/small/package.json': '{"name":"small"}',
  'examples/small/index.ts': 'export {};',
};

describe('a workspace', () => {
  test('is described as an engineer would', () =>
    expect(propose(WORKSPACE)).toBe(`# Each run first proves that the rules below still find what they forbid.
selfTest: true
# What a module is. A file belongs to the deepest folder that a pattern describes.
modules:
  # Packages. Others import them by name, through what package.json offers.
  # Applications: nobody imports them.
  - match: apps/{app}
    marker: package.json
    tags: [apps]
    visibleTo: []
  - match: packages/{package}
    marker: package.json
    tags: [packages]
  # What is no feature of web is open to its features.
  # An application: nobody imports it but its own features.
  - match: apps/web
    entry: ['**']
    visibleTo: [web/**]
  # 2 of 3 imports take an index or public file; the others wait in the baseline.
  - match: apps/web/src/features/{feature}
    name: web/{feature}
    tags: [apps]
  # Foundations: several modules use them, and they import none.
  - match: packages/money
    dependsOn: []
# Imports go downwards; names in one list stand side by side. This is how it is today:
# apps → packages 4
layers:
  - name: layers
    by: tag
    order: [apps, packages]
# Features of web use what else lies there, and it starts them: drawn like this, that is a circle of modules.
# Circles of files and of packages are errors all the same. Part the two, then remove this.
cycles:
  modules: off
`));
  test('has no findings by its own description but what the comment says', () =>
    expect(findingsOf(WORKSPACE)).toEqual(['arch-lint/module-entry-bypassed apps/web/src/main.ts:5']));
});

describe('a single package', () => {
  const files = {
    'package.json': '{"name":"tool"}',
    'src/main.ts': "import './cli/run';",
    'src/cli/run.ts': "import '../core/a';\nimport '../report/b';",
    'src/report/b.ts': "import '../core/a';",
    'src/core/a.ts': 'export {};',
  };
  test('has the folders of src for modules, in the order they import each other', () => {
    expect(parse(propose(files) ?? '')).toEqual({
      selfTest: true,
      modules: [{ match: 'src/{part}', tags: ['{part}'], entry: ['**'] }],
      layers: [{ name: 'layers', by: 'tag', order: ['cli', 'report', 'core'] }],
      outside: ['src/main.ts'],
    });
    expect(findingsOf(files)).toEqual([]);
  });
  test('without parts is left undescribed', () =>
    expect(propose({ 'package.json': '{"name":"tool"}', 'src/main.ts': 'export {};' })).toBeUndefined());
});

describe('names of the repository', () => {
  test('that mean something to YAML or to a glob do no harm', () => {
    const files = {
      'package.json': '{"private":true,"workspaces":["**"]}',
      ...Object.fromEntries(
        ['true', '1.0', "it's", 'a: b', '[slug]', '(group)', '{x}', '- dash', '@scope', '#no'].flatMap(
          (name) => [
            [`${name}/one/package.json`, `{"name":"${name.replace(/\W/g, '')}x"}`],
            [`${name}/one/index.ts`, 'export {};'],
            [`${name}/two/package.json`, `{"name":"${name.replace(/\W/g, '')}y"}`],
            [`${name}/two/index.ts`, 'export {};'],
          ],
        ),
      ),
    };
    const { modules } = parse(propose(files) ?? '') as { modules: { match: string }[] };
    expect(modules.map(({ match }) => match)).toEqual([
      '1.0/{package}',
      '@scope/{package}',
      'true/{package}',
    ]);
    expect(findingsOf(files).filter((one) => !one.includes('file-without-module'))).toEqual([]);
  });
  test.each([
    'plain',
    'a/{b}',
    'true',
    'No',
    '1.0',
    "it's",
    'a: b',
    '*',
    '**/x',
    '@a',
    '# x',
    '',
    'a\nb',
    ' x',
    '{a,b}',
    'x\u2028',
  ])('is read back as it was: %j', (text) =>
    expect(
      parse(`[${JSON.stringify(0)}, ${scalar(text).includes('{') ? `'${text}'` : scalar(text)}]\n`),
    ).toEqual([0, text]),
  );
  test.each(['plain', 'a/{b}', 'true', '1.0', "it's", 'a: b', '*', '{a,b}', 'a/{b,c}/**'])(
    'as a value: %j',
    (text) => expect(parse(`key: ${scalar(text)}\n`)).toEqual({ key: text }),
  );
});

describe('ranks', () => {
  const ranked = (...pairs: readonly (readonly [string, string, number])[]) => {
    const flow = new Map<string, Map<string, number>>();
    for (const [from, to, count] of pairs) for (let n = 0; n < count; n++) addFlow(flow, from, to);
    return ranksOf(flow);
  };
  test('imports lead downwards, siblings share a rank', () =>
    expect(ranked(['a', 'c', 1], ['b', 'c', 1], ['c', 'd', 1], ['a', 'd', 1])).toEqual([
      ['a', 'b'],
      ['c'],
      ['d'],
    ]));
  test('few imports against many are old sin', () =>
    expect(ranked(['a', 'b', 20], ['b', 'a', 2])).toEqual([['a'], ['b']]));
  test('as many as that are a knot', () =>
    expect(ranked(['a', 'b', 20], ['b', 'a', 8])).toEqual([['a', 'b']]));
  test('a thin link closes no circle', () =>
    expect(ranked(['a', 'b', 20], ['b', 'c', 20], ['c', 'a', 1])).toEqual([['a'], ['b'], ['c']]));
  test('a circle without a thin link is a knot', () =>
    expect(ranked(['x', 'a', 1], ['a', 'b', 5], ['b', 'c', 5], ['c', 'a', 5])).toEqual([
      ['x'],
      ['a', 'b', 'c'],
    ]));
  test('nothing gives nothing', () => expect(ranked()).toEqual([]));
});
