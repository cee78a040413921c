import type { Check } from '../../../src/core/rule/index.js';
import type { Facts } from '../model/facts.js';
import { hitsFor } from '../model/hit.js';

export const check: Check<Facts, unknown> = ({ commands }) => hitsFor(commands, 'no-tests-executed');
