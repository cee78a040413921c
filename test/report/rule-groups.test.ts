import { expect, test } from '@jest/globals';
import { ruleGroups } from '../../src/report/rule-groups.js';
import { finding } from './sample.js';

const at = (file: string) => ({ file, line: 1, column: 1 });

test('errors come before warnings and what is certain before what is likely, wherever they stand', () => {
  const groups = ruleGroups([
    finding({ ruleId: 'g/noted', severity: 'info', location: at('a.ts') }),
    finding({ ruleId: 'g/warned', severity: 'warning', location: at('b.ts') }),
    finding({ ruleId: 'g/likely', confidence: 'likely', location: at('c.ts') }),
    finding({ ruleId: 'g/certain', location: at('d.ts') }),
    finding({ ruleId: 'g/warned', severity: 'error', location: at('e.ts') }),
    finding({ ruleId: 'g/old', state: 'known', location: at('f.ts') }),
  ]);
  expect(groups.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual([
    'error g/certain',
    'error g/warned',
    'error g/likely',
    'warning g/warned',
    'info g/noted',
  ]);
});

test('findings of a group keep the order of the report', () => {
  const [group] = ruleGroups(['a.ts', 'b.ts', 'c.ts'].map((file) => finding({ location: at(file) })));
  expect(group?.findings.map(({ location }) => location.file)).toEqual(['a.ts', 'b.ts', 'c.ts']);
});
