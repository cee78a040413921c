import { describe, expect, test } from '@jest/globals';
import { graphOf, leadsTo } from '../in-tree.js';

const pack = { 'package.json': { name: 'x' } };
const sources = { 'src/a.ts': '', 'lib/a.ts': '', 'generated/src/made.ts': '' };
const config = (compilerOptions: object, rest: object = {}) => ({
  'tsconfig.json': { compilerOptions, ...rest },
});

const declaring = (name: string) => ({
  ...config({ baseUrl: '.' }),
  'package.json': { name: 'x', dependencies: { [name]: '1' } },
  'src/index.ts': '',
});

describe('aliases', () => {
  test.each([
    ['paths', config({ paths: { '@/*': ['./src/*'] } }), '@/a', 'src/a.ts'],
    ['paths with a query', config({ paths: { '@/*': ['./src/*'] } }), '@/a?url', 'src/a.ts'],
    ['the second target', config({ paths: { '@/*': ['./none/*', './lib/*'] } }), '@/a.js', 'lib/a.ts'],
    [
      'the longest prefix',
      config({ paths: { '@/*': ['./none/*'], '@/lib/*': ['./lib/*'] } }),
      '@/lib/a',
      'lib/a.ts',
    ],
    ['an exact pattern', config({ paths: { '@a*': ['./lib/*'], '@a': ['./src/a'] } }), '@a', 'src/a.ts'],
    ['baseUrl', config({ baseUrl: './src' }), 'a', 'src/a.ts'],
    ['paths below baseUrl', config({ baseUrl: './src', paths: { '~/*': ['../lib/*'] } }), '~/a', 'lib/a.ts'],
    ['rootDirs', config({ rootDirs: ['.', './generated'] }), './made', 'generated/src/made.ts'],
    ['a dead alias', config({ paths: { '@/*': ['./src/*'] } }), '@/nothing', 'missing'],
    ['an alias out of the repository', config({ paths: { '@/*': ['../../x/*'] } }), '@/a', 'unverifiable'],
    ['a catch-all that misses', config({ paths: { '*': ['./types/*'] } }), 'react', 'external react'],
    ['a JSON file beside baseUrl', config({ baseUrl: '.' }), 'package', 'external package'],
    ['a folder below baseUrl', config({ baseUrl: '.' }), 'src/nothing', 'missing'],
    ['a folder called as a package that is declared', declaring('src'), 'src', 'external src'],
    ['no folder below baseUrl', config({ baseUrl: '.' }), 'rxjs/nothing', 'external rxjs'],
    ['what a build makes below baseUrl', config({ baseUrl: '.' }), 'src/generated/client', 'unverifiable'],
  ])('%s', (_name, tsconfig, specifier, expected) => {
    expect(leadsTo({ ...pack, ...sources, ...tsconfig }, 'src/main.ts', specifier)).toBe(expected);
  });

  test('jsconfig.json counts too, and comments are allowed', () => {
    const files = {
      ...pack,
      ...sources,
      'jsconfig.json': '{ // x\n"compilerOptions": { "paths": { "@/*": ["src/*"], } } }',
    };
    expect(leadsTo(files, 'src/main.js', '@/a')).toBe('src/a.ts');
  });
});

