import { Problem } from '../core/problem/index.js';
import { VERSION } from '../core/report/index.js';
import { didYouMean } from '../core/suggest/index.js';
import { EXIT } from '../core/verdict/index.js';
import type { Platform } from '../ports/index.js';
import { GATE_IDS } from '../shell/check.js';
import type { GateId } from '../shell/check.js';
import { tell } from '../shell/guard.js';
import { COMMON_OPTIONS, readArguments } from './arguments.js';
import { COMMANDS } from './commands.js';
import type { CommandContext, Terminal } from './context.js';
import { gateOptions } from './gate-options.js';
import { commandHelp, gateHelp, programHelp } from './help.js';

/**
 * The command line.
 * @param argv what follows the program's name
 * @param platformFor makes the outside world; `quiet` silences its log
 * @returns the exit code
 */
export async function runCli(
  argv: readonly string[],
  terminal: Terminal,
  platformFor: (options: { quiet: boolean }) => Platform,
): Promise<number> {
  let debug = (_error: unknown): void => {};
  try {
    const platform = platformFor({ quiet: argv.includes('--quiet') });
    debug = (error) =>
      platform.log.debug(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return await dispatch(argv, terminal, platform, debug);
  } catch (error) {
    debug(error);
    terminal.err(`${tell(error).text}\n`);
    return EXIT.misuse;
  }
}

async function dispatch(
  argv: readonly string[],
  terminal: Terminal,
  platform: Platform,
  onError: (error: unknown) => void,
): Promise<number> {
  const [name = 'help', ...rest] = argv;
  if (name === '--version' || name === '-V') {
    terminal.out(`${VERSION}\n`);
    return EXIT.passed;
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    terminal.out(programHelp(COMMANDS));
    return argv.length === 0 ? EXIT.misuse : EXIT.passed;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const gate = GATE_IDS.find((id) => id === name);
  if (command === undefined && gate === undefined) {
    const what = name.startsWith('-') ? 'option' : 'command or gate';
    throw new Problem(
      `unknown ${what} "${name}"${didYouMean(name, [...Object.keys(COMMANDS), ...GATE_IDS])}`,
      'See: eos-gates --help',
    );
  }
  const own = command?.options ?? (gate === undefined ? [] : await gateOptions(gate));
  const specs = [...own, ...COMMON_OPTIONS];
  const { options, positionals } = readArguments(rest, specs, name);
  if (options['help'] === true) {
    terminal.out(
      gate === undefined
        ? commandHelp(`eos-gates ${command?.usage ?? name}`, command?.summary ?? '', own)
        : await gateHelp(gate),
    );
    return EXIT.passed;
  }
  const context: CommandContext = { platform, terminal, options, positionals, onError };
  return command === undefined
    ? (await import('./commands/gate.js')).runOneGate(gate as GateId, context)
    : command.run(context);
}
