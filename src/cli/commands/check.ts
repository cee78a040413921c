import { Problem } from '../../core/problem/index.js';
import { makeSuite, suiteExitCode } from '../../core/report/index.js';
import { reportsOf, runCheck } from '../../shell/check.js';
import type { CommandContext } from '../context.js';
import { printReport } from '../report-output.js';
import { openFromOptions } from '../session-options.js';

/** `eos-gates check`: every gate that applies. */
export async function check(context: CommandContext): Promise<number> {
  const { platform, options, positionals } = context;
  if (positionals.length > 0) {
    throw new Problem(
      `check takes no "${positionals[0]}"`,
      'Name the folder with --repo DIR; for one gate: eos-gates <gate>.',
    );
  }
  const session = openFromOptions(context);
  const reports = reportsOf(
    await runCheck(
      platform,
      session,
      { 'with-commands': options['with-commands'] === true },
      context.onError,
    ),
  );
  await printReport(context, makeSuite(reports), session);
  return suiteExitCode(reports);
}
