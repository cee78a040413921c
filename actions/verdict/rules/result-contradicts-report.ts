import type { Check } from '../../../src/core/rule/index.js';
import type { Jobs } from '../model/jobs.js';
import { expectedJobs, placeOf } from '../model/jobs.js';

export const check: Check<Jobs, unknown> = function* (facts) {
  for (const { gate, result, report } of expectedJobs(facts)) {
    if (report === undefined || (result !== 'success' && result !== 'failure')) continue;
    const good = report.verdict === 'passed' || report.verdict === 'skipped';
    if (good === (result === 'success')) continue;
    yield {
      what: `the job of ${gate} ended with ${result} and its report says ${report.verdict}`,
      location: placeOf(facts),
      key: gate,
      evidence: { result, verdict: report.verdict },
    };
  }
};
