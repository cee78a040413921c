import type { Check } from '../../../src/core/rule/index.js';
import type { Jobs } from '../model/jobs.js';
import { expectedJobs, placeOf, ranToItsEnd } from '../model/jobs.js';

export const check: Check<Jobs, unknown> = function* (facts) {
  for (const job of expectedJobs(facts)) {
    if (job.report?.verdict !== 'passed' || !ranToItsEnd(job)) continue;
    if (Object.values(job.report.inspected).some((count) => count > 0)) continue;
    yield {
      what: `${job.gate} says it passed and has inspected nothing`,
      location: placeOf(facts),
      key: job.gate,
    };
  }
};
