import { describe, expect, test } from '@jest/globals';
import { gate } from '../../actions/arch-lint/gate.js';
import type { Finding } from '../../src/core/finding/index.js';
import { ruleName } from '../../src/core/rule/index.js';
import { memoryTree } from '../../src/core/tree/index.js';

function evaluate(files: Readonly<Record<string, string>>, settings: unknown = {}): Finding[] {
  const options = { levels: {}, memo: new Map<string, unknown>(), side: 'head' as const };
  return [...gate.evaluate(memoryTree(files), gate.settings.parse(settings), options).findings];
}

function levels(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ ruleId, severity, location: { file, line } }) => `${severity} ${ruleName(ruleId)} ${file}:${line}`,
  );
}

const PUBLISHED = {
  name: 'lib',
  version: '1.0.0',
  main: 'dist/index.js',
  files: ['dist'],
  scripts: { build: 'tsc' },
  devDependencies: { dep: '1' },
};

function library(
  code: string,
  manifest: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, string>> = {},
) {
  return evaluate({
    'package.json': JSON.stringify({ ...PUBLISHED, ...manifest }),
    'src/index.ts': code,
    ...more,
  });
}

describe('development-dependency-in-production: how sure it is', () => {
  const RULE = 'development-dependency-in-production';

  test.each([
    ['a call', `import { f } from 'dep';\nf();`],
    ['a member that is called', `import * as ts from 'dep';\nts.a.b();`],
    ['a call with type arguments', `import { f } from 'dep';\nf<string>();`],
    ['a constructor', `import Dep from 'dep';\nlet x: Dep;\nx = new Dep(1);`],
    ['a base class', `import { Base } from 'dep';\nexport class A<T> extends Base<T> {}`],
    ['a decorator', `import { Entity } from 'dep';\n@Entity\nexport class A {}`],
    ['an argument', `import { plugin } from 'dep';\nuse(1, plugin);`],
    ['a name with a dollar', `import { $ } from 'dep';\n$('x');`],
    ['a side effect', `import 'dep';`],
    ['passing everything on', `export * from 'dep';`],
    ['a require at the top', `const dep = require('dep');`],
  ])('%s is an error', (_, code) => {
    expect(levels(library(code))).toEqual([expect.stringMatching(`^error ${RULE} src/index.ts:1$`)]);
  });

  test.each([
    ['a later import', `export const f = () => import('dep');`, 1],
    ['a require in a function', `export function f() {\n  return require('dep');\n}`, 2],
    ['a guarded require', `try {\n  require('dep');\n} catch {}`, 2],
  ])('%s is a warning', (_, code, line) => {
    expect(levels(library(code))).toEqual([`warning ${RULE} src/index.ts:${line}`]);
  });

  test('a file that nothing is seen to load is a warning, one beside the source nothing', () => {
    const code = `import { f } from 'dep';\nf();`;
    expect(levels(library('export {};', {}, { 'src/job.ts': code, 'make.ts': code }))).toEqual([
      `warning ${RULE} src/job.ts:1`,
    ]);
  });

  test.each([
    ['an annotation', `import { A } from 'dep';\nexport const a = (x: A): Promise<A> => x as A;`],
    ['a namespace of types', `import * as Http from 'dep';\nexport type X = Http.Order | Http.User[];`],
    ['a type argument', `import { A } from 'dep';\nexport const m = new Map<string, A>();`],
    ['an interface', `import { A } from 'dep';\nexport interface B extends A { a: A }`],
    ['a word in a comment', `import { A } from 'dep';\n/* new A() */\n// A()\nexport type B = A;`],
    ['a longer name', `import { A } from 'dep';\nAB(); x.A();\nexport type B = A;`],
    ['a word in front of the import', `import type { A } from 'dep';\nnew A();`],
  ])('%s is nothing at run time', (_, code) => {
    expect(levels(library(code))).toEqual([]);
  });

  test.each([
    ['private', { private: true }],
    ['bundled by a script', { scripts: { build: 'rollup -c' } }],
    [
      'bundled by a program of its own',
      { scripts: { build: 'our-scripts build src/index.ts --bundle && tsc' } },
    ],
    ['perhaps published and perhaps bundled', { files: undefined, scripts: { build: 'node make.js' } }],
    ['a peer', { peerDependencies: { dep: '1' } }],
    ['optional', { optionalDependencies: { dep: '1' } }],
    ['without version', { version: undefined }],
    ['a first attempt', { files: undefined, version: '0.0.1' }],
  ])('nothing for a package that is %s', (_, manifest) => {
    expect(levels(library(`import { f } from 'dep';\nf();`, manifest))).toEqual([]);
  });

  test('what could be published is a warning, what a started package loads an error', () => {
    expect(levels(library(`import 'dep';`, { files: undefined }))).toEqual([
      `warning ${RULE} src/index.ts:1`,
    ]);
    const files = {
      'package.json': JSON.stringify({ private: true, workspaces: ['packages/*'] }),
      'packages/api/package.json': JSON.stringify({
        name: 'api',
        private: true,
        scripts: { start: 'node dist/api.js' },
        dependencies: { inner: '*' },
      }),
      'packages/api/src/api.ts': `import { x } from 'inner';\nx();`,
      'packages/inner/package.json': JSON.stringify({
        name: 'inner',
        private: true,
        main: 'dist/index.js',
        devDependencies: { dep: '1' },
      }),
      'packages/inner/src/index.ts': `import 'dep';\nexport const x = () => 1;`,
    };
    expect(levels(evaluate(files))).toEqual([`error ${RULE} packages/inner/src/index.ts:1`]);
    const typesOnly = { ...files, 'packages/api/src/api.ts': `import type { x } from 'inner';` };
    expect(levels(evaluate(typesOnly))).toEqual([]);
  });

  test.each([
    ['rimraf dist && tsc --build && npm run resolve:aliases', 'error'],
    ['cross-env NODE_ENV=production ./node_modules/.bin/tsc -p . ; copyfiles a b', 'error'],
    ['dotenv -e ../.env -- swc ./src -d ./dist', 'error'],
    ['our-scripts build "src/**/*.ts" && tsc -b', 'warning'],
    ['node scripts/build.mjs', 'warning'],
  ])('a build by "%s" is a %s', (build, level) => {
    expect(levels(library(`import 'dep';`, { scripts: { build } }))).toEqual([
      `${level} ${RULE} src/index.ts:1`,
    ]);
  });

  test('a package without a build of its own, below a bundler, is a warning', () => {
    const below = (main: string, more: Readonly<Record<string, string>> = {}) =>
      levels(
        evaluate({
          'package.json': JSON.stringify({
            private: true,
            workspaces: ['packages/*'],
            devDependencies: { rollup: '4' },
          }),
          'packages/lib/package.json': JSON.stringify({ ...PUBLISHED, main, scripts: {} }),
          'packages/lib/src/index.js': `import 'dep';`,
          ...more,
        }),
      );
    expect(below('dist/index.js')).toEqual([`warning ${RULE} packages/lib/src/index.js:1`]);
    expect(below('./src/index.js')).toEqual([`error ${RULE} packages/lib/src/index.js:1`]);
  });

  test('a configuration of a bundler beside the manifest counts only where no plain compiler builds', () => {
    const code = `import { f } from 'dep';\nf();`;
    const config = { 'vite.config.ts': 'export default {};' };
    expect(levels(library(code, {}, config))).toEqual([`error ${RULE} src/index.ts:1`]);
    expect(levels(library(code, { scripts: {} }, config))).toEqual([]);
  });
});

