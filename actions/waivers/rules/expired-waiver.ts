import type { Check } from '../../../src/core/rule/index.js';
import type { Ledger } from '../model/ledger.js';

export const check: Check<Ledger, unknown> = function* (ledger) {
  for (const waiver of ledger.waivers) {
    if (waiver.until === '' || waiver.until >= ledger.today) continue;
    yield {
      what: `waiver ${waiver.id} for ${waiver.rule} ended on ${waiver.until}`,
      location: { file: waiver.file, line: waiver.line, column: waiver.column },
      key: waiver.id,
      evidence: { until: waiver.until, owner: waiver.owner },
    };
  }
};
