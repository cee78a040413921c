import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel } from '../model/index.js';
import { httpHits } from '../model/index.js';

export const check: Check<ContractModel, unknown> = (model) => httpHits(model, 'message-unexpected');
