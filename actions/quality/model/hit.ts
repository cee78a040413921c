import type { Hit } from '../../../src/core/rule/index.js';
import type { CommandRun } from './facts.js';
import type { Fault } from './judge.js';
import { judge } from './judge.js';

/** Identity of a command across commits: its kind and the script or entry it comes from. */
export function commandKey(run: Pick<CommandRun, 'kind' | 'sources'>): string {
  const [first] = run.sources;
  return run.sources.length === 1 ? `${run.kind}:${first.file}#${first.name}` : `${run.kind}:*#${first.name}`;
}

/** What a rule says of a command: at its script, with the positions and the last lines it printed. */
export function commandHit(run: CommandRun, what: string): Hit {
  const [{ file, line, column }, ...rest] = run.sources;
  return {
    what: `${run.kind}: "${run.line}" ${what}`,
    location: { file, line, column },
    key: commandKey(run),
    related: [
      ...run.places.map((place) => ({ ...place, label: 'printed by the command' })),
      ...rest.slice(0, MAX_SCRIPTS).map((one) => ({
        file: one.file,
        line: one.line,
        column: one.column,
        label: `script "${one.name}", run by the same command`,
      })),
    ],
    evidence: {
      command: run.line,
      kind: run.kind,
      ...(run.counts === undefined ? {} : { counts: run.counts }),
      output: run.output,
    },
    ...(run.optional ? { severity: 'warning' as const } : {}),
  };
}

const MAX_SCRIPTS = 10;

/** Hits for every command that the judge blames for one fault. */
export function* hitsFor(runs: readonly CommandRun[], fault: Fault): Generator<Hit> {
  for (const run of runs) {
    const judgement = judge(run);
    if (judgement.fault === fault) yield commandHit(run, judgement.reason);
  }
}
