import type { Check } from '../../../src/core/rule/index.js';
import type { Jobs } from '../model/jobs.js';
import { expectedJobs, placeOf, ranToItsEnd } from '../model/jobs.js';

export const check: Check<Jobs, unknown> = function* (facts) {
  for (const job of expectedJobs(facts)) {
    const { gate, report } = job;
    if (report === undefined || !ranToItsEnd(job)) continue;
    if (report.verdict === 'passed' || report.verdict === 'skipped') continue;
    const first = report.findings.find((finding) => finding.severity === 'error' && finding.state === 'new');
    yield {
      what: `${gate} ${report.verdict === 'inconclusive' ? 'could not check' : `is ${report.verdict}`}: ${report.reason}`,
      // Not being able to check is no finding of its own: it makes the whole verdict inconclusive instead.
      ...(report.verdict === 'inconclusive' ? { severity: 'warning' as const } : {}),
      location: first?.location ?? placeOf(facts),
      key: `${gate} ${report.verdict}`,
    };
  }
};
