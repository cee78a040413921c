import type { Check } from '../../../src/core/rule/index.js';
import type { Jobs } from '../model/jobs.js';
import { expectedJobs, placeOf } from '../model/jobs.js';

export const check: Check<Jobs, unknown> = function* (facts) {
  for (const { gate, result } of expectedJobs(facts)) {
    if (result !== '') continue;
    yield { what: `the job of ${gate} never ran: it has no result`, location: placeOf(facts), key: gate };
  }
};
