import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel } from '../model/index.js';

export const check: Check<ContractModel, unknown> = function* ({ gone }) {
  for (const { file, near, sibling, end } of gone) {
    if (sibling !== undefined) continue;
    yield {
      what: `the contract ${file} is gone${end === undefined ? '' : ` before ${end}, its announced end`}`,
      location: { file: near, line: 1, column: 1 },
      related: [{ file, line: 1, column: 1, side: 'base', label: 'before' }],
      key: file,
      evidence: { proof: 'rule' },
    };
  }
};
