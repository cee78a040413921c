import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel } from '../model/index.js';
import { brokenHits } from '../model/index.js';

export const check: Check<ContractModel, unknown> = ({ broken }) =>
  brokenHits(broken, 'forward', (value) => `${value} is valid now, and readers of the old version refuse it`);
