import { executed } from './counts.js';
import type { Facts } from './facts.js';
import { judge } from './judge.js';
import { KINDS } from './kind.js';

/** A verdict per command and per kind without one, in the order of the kinds, for the report: no durations, no output. */
export function commandFacts({ commands, missing }: Facts): Record<string, unknown>[] {
  return KINDS.flatMap((kind) => [
    ...commands
      .filter((run) => run.kind === kind)
      .map((run) => {
        const { verdict, reason } = judge(run);
        const { counts } = run;
        return {
          kind,
          command: run.line,
          verdict,
          reason,
          ...(counts === undefined
            ? {}
            : { counts: { executed: executed(counts), ...counts }, counter: run.counter }),
          ...(run.attempts > 1 ? { attempts: run.attempts } : {}),
        };
      }),
    ...missing
      .filter((one) => one.kind === kind)
      .map(({ why }) => ({ kind, verdict: 'skipped', reason: why })),
  ]);
}
