import type { Check } from '../../../src/core/rule/index.js';
import type { Facts } from '../model/facts.js';
import { commandHit, hitsFor } from '../model/hit.js';

export const check: Check<Facts, unknown> = function* ({ commands }) {
  yield* hitsFor(commands, 'vacuous-command');
  for (const run of commands) {
    if (run.end.kind === 'not-run' || run.sources.every((source) => source.vacuous !== undefined)) continue;
    for (const source of run.sources) {
      if (source.vacuous === undefined) continue;
      const { file, line, column, name } = source;
      yield {
        ...commandHit(run, `runs a script that ${source.vacuous}: "${name}" of ${file}`),
        location: { file, line, column },
        related: [],
        key: `${run.kind}:${file}#${name}`,
        severity: 'warning',
      };
    }
  }
};
