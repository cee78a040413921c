import { Problem } from '../../../src/core/problem/index.js';
import { EXIT } from '../../../src/core/verdict/index.js';
import { termsOf } from '../gate.js';
import type { Verb, VerbContext } from '../../../src/shell/door.js';
import type { ChangelogDuty, Entry, Facts } from '../model/index.js';
import { judgeContracts, statedVersion, updateChangelog } from '../model/index.js';
import type { Settings } from '../settings.js';

/** `eos-gates contract-diff changelog [--write]`: the changelogs of the contracts a change touches, brought up to date. */
export const changelog: Verb<Facts, Settings> = {
  usage: '[--write] --base REF',
  summary:
    'Tell of the change in the changelogs of its contracts (--lang en|de); without --write, print them.',
  options: [{ name: 'write', kind: 'switch', help: 'write the changelogs instead of printing them' }],
  run,
};

async function run(context: VerbContext<Facts, Settings>): Promise<number> {
  const { args, platform, session, out } = context;
  const write = args['write'] === true;
  refuseMisuse(context);
  const language = args['lang'] === 'de' ? 'de' : 'en';
  const facts = await context.facts();
  const model = judgeContracts(facts, termsOf(context.settings), { changelog: 'always', rules: [] });
  for (const { contract, what, place } of model.invalid)
    platform.log.warn(`${place.file}:${place.line}:${place.column}: ${contract} cannot be read: ${what}`);
  let changed = 0;
  for (const duty of byPath(model.changelogs)) {
    const { path } = duty;
    const text = updateChangelog({ ...duty, version: newVersion(duty, facts), language });
    if (text === (duty.text ?? '')) {
      platform.log.info(`${path}: tells of everything`);
      continue;
    }
    changed++;
    if (write) {
      session.opened.files.write(path, text);
      platform.log.info(`written: ${path}`);
    } else out(`${path}\n\n${text}\n`);
  }
  if (changed === 0) platform.log.info('no changelog has to be changed');
  else if (!write) platform.log.info('nothing was written; add --write for that');
  return model.invalid.length > 0 ? EXIT.findings : EXIT.passed;
}

function refuseMisuse({ args, session }: VerbContext<Facts, Settings>): void {
  const [extra] = (args['positionals'] ?? []) as readonly string[];
  if (extra !== undefined)
    throw new Problem(
      `changelog takes no "${extra}"`,
      'It finds the contracts by itself. A file of the name changelog is written ./changelog.',
    );
  if (session.baseFault !== undefined) throw new Problem(session.baseFault, 'Then run it again.');
  if (session.base === undefined)
    throw new Problem(
      'changelog needs something to compare with',
      'Use: eos-gates contract-diff changelog --base REF, such as origin/main.',
    );
  if (args['write'] === true && session.head !== undefined)
    throw new Problem('--write changes the work tree and takes no --head', 'Check that commit out first.');
}

/** One duty for each changelog: contracts that share it are told of together, each by its file, so that no line is stale for another. */
function byPath(duties: readonly ChangelogDuty[]): (ChangelogDuty & { shared?: boolean })[] {
  const paths = new Map<string, ChangelogDuty[]>();
  for (const duty of duties) paths.set(duty.path, [...(paths.get(duty.path) ?? []), duty]);
  return [...paths.values()].flatMap((own) => {
    const [first, second] = own;
    if (first === undefined || second === undefined) return own;
    return [{ ...first, entries: own.flatMap(named), shared: true }];
  });
}

/** The version the change comes with, when it brings a new one; contracts that share a changelog have none together. */
function newVersion(
  { contract, shared }: ChangelogDuty & { shared?: boolean },
  { changelogs = [] }: Facts,
): string | undefined {
  const file = shared === true ? undefined : changelogs.find(({ pair }) => pair.contract === contract);
  if (file === undefined) return undefined;
  const version = statedVersion(file.pair.new);
  return version === statedVersion(file.pair.old) ? undefined : version;
}

function named({ contract, entries }: ChangelogDuty): Entry[] {
  const name = `\`${contract.slice(contract.lastIndexOf('/') + 1)}\``;
  return entries.map((entry) => {
    const { en, de } = entry.sentence;
    return { ...entry, sentence: { en: `${name}: ${en}`, de: `${name}: ${de}` } };
  });
}
