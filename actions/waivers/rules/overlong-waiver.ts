import type { Check } from '../../../src/core/rule/index.js';
import type { Ledger } from '../model/ledger.js';

const DAY_MS = 86_400_000;

export const check: Check<Ledger, unknown> = function* (ledger) {
  const latest = new Date(Date.parse(ledger.today) + ledger.maxDays * DAY_MS).toISOString().slice(0, 10);
  for (const waiver of ledger.waivers) {
    if (waiver.until <= latest) continue;
    yield {
      what: `waiver ${waiver.id} for ${waiver.rule} runs until ${waiver.until}, longer than ${ledger.maxDays} days`,
      location: { file: waiver.file, line: waiver.line, column: waiver.column },
      key: waiver.id,
      do: `Set "until" to ${latest} or earlier and plan the repair, or raise waivers.maxDays in ${ledger.policyFile} on purpose.`,
    };
  }
};
