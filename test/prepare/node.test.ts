import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Sandbox } from './sandbox.js';

let box: Sandbox;
afterEach(() => box.remove());

const [, major] = /^v(\d+)/.exec(process.version) ?? [];

function node(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  cached: readonly string[] = [],
) {
  box = new Sandbox(files);
  for (const version of cached) {
    const bin = `cache/node/${version}/x64/bin`;
    mkdirSync(path.join(box.folder, bin), { recursive: true });
    box.write(`${bin}/node`, `#!/bin/sh\necho v${version}\n`);
    chmodSync(path.join(box.folder, bin, 'node'), 0o755);
  }
  return box.run('node.sh', {
    EOS_INSTALL: 'true',
    RUNNER_ARCH: 'X64',
    RUNNER_TOOL_CACHE: path.join(box.folder, 'cache'),
    ACT: 'true',
    ...env,
  });
}

describe('node.sh', () => {
  test('what is there is kept when it fits', () => {
    expect(node({ '.node-version': `${major}\n` })).toMatchObject({
      status: 0,
      added: '',
      output: expect.stringContaining('fits ./.node-version'),
    });
  });

  test.each([
    ['nothing asks for another', {}],
    ['engines are met', { 'package.json': '{"engines":{"node":">=18.1"}}' }],
    ['a name that moves', { '.nvmrc': 'lts/*\n' }],
  ])('%s: the one of the runner', (_name, files) => {
    expect(node(files as Record<string, string>)).toMatchObject({ status: 0, added: '' });
  });

  test('without anything to install and without a version it does nothing', () => {
    expect(node({ '.node-version': '99\n' }, { EOS_INSTALL: 'false' })).toMatchObject({
      status: 0,
      output: '',
    });
  });

  test('under act another version is a warning, and nothing is downloaded', () => {
    const { status, output } = node({}, { EOS_NODE_VERSION: '99.1' });
    expect(status).toBe(0);
    expect(output).toContain('::warning title=prepare::Node.js 99.1 is asked for (the input node-version)');
  });

  test('the newest of the tool cache that fits', () => {
    const { status, added } = node({ '.node-version': 'v98\n' }, {}, ['98.2.0', '98.10.1', '97.0.0']);
    expect(status).toBe(0);
    expect(added).toBe(`${path.join(box.folder, 'cache/node/98.10.1/x64/bin')}\n`);
  });

  test.each(['24; rm -rf', '24.x', '>=20', '../..'])('%s is refused', (version) => {
    expect(node({}, { EOS_NODE_VERSION: version })).toMatchObject({
      status: 1,
      output: expect.stringContaining('is no Node.js version'),
    });
  });
});
