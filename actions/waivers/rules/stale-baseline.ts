import type { Check } from '../../../src/core/rule/index.js';
import type { Ledger } from '../model/ledger.js';

export const check: Check<Ledger, unknown> = function* (ledger) {
  for (const { gate, path, entry } of ledger.stale) {
    yield {
      what: `the baseline of ${gate} still lists a finding of ${entry.ruleId} in ${entry.file} that is gone`,
      location: { file: path, line: entry.line, column: entry.column },
      key: `${entry.ruleId} ${entry.key}`,
      do: `Run "eos-gates baseline prune ${gate}" and commit ${path}.`,
    };
  }
};
