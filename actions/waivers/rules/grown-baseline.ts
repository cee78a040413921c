import type { Check } from '../../../src/core/rule/index.js';
import type { Ledger } from '../model/ledger.js';

export const check: Check<Ledger, unknown> = function* (ledger) {
  for (const { gate, path, entry } of ledger.grown) {
    yield {
      what: `this change adds a finding of ${entry.ruleId} in ${entry.file} to the baseline of ${gate}`,
      location: { file: path, line: entry.line, column: entry.column },
      key: `${entry.ruleId} ${entry.key}`,
      evidence: { entry: entry.key },
    };
  }
};
