import { expect, test } from '@jest/globals';
import { makeReport } from '../../src/core/report/index.js';
import { commentBlocks, markdown, summary } from '../../src/report/index.js';
import { chain } from '../diagram/picture.js';
import { expectValidReport } from '../support/report-schema.js';
import { HOSTILE } from './hostile.js';
import { finding } from './sample.js';

const report = (picture: unknown) =>
  makeReport({ gate: 'any-gate', verdict: 'failed', reason: 'r', findings: [finding()], facts: { picture } });
const FENCES = /^```.*$/gm;

test('a picture among the facts of any gate is drawn, before the findings', () => {
  const text = markdown(report(chain(['web', 'cart'])));
  expect(text).toContain(
    '### Picture: <code>any-gate</code>\n\nWhat web imports.\n\n```mermaid\nflowchart TD\n',
  );
  expect(text.match(FENCES)).toEqual(['```mermaid', '```']);
  expect(text.indexOf('```mermaid')).toBeLessThan(text.indexOf('### error'));
  expectValidReport(report(chain(['web', 'cart'])));
});

test('speaks the language of the report', () =>
  expect(markdown(report(chain(['web', 'cart'])), { lang: 'de' })).toContain('== "neu" ==>'));

test('no name ends the block or writes beside it', () => {
  const picture = { ...chain([...HOSTILE, '```', '\n```\n# PWN', '~~~']), about: 'All of them.' };
  const text = markdown(report(picture));
  expect(text.match(FENCES)).toEqual(['```mermaid', '```']);
  const outside = text.replace(/```mermaid[\s\S]*?```/, '');
  expect(outside).not.toMatch(/PWN/);
});

test.each([
  ['text', 'a picture'],
  ['an arrow without verdict', { ...chain(['a']), edges: [{ from: 'a', to: 'b', count: 1 }] }],
  ['something else', { about: 'x', nodes: [], edges: [], script: 'x' }],
])('%s is no picture and is left alone', (_, picture) =>
  expect(markdown(report(picture))).not.toContain('mermaid'),
);

test('the largest picture leaves room for findings in a comment', () => {
  const large = chain(Array.from({ length: 450 }, (_, index) => `packages/${'x'.repeat(60)}${index}`));
  const [, , block] = commentBlocks(report(large));
  expect(block?.text).toContain('left out for lack of room');
  expect(Buffer.byteLength(block?.text ?? '')).toBeLessThan(16_000);
  expect(summary(report(large))).toContain('### error');
});
