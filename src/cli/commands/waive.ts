import { Problem } from '../../core/problem/index.js';
import { didYouMean } from '../../core/suggest/index.js';
import type { Waiver } from '../../core/waiver/index.js';
import { WAIVERS_PATH, addWaiver, readWaivers, removeWaiver } from '../../core/waiver/index.js';
import { allRules } from '../../shell/check.js';
import type { Session } from '../../shell/session.js';
import { text } from '../arguments.js';
import type { CommandContext } from '../context.js';
import { openFromOptions } from '../session-options.js';

/** `eos-gates waive <gate/rule> …`: writes a waiver; `--remove ID` takes it back. */
export async function waive(context: CommandContext): Promise<number> {
  const { options, platform } = context;
  const session = openFromOptions(context);
  const content = session.tree.has(WAIVERS_PATH) ? session.tree.read(WAIVERS_PATH) : undefined;
  const old = content?.ok === true ? content.text : '';
  const present = readable(old);
  const remove = text(options, 'remove');
  if (remove !== undefined) {
    const next = removeWaiver(old, remove);
    if (next === undefined) {
      const ids = present.map((one) => one.id);
      throw new Problem(
        `there is no waiver "${remove}"${didYouMean(remove, ids)}`,
        `Waivers stand in ${WAIVERS_PATH}.`,
      );
    }
    save(session, next);
    platform.log.info(`${WAIVERS_PATH}: ${remove} removed`);
    return 0;
  }
  const waiver = fromOptions(context, session, present);
  save(session, addWaiver(old, waiver));
  platform.log.info(
    `${WAIVERS_PATH}: ${waiver.id} added; take it back with: eos-gates waive --remove ${waiver.id}`,
  );
  return 0;
}

type Wanted = Parameters<typeof addWaiver>[1];

function fromOptions(
  { options, positionals }: CommandContext,
  { today, policy }: Session,
  present: readonly Waiver[],
): Wanted {
  const [rule] = positionals;
  const rules = allRules();
  if (rule === undefined || !rules.includes(rule)) {
    throw new Problem(
      rule === undefined ? 'waive needs a rule' : `there is no rule "${rule}"${didYouMean(rule, rules)}`,
      'Use: eos-gates waive <gate/rule> --file GLOB --reason TEXT --owner NAME --until YYYY-MM-DD',
    );
  }
  const need = (name: string): string => {
    const value = text(options, name);
    if (value === undefined)
      throw new Problem(`waive needs --${name}`, 'An exception has a reason, an owner and an end.');
    return value;
  };
  const [file, key] = [text(options, 'file'), text(options, 'key')];
  if (file === undefined && key === undefined)
    throw new Problem(
      'waive needs --file or --key',
      'A waiver for everything would be a policy; set the rule’s level in eos.yaml.',
    );
  const until = need('until');
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || Number.isNaN(days))
    throw new Problem(`--until "${until}" is no date`, 'Write it as YYYY-MM-DD.');
  if (days < 0) throw new Problem(`--until ${until} is over`, `Today is ${today}.`);
  if (days > policy.waivers.maxDays)
    throw new Problem(
      `--until ${until} is ${days} days away, ${policy.waivers.maxDays} are allowed`,
      'Choose an earlier day.',
    );
  const id = text(options, 'id') ?? freeId(`${rule.replace('/', '-')}-${until}`, present);
  if (present.some((one) => one.id === id))
    throw new Problem(`there is a waiver "${id}" already`, 'Choose another --id.');
  const match = { ...(file === undefined ? {} : { file }), ...(key === undefined ? {} : { key }) };
  return {
    id,
    rule,
    match,
    reason: need('reason'),
    owner: need('owner'),
    until,
    issue: text(options, 'issue'),
  };
}

function freeId(wish: string, present: readonly Waiver[]): string {
  let id = wish;
  for (let n = 2; present.some((one) => one.id === id); n++) id = `${wish}-${n}`;
  return id;
}

/** The waivers of the file's text. @throws Problem when it is broken: nothing is written over what cannot be read */
function readable(content: string): Waiver[] {
  if (content === '') return [];
  const { waivers, faults } = readWaivers(content);
  const fault = faults[0];
  if (fault !== undefined)
    throw new Problem(fault.what, 'Correct the file first.', {
      file: WAIVERS_PATH,
      line: fault.line,
      column: fault.column,
    });
  return waivers;
}

function save(session: Session, next: string): void {
  readable(next);
  session.opened.files.write(WAIVERS_PATH, next);
}
