import type { CollectContext } from '../../src/shell/door.js';
import { joinLine } from './model/command-line.js';
import { planCommands, removedKinds } from './model/detect/plan.js';
import type { CommandRun, Facts } from './model/facts.js';
import { judge } from './model/judge.js';
import { seconds } from './model/notes.js';
import { listed, runCommand } from './collect/run-command.js';
import type { Settings } from './settings.js';

type Context = Pick<CollectContext<Settings>, 'tree' | 'settings' | 'args'> & {
  platform: Pick<CollectContext<Settings>['platform'], 'exec' | 'log' | 'env'>;
  session: Pick<CollectContext<Settings>['session'], 'opened' | 'policyFile' | 'base'>;
};

/**
 * Finds the repository's commands and, when the argument `with-commands` says so, runs them one after the other, cheap ones
 * first. `timeout` is the limit in minutes of a command for which eos.yaml has none.
 */
export async function collect({ platform, session, tree, settings, args }: Context): Promise<Facts> {
  const { exec, log, env } = platform;
  const { opened, policyFile, base } = session;
  const { files, root } = opened;
  const plan = planCommands(tree, settings, policyFile, minutes(args['timeout']));
  const execute = args['with-commands'] === true;
  const commands: CommandRun[] = [];
  for (const [index, planned] of plan.commands.entries()) {
    if (!execute) {
      commands.push(listed(planned));
      continue;
    }
    log.progress(`quality: ${joinLine(planned.argv)} (${index + 1} of ${plan.commands.length})`);
    const run = await runCommand({ files, exec, log, tree, settings, root, env }, planned);
    const { verdict, reason } = judge(run);
    log.info(`quality: ${run.kind} ${verdict} after ${seconds(run.durationMs)}: "${run.line}" ${reason}`);
    commands.push(run);
  }
  const before = base === undefined ? undefined : planCommands(base.tree, settings, policyFile);
  const removed = before === undefined ? [] : removedKinds(before, plan, tree);
  return { execute, commands, missing: plan.missing, removed };
}

function minutes(text: unknown): number | undefined {
  const value = typeof text === 'string' ? Number(text) : Number.NaN;
  return value > 0 ? value : undefined;
}