test('what is started by node, and what only watches', () => {
  const run = (start: string) =>
    levels(
      evaluate({
        'package.json': JSON.stringify({
          name: 'api',
          private: true,
          scripts: { start },
          devDependencies: { dep: '1' },
        }),
        'src/main.js': `import 'dep';`,
      }),
    );
  for (const start of [
    'node dist/main.js',
    'dotenv -e .env -- node --enable-source-maps ./dist/main',
    'X=1 node src/main.js',
  ])
    expect(run(start)).toHaveLength(1);
  for (const start of [
    'node --import tsx src/main.js',
    'nodemon src/main.js',
    'node src/main.ts',
    'next start',
    'tsc --watch',
  ])
    expect(run(start)).toEqual([]);
});

test('test code: certain is an error, likely and types are warnings', () => {
  const files = {
    'package.json': JSON.stringify({ name: 'one', devDependencies: { vitest: '3' } }),
    'src/index.ts': [
      `import { a } from './a.test';`,
      `import type { A } from './a.test';`,
      `import { b } from './b.spec';`,
      `import { c } from './c.spec';`,
      `import { d } from './d.latest';`,
      `import { e } from './e.servertest';`,
      `import { f } from './specs/f';`,
      `export const all: A = [a, b, c, d, e, f];`,
    ].join('\n'),
    'src/a.test.ts': 'export const a = 1;\nexport type A = unknown;',
    'src/b.spec.ts': `describe('b', () => {});\nexport const b = 1;`,
    'src/c.spec.ts': 'export const c = 1;',
    'src/d.latest.ts': 'export const d = 1;',
    'src/e.servertest.ts': `import 'vitest';\nexport const e = 1;`,
    'src/specs/f.ts': 'export const f = 1;',
  };
  expect(levels(evaluate(files))).toEqual([
    'error test-code-in-production src/index.ts:1',
    'warning test-code-in-production src/index.ts:2',
    'error test-code-in-production src/index.ts:3',
    'warning test-code-in-production src/index.ts:4',
    'error test-code-in-production src/index.ts:6',
  ]);
});

