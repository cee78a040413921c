import { Problem } from '../../core/problem/index.js';
import { didYouMean } from '../../core/suggest/index.js';
import type { EventName } from '../act/event.js';
import { plain } from '../act/log/plain.js';
import { list, text } from '../arguments.js';
import type { CommandContext } from '../context.js';
import { printReport } from '../report-output.js';

const EVENTS: readonly EventName[] = ['pull_request', 'push'];

/** `eos-gates act [pull_request|push]`: the repository's own workflow, decided from evidence. */
export async function act(context: CommandContext): Promise<number> {
  const { options, platform, positionals } = context;
  const { runAct } = await import('../act/index.js');
  const repository = text(options, 'repo') ?? '.';
  const { decision, evidence, report } = await runAct(
    {
      event: eventName(positionals),
      repository,
      base: text(options, 'base'),
      release: text(options, 'release'),
      workflow: text(options, 'workflow'),
      act: text(options, 'act'),
      platforms: list(options, 'platform'),
      local: Object.fromEntries(list(options, 'local').map(localCopy)),
    },
    platform,
  );
  if (options['summaries'] === true)
    for (const { jobId, text: summary } of evidence.summaries)
      for (const line of [`summary of ${jobId}:`, ...summary.split('\n')]) platform.log.info(plain(line));
  if (report !== undefined)
    await printReport(context, report, { tree: platform.open(repository).workTree(), base: undefined });
  return decision.exit;
}

function eventName(positionals: readonly string[]): EventName {
  const [wanted = 'pull_request', ...more] = positionals;
  const event = EVENTS.find((name) => name === wanted);
  if (event === undefined || more.length > 0) {
    const wrong = more[0] ?? wanted;
    throw new Problem(`act takes no "${wrong}"${didYouMean(wrong, EVENTS)}`, `Events: ${EVENTS.join(', ')}.`);
  }
  return event;
}

function localCopy(pair: string): [string, string] {
  const match = /^([^/=@]+\/[^/=@]+@[^=]+)=(.+)$/.exec(pair);
  if (match === null)
    throw new Problem(
      `--local "${pair}" is not owner/name@ref=FOLDER`,
      'Write the action as the workflow names it.',
    );
  return [match[1] ?? '', match[2] ?? ''];
}
