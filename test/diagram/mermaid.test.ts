import { describe, expect, test } from '@jest/globals';
import type { Picture } from '../../src/core/picture/index.js';
import { flowchart, mermaidLabel } from '../../src/diagram/index.js';
import { HOSTILE, hostileTexts } from '../report/hostile.js';
import { chain } from './picture.js';

/** Undoes the entity codes, as mermaid does when it draws. */
function drawn(label: string): string {
  return label.slice(1, -1).replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** Every form of line that a flowchart of ours may have; anything else would mean that a name got out of its quotes. */
const STRING = String.raw`"(?:[\p{L}\p{N}\p{M}\p{Extended_Pictographic} ./,()…✖·→↔_-]|#\d+;)+"`;
const LINES = [
  'flowchart TD',
  String.raw`  subgraph g\d+\[${STRING}\]`,
  '  end',
  String.raw`  n\d+\[${STRING}\]`,
  String.raw`  n\d+ (?:-->|-\.->|-- ${STRING} -->|== ${STRING} ==>) n\d+`,
  String.raw`  linkStyle \d+(?:,\d+)* stroke:#[0-9a-f]{6},stroke-width:\dpx`,
  '  classDef changed stroke:#[0-9a-f]{6},stroke-width:3px',
  String.raw`  class n\d+(?:,n\d+)* changed`,
  '  classDef frame fill:none,stroke:#[0-9a-f]{6}',
  String.raw`  class g\d+(?:,g\d+)* frame`,
  String.raw`  more\[${STRING}\]`,
  '  style more stroke-dasharray:4 4',
];
const FORM = new RegExp(`^(?:${LINES.join('|')})$`, 'u');

function expectWellFormed(text: string): void {
  for (const line of text.trimEnd().split('\n')) expect(line).toMatch(FORM);
}

describe('a label', () => {
  test.each([
    ['apps/web', '"apps/web"'],
    ['eos-gates', '"eos-gates"'],
    ['@acme/ui', '"#64;acme/ui"'],
    ['say "hi" [now]', '"say #34;hi#34; #91;now#93;"'],
    ['#quot;', '"#35;quot#59;"'],
    ['1. first', '"1#46; first"'],
    ['- item', '"#45; item"'],
    ['__init__', '"#95;#95;init#95;#95;"'],
    ['`md` **x**', '"#96;md#96; #42;#42;x#42;#42;"'],
    ['https://x.example', '"https#58;/#47;x.example"'],
    ['ein\nzwei', '"ein#92;nzwei"'],
    ['\u202eevil', '"#92;u#123;202e#125;evil"'],
    ['名前 é', '"名前 é"'],
    [' ', '"#32;"'],
  ])('%j is written %s', (text, label) => expect(mermaidLabel(text)).toBe(label));

  test('shows the name it was made of', () => {
    for (const name of ['a"b]c', '%%{init: {}}%%', '<b>x</b>', 'click n0 href', 'a--b', '&amp;'])
      expect(drawn(mermaidLabel(name))).toBe(name);
  });

  test('of a long name keeps both ends', () => {
    const label = mermaidLabel(`packages/${'deep/'.repeat(40)}end.ts`);
    expect(label).toMatch(/^"packages\/deep.*….*end\.ts"$/);
    expect(Array.from(drawn(label)).length).toBe(60);
  });
});

test('whatever the names, every line keeps its form', () => {
  expectWellFormed(flowchart(chain([...HOSTILE, 'end', 'graph', 'subgraph', 'style', 'click', 'n0'])));
  expectWellFormed(flowchart(chain([...hostileTexts(200)])));
});

test('arrows tell errors, warnings, known ones and new ones apart, without colour as well', () => {
  const nodes = ['a', 'b'].map((id) => ({ id, label: id }));
  const edge = { from: 'a', to: 'b', count: 3 } as const;
  const text = flowchart({
    about: 'x',
    nodes,
    edges: [
      { ...edge, verdict: 'fine' },
      { ...edge, verdict: 'fine', new: true },
      { ...edge, verdict: 'known' },
      { ...edge, verdict: 'warning' },
      { ...edge, verdict: 'error', new: true },
    ],
  });
  expect(text.split('\n').slice(3, -1)).toEqual([
    '  n0 --> n1',
    '  n0 == "new" ==> n1',
    '  n0 -.-> n1',
    '  n0 -- "⚠ 3" --> n1',
    '  n0 == "new ✖ 3" ==> n1',
    '  linkStyle 1 stroke:#2f81f7,stroke-width:2px',
    '  linkStyle 2 stroke:#8c959f,stroke-width:1px',
    '  linkStyle 3 stroke:#bf8700,stroke-width:2px',
    '  linkStyle 4 stroke:#d1242f,stroke-width:2px',
  ]);
});

describe('a picture beyond what GitHub draws', () => {
  const many: Picture = {
    about: 'x',
    nodes: Array.from({ length: 400 }, (_, index) => ({
      id: `${index}`,
      label: `packages/${'p'.repeat(30)}${index}`,
    })),
    edges: Array.from({ length: 900 }, (_, index) => ({
      from: `${index % 400}`,
      to: `${(index * 7) % 400}`,
      verdict: index === 899 ? ('error' as const) : ('fine' as const),
      count: 1 + (index % 9),
    })),
  };
  const text = flowchart(many);
  const arrows = text.split('\n').filter((line) => / n\d+$/.test(line));

  test('is cut to its limits and says what is left out', () => {
    expectWellFormed(text);
    expect(text.length).toBeLessThanOrEqual(50_000);
    expect(arrows.length).toBeLessThanOrEqual(500);
    const boxes = text.split('\n').filter((line) => /^ {2}n\d+\[/.test(line)).length;
    expect(text).toContain(`${400 - boxes} boxes, ${900 - arrows.length} arrows`);
  });

  test('keeps the error', () => expect(arrows.filter((line) => line.includes('✖'))).toHaveLength(1));

  test('fits any smaller limit', () => {
    for (const maxCharacters of [2000, 5000, 12_000])
      expect(flowchart(many, { maxCharacters }).length).toBeLessThanOrEqual(maxCharacters);
  });
});

test('counts what the picture itself had left out', () => {
  const text = flowchart({ ...chain(['a', 'b']), leftOut: { nodes: 4, edges: 7 } });
  expect(text).toContain('4 boxes, 7 arrows');
});
