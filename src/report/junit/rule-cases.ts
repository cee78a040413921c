import type { Finding } from '../../core/finding/index.js';
import { compareText } from '../../core/finding/index.js';
import type { GateReport } from '../../core/report/index.js';
import { ruleName } from '../../core/rule/index.js';
import type { TestCase } from './test-case.js';
import { element, oneLine, output } from './test-case.js';

/**
 * A case per rule, and per command where findings name one (`evidence.command`, as those of the quality gate do). New errors
 * fail it; everything else is written to its output.
 * @param all further rules of the gate, which have no findings and so have passed
 */
export function ruleCases(gate: GateReport, all: readonly string[]): TestCase[] {
  const cases = new Map<string, Finding[]>(all.map((id) => [ruleName(id), []]));
  for (const finding of gate.findings) {
    const name = caseName(finding);
    const list = cases.get(name);
    if (list) list.push(finding);
    else cases.set(name, [finding]);
  }
  return [...cases]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([name, findings]) => ruleCase(name, findings));
}

function caseName(finding: Finding): string {
  const command = finding.evidence['command'];
  const rule = ruleName(finding.ruleId);
  return typeof command === 'string' && command !== '' ? `${rule}: ${command}` : rule;
}

function ruleCase(name: string, findings: readonly Finding[]): TestCase {
  const failing = findings.filter((f) => f.state === 'new' && f.severity === 'error');
  const others = findings.filter((f) => f.state !== 'new' || f.severity !== 'error');
  const said = output(others.map((f) => (f.state === 'new' ? oneLine(f) : `${f.state}: ${oneLine(f)}`)));
  const [first] = failing;
  if (first === undefined) return { name, outcome: 'passed', body: said };
  const more = failing.length > 1 ? ` (and ${failing.length - 1} more)` : '';
  const lines = [...failing.map(oneLine), `Why: ${first.why}`, `Do: ${first.do}`];
  return { name, outcome: 'failed', body: element('failure', `${first.what}${more}`, lines) + said };
}