describe('extends', () => {
  const parent = { 'base/tsconfig.base.json': { compilerOptions: { paths: { '@/*': ['../src/*'] } } } };
  test.each([
    ['relative', './base/tsconfig.base.json', {}],
    ['relative without ending', './base/tsconfig.base', {}],
    ['a list', ['./none.json', './base/tsconfig.base.json'], {}],
    [
      'a package of the repository',
      '@x/config/tsconfig.base.json',
      { 'base/package.json': { name: '@x/config', version: '1.0.0' } },
    ],
    [
      'a package of the repository, by the path of its link',
      './node_modules/@x/config/tsconfig.base.json',
      { 'base/package.json': { name: '@x/config', version: '1.0.0' } },
    ],
  ])('%s', (_name, value, more) => {
    const files = { ...pack, ...sources, ...parent, ...more, 'tsconfig.json': { extends: value } };
    expect(leadsTo(files, 'src/main.ts', '@/a')).toBe('src/a.ts');
  });

  test('paths of the parent are relative to the baseUrl of the child', () => {
    const files = {
      ...pack,
      ...sources,
      'base.json': { compilerOptions: { paths: { '@/*': ['./*'] } } },
      'tsconfig.json': { extends: './base.json', compilerOptions: { baseUrl: './lib' } },
    };
    expect(leadsTo(files, 'src/main.ts', '@/a')).toBe('lib/a.ts');
  });

  test('many ways to the same parent are gone once', () => {
    const levels = 60;
    const chain = Array.from({ length: levels }, (_, i): [string, unknown] => {
      const next = `./c${i + 1}.json`;
      return [
        `c${i}.json`,
        i === levels - 1
          ? { compilerOptions: { paths: { '@/*': ['./src/*'] } } }
          : { extends: [next, next, next] },
      ];
    });
    const files = {
      ...pack,
      ...sources,
      ...Object.fromEntries(chain),
      'tsconfig.json': { extends: './c0.json' },
    };
    expect(leadsTo(files, 'src/main.ts', '@/a')).toBe('src/a.ts');
  });

  test('a circle is named and does not hang', () => {
    const { notInspected } = graphOf({
      ...pack,
      'tsconfig.json': { extends: './b.json' },
      'b.json': { extends: './tsconfig.json' },
      'a.ts': 'import "x";',
    });
    expect(notInspected).toEqual([
      { what: 'b.json:1:2', why: '"extends" goes in a circle: tsconfig.json → b.json → tsconfig.json' },
    ]);
  });

  test.each<[string, unknown, Record<string, unknown>, string[]]>([
    ['a file', './none.json', {}, ['"extends" names "./none.json", and there is no such file']],
    [
      'a file that a build makes',
      './.nuxt/tsconfig.json',
      {},
      ['"extends" names "./.nuxt/tsconfig.json", and ".nuxt" is made by a build'],
    ],
    [
      'a path through node_modules to a package nobody declares',
      './node_modules/y/x.json',
      {},
      ['"extends" names "./node_modules/y/x.json", and "node_modules" is made by a build'],
    ],
    ['a file outside', '../x.json', {}, ['"extends" names "../x.json", which leads out of the repository']],
    ['an absolute path', '/etc/x.json', {}, ['"extends" names "/etc/x.json", an absolute path']],
    [
      'a package nobody declares',
      '@x/base/strict.json',
      {},
      ['"extends" names the package "@x/base", which no package.json above declares'],
    ],
    [
      'a package of a registry',
      ['@x/base', 'y'],
      { 'package.json': { name: 'x', devDependencies: { '@x/base': '1', y: '1' } } },
      [],
    ],
    [
      'a file that a package of the repository lacks',
      '@x/base/none.json',
      { 'base/package.json': { name: '@x/base', version: '1.0.0' } },
      ['"extends" names a file that "@x/base" does not have'],
    ],
  ])('%s that is not there', (_what, value, more, expected) => {
    const { notInspected } = graphOf({
      ...pack,
      'tsconfig.json': `{\n  "extends": ${JSON.stringify(value)}\n}`,
      'a.ts': 'import "x";',
      ...more,
    });
    expect(notInspected).toEqual(expected.map((why) => ({ what: 'tsconfig.json:2:3', why })));
  });

  test('${configDir} is the folder of the project that inherits', () => {
    const files = {
      ...pack,
      'base/tsconfig.json': {
        compilerOptions: {
          paths: { '@/*': ['${configDir}/src/*'] },
          rootDirs: ['${configDir}/src', '${configDir}/made'],
        },
      },
      'app/tsconfig.json': { extends: '../base/tsconfig.json' },
      'app/src/a.ts': '',
      'app/made/b.ts': '',
      'base/src/a.ts': '',
    };
    expect(leadsTo(files, 'app/src/main.ts', '@/a')).toBe('app/src/a.ts');
    expect(leadsTo(files, 'app/src/main.ts', './b')).toBe('app/made/b.ts');
    expect(leadsTo(files, 'base/src/main.ts', '@/a')).toBe('base/src/a.ts');
  });

  test('an alias out of the repository is named once, where it is written', () => {
    const { notInspected } = graphOf({
      ...pack,
      'base.json':
        '{ "compilerOptions": {\n "paths": {\n  "@/*": ["./src/*"],\n  "~/*": ["../../other/*"] } } }',
      'tsconfig.json': { extends: './base.json' },
      'a/tsconfig.json': { extends: '../base.json' },
      'a/b.ts': 'import "x";',
      'c.ts': 'import "x";',
    });
    expect(notInspected).toEqual([
      {
        what: 'base.json:4:3',
        why: 'the alias "~/*" leads out of the repository; what it stands for is not seen',
      },
    ]);
  });

  test('a broken file is named with its place', () => {
    const { notInspected } = graphOf({
      ...pack,
      'tsconfig.json': '{\n  "compilerOptions": {,\n}',
      'a.ts': 'import "x";',
    });
    expect(notInspected.map((note) => note.what)).toEqual(['tsconfig.json:2:23']);
  });
});

describe('which configuration', () => {
  test('a solution file speaks through its references', () => {
    const files = {
      ...pack,
      ...sources,
      'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }] },
      'tsconfig.app.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } } },
    };
    expect(leadsTo(files, 'src/main.ts', '@/a')).toBe('src/a.ts');
  });

  test('a solution further up speaks through a project in a folder below, also in two steps', () => {
    const files = {
      ...pack,
      'tsconfig.json': { files: [], references: [{ path: './all.json' }, { path: './gone.json' }] },
      'all.json': {
        files: [],
        references: [{ path: './web/tsconfig.app.json' }, { path: './tsconfig.json' }],
      },
      'web/tsconfig.app.json': { compilerOptions: { paths: { '@/*': ['./*'] } } },
      'web/a.ts': '',
      'a.ts': '',
    };
    expect(leadsTo(files, 'web/deep/main.ts', '@/a')).toBe('web/a.ts');
    expect(leadsTo(files, 'main.ts', '@/none')).toBe('unverifiable');
  });

  test('the nearest one first, those above after it', () => {
    const files = {
      ...pack,
      'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./outer/*'], '~/*': ['./outer/*'] } } },
      'in/tsconfig.json': { compilerOptions: { paths: { '@/*': ['./inner/*'] } } },
      'in/inner/a.ts': '',
      'outer/a.ts': '',
    };
    expect(leadsTo(files, 'in/main.ts', '@/a')).toBe('in/inner/a.ts');
    expect(leadsTo(files, 'in/main.ts', '~/a')).toBe('outer/a.ts');
  });

  test('aliases of the repository do not reach an example that stands alone', () => {
    const files = {
      'package.json': { workspaces: ['packages/*'] },
      'packages/kit/package.json': { name: 'kit', exports: './src/index.ts' },
      'packages/kit/src/index.ts': '',
      'tsconfig.json': { compilerOptions: { paths: { kit: ['./packages/kit/src/index.ts'] } } },
      'examples/e/package.json': { name: 'e', dependencies: { kit: '1' } },
    };
    expect(leadsTo(files, 'examples/e/main.ts', 'kit')).toBe('external kit');
  });
});
