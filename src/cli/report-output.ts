import type { GateReport, SuiteReport } from '../core/report/index.js';
import type { Tree } from '../core/tree/index.js';
import type { Format } from '../report/index.js';
import { render } from '../report/index.js';
import { ruleHelp } from '../shell/rule-help.js';
import { text } from './arguments.js';
import type { CommandContext } from './context.js';

/** Prints a report in the form that was asked for, to the file or the stream that was asked for. */
export async function printReport(
  context: CommandContext,
  report: GateReport | SuiteReport,
  tree: Tree,
): Promise<void> {
  const { options, terminal } = context;
  const format = (text(options, 'format') ?? 'terminal') as Format;
  const out = text(options, 'out');
  const rendered = render(format, report, {
    color: out === undefined && useColour(context),
    width: terminal.width,
    lang: text(options, 'lang') === 'de' ? 'de' : 'en',
    source: (file) => {
      const content = tree.has(file) ? tree.read(file) : undefined;
      return content?.ok === true ? content.text : undefined;
    },
    ...(format === 'sarif' ? { pages: await ruleHelp(report) } : {}),
  });
  deliver(context, rendered, `${format} report`);
}

/** Writes a text to the file of `--out`, or to standard output. */
export function deliver(
  { options, terminal, platform }: CommandContext,
  written: string,
  what: string,
): void {
  const out = text(options, 'out');
  if (out === undefined) return terminal.out(written);
  platform.writeNamed(out, written);
  platform.log.info(`${what} written to ${out}`);
}

/** Options win, then NO_COLOR and FORCE_COLOR (no-color.org), then whether standard output is a terminal. */
function useColour({ options, platform, terminal }: CommandContext): boolean {
  if (options['no-color'] === true) return false;
  if (options['color'] === true) return true;
  const { NO_COLOR, FORCE_COLOR, TERM } = platform.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true;
  return terminal.outIsTty && TERM !== 'dumb';
}
