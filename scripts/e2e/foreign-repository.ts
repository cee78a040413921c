import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONTRACTS } from './foreign-contracts.js';

/** The whole of what a user adds: ten lines. */
export const CALLER = `name: pr
on: [pull_request, merge_group]
permissions:
  contents: read
jobs:
  eos-gates:
    uses: acme/eos-gates/.github/workflows/pr-gates.yml@v1
    # with:
    #   stage: warn
# The check to require on github.com is "eos-gates / verdict".
`;

/** A workflow that uses one gate without the pipeline. */
export function direct(uses: string, inputs = ''): string {
  return `name: pr
on: pull_request
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${uses}
        with:
          base: \${{ github.event.pull_request.base.sha }}
${inputs}`;
}

const LOCK = {
  name: 'foreign',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'foreign', workspaces: ['packages/*'] },
    'node_modules/@foreign/cart': { resolved: 'packages/cart', link: true },
    'node_modules/@foreign/tax': { resolved: 'packages/tax', link: true },
    'packages/cart': { name: '@foreign/cart', version: '1.0.0', dependencies: { '@foreign/tax': '1.0.0' } },
    'packages/tax': { name: '@foreign/tax', version: '1.0.0' },
  },
};

const FILES: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules/\n',
  '.github/workflows/pr.yml': CALLER,
  'package.json': `{
  "name": "foreign",
  "private": true,
  "type": "module",
  "workspaces": ["packages/*"],
  "scripts": {
    "test": "node --test"
  }
}
`,
  'package-lock.json': `${JSON.stringify(LOCK, null, 2)}\n`,
  'packages/cart/package.json':
    '{\n  "name": "@foreign/cart",\n  "version": "1.0.0",\n  "type": "module",\n  "exports": "./src/index.js",\n  "dependencies": { "@foreign/tax": "1.0.0" }\n}\n',
  'packages/cart/src/index.js':
    "import { withTax } from '@foreign/tax';\n\nexport const total = (net) => withTax(net);\n",
  'packages/cart/test/total.test.js':
    "import assert from 'node:assert/strict';\nimport { test } from 'node:test';\nimport { total } from '../src/index.js';\n\ntest('adds the tax', () => assert.equal(total(100), 119));\n",
  'packages/tax/package.json':
    '{\n  "name": "@foreign/tax",\n  "version": "1.0.0",\n  "type": "module",\n  "exports": "./src/index.js"\n}\n',
  'packages/tax/src/index.js': "export { withTax } from './rate.js';\n",
  'packages/tax/src/rate.js': 'export const withTax = (net) => (net * 119) / 100;\n',
};

/** A small npm workspace in git, with two contracts; of ours it has a workflow and a policy. */
export class ForeignRepository {
  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries({ ...FILES, ...CONTRACTS })) this.write(file, text);
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('start');
    this.git('checkout', '--quiet', '-b', 'feature');
    this.write('README.md', 'A harmless change.\n');
    this.commit('readme');
    this.git('tag', 'clean');
  }

  /** Starts over from the clean feature branch, then applies a change and commits it. */
  change(files: Readonly<Record<string, string | undefined>>): void {
    this.git('reset', '--quiet', '--hard', 'clean');
    this.git('clean', '-fdq');
    for (const [file, text] of Object.entries(files)) this.write(file, text);
    if (Object.keys(files).length > 0) this.commit('change');
  }

  git(...args: string[]): void {
    const run = spawnSync('git', ['-c', 'user.name=e2e', '-c', 'user.email=e2e@example.invalid', ...args], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${run.stderr}`);
  }

  private write(file: string, text: string | undefined): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    if (text === undefined) rmSync(target);
    else writeFileSync(target, text);
  }

  private commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }
}
