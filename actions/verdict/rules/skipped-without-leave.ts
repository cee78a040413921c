import type { Check } from '../../../src/core/rule/index.js';
import type { Jobs } from '../model/jobs.js';
import { expectedJobs, placeOf, ranToItsEnd } from '../model/jobs.js';

export const check: Check<Jobs, unknown> = function* (facts) {
  for (const job of expectedJobs(facts)) {
    const { gate, result, expectation, report } = job;
    if (result === 'skipped') {
      yield {
        what: `the job of ${gate} was skipped although it is switched on`,
        location: placeOf(facts),
        key: gate,
      };
    } else if (expectation === 'required' && report?.verdict === 'skipped' && ranToItsEnd(job)) {
      yield {
        what: `${gate} is required and says it does not apply: ${report.reason}`,
        location: placeOf(facts),
        key: `${gate} does not apply`,
      };
    }
  }
};
