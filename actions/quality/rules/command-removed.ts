import type { Check } from '../../../src/core/rule/index.js';
import type { Facts } from '../model/facts.js';

export const check: Check<Facts, unknown> = function* ({ removed }) {
  for (const { kind, line, name, location } of removed) {
    yield {
      what: `${kind}: the base runs "${line}", and this change leaves nothing that does it`,
      location,
      key: kind,
      evidence: { command: line, kind, name },
    };
  }
};
