import { describe, expect, test } from '@jest/globals';
import { bindingOf, reachOf } from '../../src/graph/index.js';
import { graphOf } from './in-tree.js';

describe('the binding behind an exported name', () => {
  const graph = graphOf({
    'index.ts': [
      "export { inner as outer, type Both } from './a';",
      "export * from './b';",
      "export type { Made, Kind } from './b';",
      "import { inner } from './a';",
      'export { inner };',
      "export * as all from './a';",
      "export { lost } from 'elsewhere';",
    ].join('\n'),
    'a.ts':
      'export const inner = 1;\nexport class Both {}\nexport function twice(): void;\nexport function twice() {}\n',
    'b.ts': "export class Made {}\nexport interface Kind {}\nexport * from './c';\nexport * from './d';\n",
    'c.ts': "export const deep = 1;\nexport const both = 1;\nexport * from './b';\n",
    'd.ts': 'export const both = 2;\nexport default 1;\n',
  });
  test.each([
    ['index.ts', 'outer', 'a.ts inner'],
    ['index.ts', 'deep', 'c.ts deep'],
    ['index.ts', 'Made', 'b.ts Made as a type'],
    ['index.ts', 'Kind', 'b.ts Kind'],
    ['index.ts', 'Both', 'a.ts Both as a type'],
    ['a.ts', 'twice', 'a.ts twice'],
    ['d.ts', 'default', 'd.ts default'],
    ['index.ts', 'both', undefined],
    ['index.ts', 'inner', undefined],
    ['index.ts', 'all', undefined],
    ['index.ts', 'lost', undefined],
    ['index.ts', 'default', undefined],
    ['index.ts', 'nothing', undefined],
    ['gone.ts', 'nothing', undefined],
  ])('%s %s', (file, name, expected) => {
    const found = bindingOf(graph, file, name);
    expect(found && `${found.file} ${found.name}${found.typeOnly ? ' as a type' : ''}`).toBe(expected);
  });
});

describe('reach', () => {
  test('follows runtime imports only, also round circles', () => {
    const { reaches } = reachOf(
      graphOf({
        'a.ts': "import './b';\nimport type { T } from './e';\nexport const a = {} as T;",
        'b.ts': "import './c';",
        'c.ts': "import './b';\nimport './d';",
        'd.ts': '',
        'e.ts': 'export type T = 1;',
      }),
    );
    const pairs = ['ab', 'ad', 'bc', 'cb', 'bd', 'ba', 'da', 'ae', 'dd', 'xa'];
    expect(pairs.filter(([from, to]) => reaches(`${from}.ts`, `${to}.ts`))).toEqual([
      'ab',
      'ad',
      'bc',
      'cb',
      'bd',
      'dd',
    ]);
  });
  test('a chain of 20,000 files and a question from each are quick', () => {
    const size = 20_000;
    const files = Object.fromEntries(
      Array.from({ length: size }, (_, n) => [`f${n}.ts`, n + 1 < size ? `import './f${n + 1}';` : '']),
    );
    const { reaches } = reachOf(graphOf(files));
    expect(reaches('f0.ts', `f${size - 1}.ts`)).toBe(true);
    expect(Array.from({ length: size - 1 }, (_, n) => reaches(`f${n + 1}.ts`, 'f0.ts')).some(Boolean)).toBe(
      false,
    );
  });
});
