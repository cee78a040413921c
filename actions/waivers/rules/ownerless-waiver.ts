import type { Check } from '../../../src/core/rule/index.js';
import type { Ledger } from '../model/ledger.js';

export const check: Check<Ledger, unknown> = function* (ledger) {
  for (const waiver of ledger.waivers) {
    const missing = [
      waiver.owner.trim() === '' ? 'owner' : '',
      waiver.reason.trim() === '' ? 'reason' : '',
      waiver.until === '' ? 'until (a date)' : '',
    ].filter((part) => part !== '');
    if (missing.length === 0) continue;
    yield {
      what: `waiver ${waiver.id} for ${waiver.rule} has no ${missing.join(', no ')}, so it does not count`,
      location: { file: waiver.file, line: waiver.line, column: waiver.column },
      key: waiver.id,
      evidence: { missing },
    };
  }
};
