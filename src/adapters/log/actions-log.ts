import type { Log } from '../../ports/index.js';
import { mask } from './mask.js';
import { plain } from './plain.js';

/** What is needed of `@actions/core`. Its `warning` and `error` are not: they make annotations, which are the shell's to spend. */
export interface ActionsCore {
  debug(text: string): void;
  info(text: string): void;
  setSecret(value: string): void;
}

/** The job log of a runner: plain lines, none of which the runner takes for a command. */
export function actionsLog(core: ActionsCore): Log {
  const hide = mask();
  const line = (text: string): void => core.info(withoutCommands(plain(hide.apply(text))));
  return {
    debug: (text) => core.debug(plain(hide.apply(text))),
    info: line,
    warn: (text) => line(`warning: ${text}`),
    error: (text) => line(`error: ${text}`),
    progress: () => undefined,
    mask(value) {
      hide.add(value);
      core.setSecret(value);
    },
  };
}

/**
 * Breaks workflow commands: the runner obeys `::name::` at the start of a line, blanks before it or not, and the older `##[name]`
 * anywhere (actions/runner, ActionCommand.cs). A file name of the repository under review could hold either.
 */
function withoutCommands(text: string): string {
  return text.replaceAll(/^(\s*):(?=:)/gmu, '$1:\u200B').replaceAll('##[', '#\u200B#[');
}
