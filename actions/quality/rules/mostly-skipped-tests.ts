import type { Check } from '../../../src/core/rule/index.js';
import { executed } from '../model/counts.js';
import type { Facts } from '../model/facts.js';
import { commandHit } from '../model/hit.js';

export const check: Check<Facts, unknown> = function* ({ commands }) {
  for (const run of commands) {
    if (run.counts === undefined) continue;
    const ran = executed(run.counts);
    if (ran === 0 || run.counts.skipped <= ran) continue;
    yield commandHit(run, `skipped ${run.counts.skipped} tests and executed ${ran}`);
  }
};
