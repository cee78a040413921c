import { describe, expect, test } from '@jest/globals';
import { exhibitOf } from '../../src/core/exhibit/index.js';
import type { Finding } from '../../src/core/finding/index.js';
import type { GateReport } from '../../src/core/report/index.js';
import { makeReport } from '../../src/core/report/index.js';
import { html, render } from '../../src/report/index.js';
import { HOSTILE } from './hostile.js';
import { parseMarkup } from './parse-markup.js';
import { finding } from './sample.js';

const FILE = 'contracts/shop/v1.openapi.yaml';
const EVIDENCE = {
  changelog: { en: 'The number of lines is limited.', de: 'Die Zahl der Zeilen ist begrenzt.' },
  witness: { country: 'AT', items: [{ price: 0 }] },
  witnessSide: 'old',
  instance: '/items/0/price',
  validations: { old: 'valid', new: '`/items/0/price` must be ≥ 1' },
  operations: ['POST /orders', 'PUT /orders'],
  wayOut: [
    { en: 'Widen it again.', de: 'Wieder weiten.' },
    { en: 'Add v2 beside it.', de: 'v2 daneben stellen.' },
  ],
  owners: ['@acme/web'],
};

const change = (evidence: object = EVIDENCE, part: Partial<Finding> = {}): Finding =>
  finding({
    ruleId: 'contract-diff/accepted-value-refused',
    what: 'the sentence for machines',
    location: { file: FILE, line: 5, column: 3, side: 'head' },
    related: [{ file: FILE, line: 4, column: 3, side: 'base', label: 'before' }],
    evidence: { ...evidence },
    ...part,
  });

const report = (findings: Finding[], facts = {}): GateReport =>
  makeReport({ gate: 'contract-diff', verdict: 'failed', reason: 'r', findings, facts });

const source = (file: string, side: 'base' | 'head'): string | undefined =>
  file === FILE ? [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `  ${side}-line-${n}`).join('\n') : undefined;

describe('Markdown', () => {
  test('has a sentence, the value with its place, both verdicts, whom it reaches and what to do', () => {
    const out = render('markdown', report([change()]));
    expect(out).toContain(`The number of lines is limited.

For example, this was taken before and is refused now:

\`\`\`jsonc
{
  "country": "AT",
  "items": [
    {
      "price": 0 // ✗ must be ≥ 1
    }
  ]
}
\`\`\`

**old version:** ✓ valid<br>
**new version:** ✗ <code>/items/0/price</code> must be ≥ 1<br>
**who is affected:** <code>POST /orders</code>, <code>PUT /orders</code><br>
**ways out:** Widen it again.<br>
**or:** Add v2 beside it.<br>
**review by:** <code>&#64;acme/web</code>
`);
    expect(out).not.toContain('the sentence for machines');
  });

  test('speaks German', () => {
    const out = render('markdown', report([change()]), { lang: 'de' });
    for (const text of [
      'Die Zahl der Zeilen ist begrenzt.',
      'alte Version:** ✓ gültig',
      'Auswege:** Wieder weiten.',
    ])
      expect(out).toContain(text);
  });

  test('a value that readers of the old version refuse is told the other way round', () => {
    const evidence = {
      ...EVIDENCE,
      witnessSide: 'new',
      validations: { old: 'it must be string', new: 'valid' },
    };
    const out = render('markdown', report([change(evidence)]));
    expect(out).toContain('readers of the old version refuse it:');
    expect(out).toMatch(/\*\*old version:\*\* ✗ it must be string<br>\n\*\*new version:\*\* ✓ valid/);
  });

  test('no text leaves its block', () => {
    for (const text of HOSTILE) {
      const evidence = {
        ...EVIDENCE,
        witness: { [text]: text, list: [text] },
        instance: '/list/0',
        validations: { old: 'valid', new: text },
        operations: [text],
        owners: [text],
      };
      const out = render('markdown', report([change(evidence)]));
      const [, fence = '', block = ''] = /(`{3,})jsonc\n([^]*?)\n\1\n/.exec(out) ?? [];
      expect(block.split('\n').length).toBe(6);
      expect(block).not.toContain(fence);
      // The block is the first of its kind: nothing before it has opened another.
      expect(out.slice(0, out.indexOf('jsonc') - fence.length)).not.toContain('```');
    }
  });

  test('a long value keeps what stands around its place', () => {
    const witness = { list: Array.from({ length: 400 }, (_, n) => n) };
    const out = render('markdown', report([change({ ...EVIDENCE, witness, instance: '/list/200' })]));
    expect(out).toContain('    200, // ✗ must be ≥ 1');
    expect(out).toContain('    …\n    195,');
    expect(/jsonc\n([^]*?)\n```/.exec(out)?.[1]?.split('\n').length).toBeLessThan(25);
  });
});

test('the terminal shows the same', () => {
  const out = render('terminal', report([change()]), { width: 100 });
  expect(out).toContain('"price": 0  ✗');
  expect(out).toContain('old version     ✓ valid');
  expect(out).toContain('new version     ✗ `/items/0/price` must be ≥ 1');
  expect(out).toContain('who is affected POST /orders, PUT /orders');
});

describe('the page', () => {
  const facts = {
    changes: [
      {
        contract: FILE,
        level: 'info',
        en: 'A path was added.',
        de: 'Ein Pfad kam hinzu.',
        location: { file: FILE, line: 2, column: 1 },
        operations: [],
      },
      { contract: FILE, level: 'error', en: 'x', de: 'x', location: { file: FILE, line: 2, column: 1 } },
    ],
  };

  test('has the lines of both sides, without what they are all indented by', () => {
    const page = html(report([change()], facts), { source });
    expect(page).toContain('<mark>4  base-line-4</mark>');
    expect(page).toContain('<mark>5  head-line-5</mark>');
    expect(page).toContain('1 change that breaks nobody');
    expect(page.match(/data-level="info"/g)).toHaveLength(1);
  });

  test('does without files that cannot be had', () => {
    expect(html(report([change()]))).not.toContain('class="sides"');
    const newOnly = html(report([change(EVIDENCE, { related: [] })]), { source });
    expect(newOnly).toContain('not there');
  });

  test('no text acts', () => {
    for (const text of HOSTILE) {
      const evidence = {
        ...EVIDENCE,
        witness: { [text]: text },
        validations: { old: 'valid', new: text },
        operations: [text],
      };
      const elements = parseMarkup(html(report([change(evidence)]), { source: () => `${text}\n`.repeat(9) }));
      for (const { name, attributes } of elements) {
        expect(['link', 'img', 'a', 'iframe', 'form', 'object', 'base']).not.toContain(name);
        for (const [key] of attributes) expect(['src', 'href', 'style']).not.toContain(key);
        expect(attributes.some(([key]) => key.startsWith('on'))).toBe(false);
      }
    }
  });
});

test('evidence of another kind is no exhibit', () => {
  expect(exhibitOf(finding())).toBeUndefined();
  expect(exhibitOf(change({ changelog: 'contracts/shop/changelog.md' }))).toBeUndefined();
  expect(exhibitOf(change({ changelog: EVIDENCE.changelog }))?.example).toBeUndefined();
  expect(exhibitOf(change({ ...EVIDENCE, witness: null }))?.example?.value).toBeNull();
});
