import { describe, expect, test } from '@jest/globals';
import { gate } from '../../actions/module-shape/gate.js';
import { memoryTree } from '../../src/core/tree/index.js';
import type { ModuleRequest } from '../../src/scaffold/index.js';
import { overlay, planModule } from '../../src/scaffold/index.js';

type Files = Readonly<Record<string, string>>;

/** Repositories in different habits. */
const PNPM: Files = {
  'pnpm-workspace.yaml': 'packages: [libs/*]\n',
  'package.json': '{"private":true,"type":"module","devDependencies":{"vitest":"3.0.0"}}',
  'tsconfig.json': '{"compilerOptions":{"module":"nodenext"}}',
  'libs/cart/package.json':
    '{"name":"@x/cart","version":"2.0.0","private":true,"type":"module","exports":{".":"./src/index.ts","./tax":"./src/tax.ts"},"scripts":{"test":"vitest run","cart:seed":"tsx seed.ts","build":"tsc && npm run cart:seed"}}',
  'libs/cart/tsconfig.json':
    '{\n  // strict\n  "extends": "../../tsconfig.json",\n  "include": ["src"],\n  "references": [{ "path": "../tax" }]\n}',
  'libs/cart/src/index.ts': "export { cart } from './cart.js'\n",
  'libs/cart/src/cart.ts': 'export const cart = 1\n',
  'libs/cart/src/cart.spec.ts': "import { expect, it } from 'vitest'\nimport { cart } from './cart.js'\n",
  CODEOWNERS: '/libs/cart/ @x/cart',
};
const JEST_JS: Files = {
  'package.json': '{"workspaces":["packages/*"]}',
  'packages/a/package.json': '{"name":"a","main":"index.js","scripts":{"test":"jest"}}',
  'packages/a/index.js': 'exports.a = require("./b");\n',
  '.github/CODEOWNERS': '* @all\n',
};
const SINGLE: Files = {
  'package.json': '{"name":"app","scripts":{"test":"mocha"}}',
  'tsconfig.json': '{}',
  'src/features/cart/index.ts': 'export { cart } from "./cart";\n',
  'src/features/cart/cart.ts': 'import fs from "fs";\nexport const cart = fs;\n',
  'src/features/cart/__tests__/cart.test.ts':
    'import { expect } from "chai";\nimport { cart } from "../cart";\n',
};
const EMPTY: Files = {};

const plan = (files: Files, request: Partial<ModuleRequest> = {}) =>
  planModule(memoryTree(files), { asked: 'gift-cards', lang: 'en', modules: [], ...request });
const text = (planned: ReturnType<typeof plan>, path: string) =>
  planned.files.find((one) => one.path === path)?.text;

describe('what it writes passes the gate', () => {
  test.each([
    ['pnpm with vitest', PNPM],
    ['npm with jest and JavaScript', JEST_JS],
    ['one package with mocha', SINGLE],
    ['nothing yet', EMPTY],
  ])('%s', (_name, files) => {
    for (const lang of ['en', 'de'] as const) {
      const planned = plan(files, { owner: '@x/gifts', lang });
      const added = Object.fromEntries(planned.files.map((one) => [one.path, one.text]));
      if (planned.append) added[planned.append.path] = `${planned.append.before}\n${planned.append.line}\n`;
      const settings = gate.settings.parse({
        modules: [{ match: planned.root }],
        testKinds: ['unit', 'integration', 'contract', 'golden', 'e2e', 'smoke'],
      });
      const { findings, inspected } = gate.evaluate(overlay(memoryTree(files), added), settings, {
        levels: {},
        memo: new Map(),
        side: 'head',
      });
      expect(findings).toEqual([]);
      expect(inspected['modules']).toBe(1);
    }
  });
});

describe('it follows the habits of the repository', () => {
  test('pnpm with vitest', () => {
    const planned = plan(PNPM);
    expect(planned.files.map(({ path }) => path)).toEqual([
      'libs/gift-cards/README.md',
      'libs/gift-cards/package.json',
      'libs/gift-cards/src/gift-cards.spec.ts',
      'libs/gift-cards/src/gift-cards.ts',
      'libs/gift-cards/src/index.ts',
      'libs/gift-cards/tsconfig.json',
    ]);
    expect(text(planned, 'libs/gift-cards/src/gift-cards.spec.ts')).toBe(
      "import { expect, test } from 'vitest'\nimport { describeGiftCards } from './index.js'\n\ntest('says what it is called', () => {\n  expect(describeGiftCards()).toBe('gift-cards')\n})\n",
    );
    expect(JSON.parse(text(planned, 'libs/gift-cards/package.json') ?? '')).toEqual({
      name: '@x/gift-cards',
      version: '0.0.0',
      private: true,
      type: 'module',
      exports: { '.': './src/index.ts' },
      scripts: { test: 'vitest run' },
    });
    expect(JSON.parse(text(planned, 'libs/gift-cards/tsconfig.json') ?? '')).toEqual({
      extends: '../../tsconfig.json',
      include: ['src'],
    });
    expect(planned.notes).toEqual(
      expect.arrayContaining([
        expect.stringContaining('pnpm install'),
        expect.stringContaining('"/libs/gift-cards/ @owner"'),
      ]),
    );
  });

  test('npm with jest and JavaScript', () => {
    const planned = plan(JEST_JS);
    expect(planned.files.map(({ path }) => path)).toContain(
      'packages/gift-cards/__tests__/gift-cards.test.js',
    );
    expect(text(planned, 'packages/gift-cards/gift-cards.js')).toContain(
      'exports.describeGiftCards = function',
    );
    expect(text(planned, 'packages/gift-cards/__tests__/gift-cards.test.js')).toContain(
      "const { describeGiftCards } = require('..');",
    );
    expect(text(planned, 'packages/gift-cards/README.md')).toContain("= require('gift-cards');");
    expect(planned.append).toBeUndefined();
  });

  test('a folder in a package', () => {
    const planned = plan(SINGLE);
    expect(planned.files.map(({ path }) => path)).toEqual([
      'src/features/gift-cards/README.md',
      'src/features/gift-cards/__tests__/gift-cards.test.ts',
      'src/features/gift-cards/gift-cards.ts',
      'src/features/gift-cards/index.ts',
    ]);
    expect(text(planned, 'src/features/gift-cards/__tests__/gift-cards.test.ts')).toContain(
      'import { describeGiftCards } from "..";\n\nit("says',
    );
  });

  test('a declared pattern says where modules are, and one that does not describe the path is named', () => {
    const modules = gate.settings.parse({
      modules: [{ match: 'apps/{app}' }, { match: 'domains/{domain}' }],
    }).modules;
    expect(plan(PNPM, { modules }).root).toBe('domains/gift-cards');
    expect(plan(PNPM, { modules, asked: 'libs/x' }).notes.join()).toContain('add "- match: libs/x"');
  });

  test('the name of a package may be asked for', () =>
    expect(text(plan(PNPM, { asked: '@other/gifts' }), 'libs/gifts/package.json')).toContain(
      '"name": "@other/gifts"',
    ));
});

describe('CODEOWNERS', () => {
  test('gets a line when an owner is named', () =>
    expect(plan(PNPM, { owner: '@x/gifts' }).append).toEqual({
      path: 'CODEOWNERS',
      line: '/libs/gift-cards/ @x/gifts',
      before: '/libs/cart/ @x/cart',
    }));
  test('is made when there is none', () =>
    expect(text(plan(EMPTY, { owner: '@x/gifts' }), '.github/CODEOWNERS')).toBe(
      '/src/gift-cards/ @x/gifts\n',
    ));
});