test('a ban is a warning in tests, types of an app are a warning, figures of a swamp are evidence', () => {
  const files = {
    'package.json': JSON.stringify({ private: true, workspaces: ['apps/*', 'packages/*'] }),
    'apps/api/package.json': JSON.stringify({ name: 'api', private: true }),
    'apps/api/index.ts': 'export type Router = number;\nexport const x = 1;',
    'packages/shared/package.json': JSON.stringify({
      name: '@x/shared',
      dependencies: { api: '*', moment: '2' },
    }),
    'packages/shared/index.ts': `import type { Router } from 'api';\nimport moment from 'moment';\nexport const r: Router = moment;`,
    'packages/shared/index.test.ts': `import moment from 'moment';\nimport { x } from 'api';\nmoment(x);`,
  };
  const findings = evaluate(files, { external: { deny: [{ package: 'moment' }] }, shared: { maxFiles: 1 } });
  expect(levels(findings).toSorted()).toEqual([
    'error banned-dependency packages/shared/index.ts:2',
    'warning app-imported packages/shared/index.ts:1',
    'warning banned-dependency packages/shared/index.test.ts:1',
  ]);
  const many = {
    ...files,
    'packages/shared/more.ts': 'export {};',
    'apps/api/user.ts': `import { r } from '@x/shared';\nexport const y = r;`,
  };
  const swamp = evaluate(many, { shared: { maxFiles: 1 } }).find(
    ({ ruleId }) => ruleId === 'arch-lint/shared-swamp',
  );
  expect(swamp).toMatchObject({
    severity: 'warning',
    evidence: { folder: 'packages/shared', files: 2, importers: 1, consumers: ['api'] },
  });
});

test('an undeclared package in the root of a workspace and one that is hoisted on purpose are warnings', () => {
  const files = {
    'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'] }),
    '.npmrc': 'auto-install-peers=true\npublic-hoist-pattern[]="*prisma*"\n',
    'server.ts': `import 'koa';`,
    'packages/a/package.json': JSON.stringify({ name: 'a', private: true }),
    'packages/a/a.ts': `import '@prisma/client';\nimport 'koa';`,
  };
  expect(levels(evaluate(files)).toSorted()).toEqual([
    'error undeclared-dependency packages/a/a.ts:2',
    'warning undeclared-dependency packages/a/a.ts:1',
    'warning undeclared-dependency server.ts:1',
  ]);
});

test('a guarded require of what only the root declares is a warning, also in a published package', () => {
  const files = {
    'package.json': JSON.stringify({
      private: true,
      workspaces: ['packages/*'],
      devDependencies: { a: '1', b: '1' },
    }),
    'packages/a/package.json': JSON.stringify({ ...PUBLISHED, devDependencies: {} }),
    'packages/a/cli.js': `try {\n  require('a').register();\n} catch {}\n\n\n\nrequire('b');`,
  };
  expect(levels(evaluate(files))).toEqual([
    'warning undeclared-dependency packages/a/cli.js:2',
    'error undeclared-dependency packages/a/cli.js:7',
  ]);
});

test('hostile text does not make it slow', () => {
  const nasty = [
    '/*'.repeat(500_000),
    'const A='.repeat(100_000),
    `${'new '.repeat(200_000)}`,
    'use('.repeat(200_000) + ' '.repeat(200_000),
    '<A '.repeat(200_000),
    'A.b'.repeat(200_000),
    'class A '.repeat(100_000),
    '// '.repeat(200_000),
    `{${' '.repeat(100_000)}`.repeat(5),
  ];
  for (const text of nasty) {
    const started = performance.now();
    evaluate({
      'package.json': JSON.stringify({
        ...PUBLISHED,
        scripts: { build: 'node '.repeat(20_000), start: '-'.repeat(50_000) },
      }),
      'src/index.ts': `import { A } from 'dep';\n${text}`,
    });
    expect(performance.now() - started).toBeLessThan(5000);
  }
});
