import { expect, test } from '@jest/globals';
import { digraph } from '../../src/diagram/index.js';
import { HOSTILE, hostileTexts } from '../report/hostile.js';
import { chain } from './picture.js';

/** The quoted strings of a DOT text, read back, and the text without them. */
function readStrings(text: string): { strings: string[]; rest: string } {
  const strings: string[] = [];
  const rest = text.replace(/^\s*\/\/.*$/gm, '').replace(/"((?:[^"\\]|\\.)*)"/gs, (_, inner: string) => {
    strings.push(inner.replace(/\\(.)/gs, '$1'));
    return 'S';
  });
  return { strings, rest };
}

test('boxes stand in clusters, arrows carry verdict and number', () => {
  const text = digraph({
    about: 'Two.',
    nodes: [
      { id: '0 a', label: 'a', group: 'apps', changed: true },
      { id: '1 b', label: 'b' },
    ],
    edges: [
      { from: '0 a', to: '1 b', verdict: 'error', count: 12, new: true },
      { from: '1 b', to: '0 a', verdict: 'known', count: 1 },
    ],
  });
  const lines = text.split('\n').map((line) => line.trim());
  expect(lines).toContain('subgraph "cluster_0" {');
  expect(lines).toContain('label="apps";');
  expect(lines).toContain('"0 a" [label="a", penwidth=2, color="#2f81f7"];');
  expect(lines).toContain('"1 b" [label="b"];');
  expect(lines).toContain(
    '"0 a" -> "1 b" [weight=12, label="12", color="#d1242f", fontcolor="#d1242f", penwidth=2];',
  );
  expect(lines).toContain(
    '"1 b" -> "0 a" [weight=1, label="1", color="#8c959f", fontcolor="#8c959f", style=dashed];',
  );
});

test('no name leaves its quotes', () => {
  const labels = [...HOSTILE, 'a\\', '\\N', '"];} evil [', ...hostileTexts(100)];
  const { strings, rest } = readStrings(digraph(chain(labels)));
  expect(strings).toEqual(expect.arrayContaining(['a\\', '\\N', '"];} evil [']));
  expect(rest).not.toMatch(/PWN|evil|"/);
  expect(rest).toMatch(/^[\sA-Za-z0-9_=,.;:[\]{}>-]*$/);
});
