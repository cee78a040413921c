import { actionsLog } from '../adapters/log/index.js';
import { terminalLog } from '../adapters/log/index.js';
import { leaveOutTurboFan } from './compilers.js';
import { realPlatform } from './platform.js';

/** Where the parts are put together. These two functions are all that dist/ exports; its stubs call one of them. */

/** Runs an action of the suite. @param gate undefined for the root action, whose input names the gate */
export async function startAction(gate?: string): Promise<void> {
  leaveOutTurboFan();
  const env = environment();
  const { actionHost, runAction } = await import('../shell/action/index.js');
  const core = await import('@actions/core');
  const host = await actionHost(env);
  process.exitCode = await runAction(gate, host, realPlatform(env, actionsLog(core)));
}

/** Runs the command line. */
export async function startCli(): Promise<void> {
  leaveOutTurboFan();
  const env = environment();
  const { runCli } = await import('../cli/run-cli.js');
  const terminal = {
    out: (text: string): void => void process.stdout.write(text),
    err: (text: string): void => void process.stderr.write(text),
    width: process.stdout.columns ?? 100,
    outIsTty: process.stdout.isTTY === true,
  };
  const debug = (env['EOS_DEBUG'] ?? '') !== '';
  process.exitCode = await runCli(process.argv.slice(2), terminal, ({ quiet }) =>
    realPlatform(env, terminalLog(process.stderr, { quiet, debug })),
  );
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
