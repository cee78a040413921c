import type { Check } from '../../../src/core/rule/index.js';
import type { Facts } from '../model/facts.js';
import { commandHit } from '../model/hit.js';
import { judge } from '../model/judge.js';

export const check: Check<Facts, unknown> = function* ({ commands }) {
  for (const run of commands) {
    if (judge(run).verdict !== 'passed') continue;
    const flaky = run.counts?.flaky ?? 0;
    if (run.attempts === 1 && flaky === 0) continue;
    const what =
      run.attempts > 1
        ? `passed only when it was tried ${run.attempts} times`
        : `passed although ${flaky} of its tests failed first and passed when tried again`;
    const hit = commandHit(run, what);
    const output = run.firstOutput ?? run.output;
    yield { ...hit, evidence: { ...hit.evidence, output, attempts: run.attempts } };
  }
};
