import type { GateReport, SuiteReport } from '../core/report/index.js';
import { decodeText } from '../core/tree/index.js';
import type { Format, SourceOf } from '../report/index.js';
import { render } from '../report/index.js';
import { ruleHelp } from '../shell/rule-help.js';
import type { Session } from '../shell/session.js';
import { text } from './arguments.js';
import type { CommandContext } from './context.js';

/** Larger files are not shown beside findings, in bytes. */
const MAX_SOURCE_BYTES = 50 * 1024 * 1024;

/** Prints a report in the form that was asked for, to the file or the stream that was asked for. */
export async function printReport(
  context: CommandContext,
  report: GateReport | SuiteReport,
  session: Pick<Session, 'tree' | 'base'>,
): Promise<void> {
  const { options, terminal } = context;
  const format = (text(options, 'format') ?? 'terminal') as Format;
  const out = text(options, 'out');
  const rendered = render(format, report, {
    color: out === undefined && useColour(context),
    width: terminal.width,
    lang: text(options, 'lang') === 'de' ? 'de' : 'en',
    source: sourceOf(context, session),
    ...(format === 'sarif' ? { pages: await ruleHelp(report) } : {}),
  });
  deliver(context, rendered, `${format} report`);
}

/** Files of both sides, and those that were named on the command line. */
function sourceOf(
  { platform, positionals }: CommandContext,
  { tree, base }: Pick<Session, 'tree' | 'base'>,
): SourceOf {
  return (file, side) => {
    const own = side === 'base' ? base?.tree : tree;
    if (!positionals.includes(file)) {
      const content = own?.has(file) === true ? own.read(file, MAX_SOURCE_BYTES) : undefined;
      return content?.ok === true ? content.text : undefined;
    }
    const named = platform.readNamed(file);
    const content = named.ok ? decodeText(named.bytes, MAX_SOURCE_BYTES) : named;
    return content.ok ? content.text : undefined;
  };
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
