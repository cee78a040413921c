import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../src/cli/run-cli.js';
import { memoryPlatform } from '../support/memory-platform.js';

const FILES = {
  'package.json': '{"name":"x","private":true,"workspaces":["packages/*"]}',
  'packages/a/package.json': '{"name":"a","dependencies":{"b":"*"}}',
  'packages/a/index.ts': "import '../b/inner.js';\n",
  'packages/b/package.json': '{"name":"b"}',
  'packages/b/inner.ts': 'export {};\n',
};

async function graph(format: string, ...more: string[]) {
  const platform = memoryPlatform({ files: FILES });
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    width: 100,
    outIsTty: false,
  };
  const code = await runCli(['arch-lint', '--graph', format, ...more], terminal, () => platform);
  return { code, ...said, written: platform.written };
}

describe('arch-lint --graph', () => {
  test('mermaid, dot, json and html stand on standard output alone', async () => {
    expect((await graph('mermaid')).out).toBe(
      [
        'flowchart TD',
        '  n0["a"]',
        '  n1["b"]',
        '  n0 -- "✖ 1" --> n1',
        '  linkStyle 0 stroke:#d1242f,stroke-width:2px',
        '',
      ].join('\n'),
    );
    expect((await graph('dot')).out).toMatch(/^\/\/ Modules of .*\ndigraph architecture \{\n/);
    const json = JSON.parse((await graph('json')).out) as { modules: { source: string }[] };
    expect(json.modules.map(({ source }) => source)).toEqual(['packages/a/index.ts', 'packages/b/inner.ts']);
    expect((await graph('html')).out).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/);
  });

  test('ends with 0 also where the gate would fail: a picture is no verdict', async () =>
    expect((await graph('mermaid')).code).toBe(0));

  test('--out writes a file', async () => {
    const { out, written } = await graph('html', '--out', 'a.html');
    expect(out).toBe('');
    expect(written.get('a.html')).toContain('<title>x: architecture</title>');
  });

  test('any other format is refused with what there is', async () => {
    const { code, err } = await graph('htm');
    expect(code).toBe(2);
    expect(err).toContain('--graph must be mermaid, dot, json, html, not "htm" (did you mean "html"?)');
  });
});
