import type { Gate } from '../../src/core/gate/index.js';
import { nothingInspected } from '../../src/core/report/index.js';
import { runRules } from '../../src/core/rule/index.js';
import { rules } from '../../src/generated/rules/verdict.js';
import type { Jobs } from './model/jobs.js';
import type { Settings } from './settings.js';
import { settings } from './settings.js';

/** Decides for the whole pipeline from what the jobs handed over; silence is never taken for consent. */
export const gate: Gate<Jobs, Settings> = {
  id: 'verdict',
  summary: 'Every gate that was to run did run, looked at something, and passed.',
  settings,
  rules,
  applies: () => ({ applies: true, because: 'it judges what the other gates have reported' }),
  evaluate(facts, own, { levels }) {
    const undecided = facts.jobs.filter(
      ({ expectation, report }) => expectation !== 'off' && report?.verdict === 'inconclusive',
    );
    const names = undecided.map(({ gate: name, report }) =>
      report !== undefined && nothingInspected(report)
        ? `${name} inspected nothing`
        : `${name} could not check`,
    );
    return {
      findings: runRules(rules, facts, own, levels),
      // A gate that does not apply has looked at nothing: a pipeline of only such gates proves nothing.
      inspected: {
        gates: facts.jobs.filter(({ report }) => report !== undefined && report.verdict !== 'skipped').length,
      },
      notInspected: [],
      ...(names.length > 0 ? { inconclusive: `${names.join('; ')}.` } : {}),
    };
  },
};
