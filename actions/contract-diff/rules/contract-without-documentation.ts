import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel } from '../model/index.js';
import { paperHit } from '../model/index.js';

export const check: Check<ContractModel, unknown> = function* ({ contracts }) {
  for (const { file, papers } of contracts) {
    if (papers !== undefined) yield* paperHit(file, papers.documentation, 'documentation');
  }
};
