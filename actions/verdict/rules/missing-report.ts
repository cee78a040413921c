import type { Check } from '../../../src/core/rule/index.js';
import type { Jobs } from '../model/jobs.js';
import { expectedJobs, placeOf, ranToItsEnd } from '../model/jobs.js';

export const check: Check<Jobs, unknown> = function* (facts) {
  for (const job of expectedJobs(facts)) {
    if (job.report !== undefined || !ranToItsEnd(job)) continue;
    const why = job.fault === undefined ? '' : `: ${job.fault}`;
    yield { what: `${job.gate} left no report${why}`, location: placeOf(facts), key: job.gate };
  }
};
