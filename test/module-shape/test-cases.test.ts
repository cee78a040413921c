import { describe, expect, test } from '@jest/globals';
import { hasTestCase } from '../../actions/module-shape/model/test-suite/test-cases.js';

describe('a test case that does something', () => {
  test.each([
    ["test('a', () => { run(); });"],
    ["it('a', async () => expect(1).toBe(1));"],
    ["it('a', function () { run(); });"],
    ["test('a', { timeout: 5 }, () => { run(); });"],
    ["test.only('a', (t) => t.pass());"],
    ["it.each([[1, 2]])('%d', (a, b) => { run(a, b); });"],
    ["it.each`a | b\n${1} | ${2}`('x', ({ a }) => { run(a); });"],
    ["test('a', namedCase);"],
    ["describe('b', () => {\n  // it's fine\n  it('a', () => { run(); });\n});"],
    ["Deno.test('a', () => { run(); });"],
    ["t.test('a', (t) => { t.end(1); });"],
    ["test.skip('a', () => { run(); });\ntest('b', () => { run(); });"],
    ["new RuleTester({}).run('rule', rule, { valid: [], invalid: [] });"],
  ])('%s', (code) => expect(hasTestCase(code)).toBe(true));
});

describe('no test case, or one that does nothing', () => {
  test.each([
    [''],
    ["// test('a', () => { run(); });"],
    ["/* it('a', () => { run(); }); */"],
    ['const text = "test(\'a\', () => { run(); })";'],
    ["const text = `it('a', () => { run(); })`;"],
    ["test('a', () => {});"],
    ["it('a', function () { /* later */ });"],
    ["it('a', async () => { }, 5000);"],
    ["it('a');"],
    ["test.todo('a');"],
    ["test.skip('a', () => { run(); });"],
    ["xit('a', () => { run(); });"],
    ["describe('a', () => { setUp(); });"],
    ["test.describe('a', () => { setUp(); });"],
    ['/a/.test(text);'],
    ["const it = 1;\nimport test from 'node:test';"],
  ])('%s', (code) => expect(hasTestCase(code)).toBe(false));
});

test('hostile text costs no more than its length', () => {
  const started = performance.now();
  hasTestCase('it('.repeat(100_000));
  hasTestCase(`test${' '.repeat(200_000)}x`.repeat(3));
  hasTestCase('`'.repeat(200_001));
  hasTestCase("it('a', () => {}".repeat(20_000));
  expect(performance.now() - started).toBeLessThan(10_000);
});
