import type { GateReport } from '../../core/report/index.js';
import type { AnyReport } from '../any-report.js';
import { gatesOf } from '../any-report.js';
import { escapeMarkup } from '../../text/index.js';
import type { JunitOptions } from './options.js';
import { ruleCases } from './rule-cases.js';
import type { TestCase } from './test-case.js';
import { element, output } from './test-case.js';

/**
 * The report as JUnit XML: a suite per gate, a case per rule, and a case `verdict` that carries what no rule can say (skipped,
 * inconclusive, broken). Without times, so that equal reports are equal bytes.
 */
export function junit(report: AnyReport, options: JunitOptions = {}): string {
  const suites = gatesOf(report).map((gate) => ({ gate, cases: casesOf(gate, options) }));
  const all = suites.flatMap(({ cases }) => cases);
  const body = suites.map(({ gate, cases }) => suiteElement(gate, cases)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="eos-gates" ${counts(all)}>\n${body}</testsuites>\n`;
}

function casesOf(gate: GateReport, options: JunitOptions): TestCase[] {
  // Rules that were not run have not passed.
  const ran = gate.verdict === 'passed' || gate.verdict === 'failed';
  return [verdictCase(gate), ...ruleCases(gate, ran ? (options.rules?.(gate.gate) ?? []) : [])];
}

function verdictCase(gate: GateReport): TestCase {
  const name = 'verdict';
  const lines = gate.notInspected.map(({ what, why }) => `not inspected: ${what}: ${why}`);
  switch (gate.verdict) {
    case 'skipped':
      return { name, outcome: 'skipped', body: element('skipped', gate.reason, []) };
    case 'inconclusive':
    case 'broken':
      return { name, outcome: 'error', body: element('error', `${gate.verdict}: ${gate.reason}`, lines) };
    case 'failed':
      return { name, outcome: 'failed', body: element('failure', gate.reason, lines) };
    case 'passed':
      return { name, outcome: 'passed', body: output([gate.reason, ...lines]) };
  }
}

function suiteElement(gate: GateReport, cases: readonly TestCase[]): string {
  const name = escapeMarkup(gate.gate);
  const rows = cases.map((one) => {
    const head = `    <testcase name="${escapeMarkup(one.name)}" classname="eos-gates.${name}"`;
    return one.body === '' ? `${head}/>\n` : `${head}>${one.body}</testcase>\n`;
  });
  return `  <testsuite name="${name}" ${counts(cases)}>\n${rows.join('')}  </testsuite>\n`;
}

function counts(cases: readonly TestCase[]): string {
  const n = (outcome: TestCase['outcome']): number => cases.filter((one) => one.outcome === outcome).length;
  return `tests="${cases.length}" failures="${n('failed')}" errors="${n('error')}" skipped="${n('skipped')}"`;
}
