import { Problem } from '../../core/problem/index.js';
import { reportExitCode } from '../../core/report/index.js';
import type { GateId } from '../../shell/check.js';
import { loadDoor } from '../../shell/check.js';
import type { AnyDoor } from '../../shell/door.js';
import { guarded } from '../../shell/guard.js';
import { runGate } from '../../shell/run-gate.js';
import type { CommandContext } from '../context.js';
import { deliver, printReport } from '../report-output.js';
import { openFromOptions } from '../session-options.js';
import { runVerb, verbOf } from './verb.js';

/** `eos-gates <gate>`: one gate. */
export async function runOneGate(id: GateId, context: CommandContext): Promise<number> {
  const { platform, options, positionals } = context;
  const door: AnyDoor = await loadDoor(id);
  if (positionals.length > 0 && door.positionals === undefined) {
    throw new Problem(`${id} takes no "${positionals[0]}"`, `See: eos-gates ${id} --help`);
  }
  const verb = verbOf(id, door, context);
  if (verb !== undefined) return runVerb(verb, door, context);
  const alone = await door.alone?.({
    platform,
    args: { ...options, positionals },
    out: (text) => context.terminal.out(text),
  });
  if (alone !== undefined) return alone;
  const session = openFromOptions(context);
  const run = await guarded(
    id,
    () => runGate(platform, session, door, { ...options, positionals }),
    context.onError,
  );
  if (run.view !== undefined) {
    deliver(context, run.view, id);
    return 0;
  }
  if (run.notes !== '') platform.log.info(run.notes);
  await printReport(context, run.report, session);
  return reportExitCode(run.report);
}
