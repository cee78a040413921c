import type { Check } from '../../../src/core/rule/index.js';
import type { Jobs } from '../model/jobs.js';
import { expectedJobs, placeOf } from '../model/jobs.js';

export const check: Check<Jobs, unknown> = function* (facts) {
  for (const job of expectedJobs(facts)) {
    if (job.result !== 'cancelled') continue;
    yield { what: `the job of ${job.gate} was cancelled`, location: placeOf(facts), key: job.gate };
  }
};
