import type { Check } from '../../../src/core/rule/index.js';
import type { Ledger } from '../model/ledger.js';

export const check: Check<Ledger, unknown> = function* (ledger) {
  for (const waiver of ledger.unused) {
    yield {
      what: `waiver ${waiver.id} for ${waiver.rule} covers nothing any more`,
      location: { file: waiver.file, line: waiver.line, column: waiver.column },
      key: waiver.id,
    };
  }
};
