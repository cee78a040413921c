import { Problem } from '../../../src/core/problem/index.js';
import type { Finding } from '../../../src/core/finding/index.js';
import { didYouMean } from '../../../src/core/suggest/index.js';
import { EXIT } from '../../../src/core/verdict/index.js';
import type { Verb, VerbContext } from '../../../src/shell/door.js';
import type { Approval, Facts } from '../model/index.js';
import { APPROVALS_PATH, addApproval, readApprovals } from '../model/index.js';
import type { Settings } from '../settings.js';

type Context = VerbContext<Facts, Settings>;

/** `eos-gates contract-diff approve RULE|KEY|FINGERPRINT …`: writes the leave for a break that is there. */
export const approve: Verb<Facts, Settings> = {
  usage: 'RULE|KEY|FINGERPRINT --reason TEXT --approver NAME --until DATE --base REF',
  summary: `Allow a break until a day, in ${APPROVALS_PATH}; it counts once it is in the base.`,
  options: [
    { name: 'reason', kind: 'text', help: 'why it has to be (required)' },
    { name: 'approver', kind: 'text', help: 'who allows it (required)' },
    { name: 'until', kind: 'text', help: 'last day on which it counts, YYYY-MM-DD (required)' },
    { name: 'all', kind: 'switch', help: 'every break the rule has found, not only one' },
  ],
  run,
};

async function run(context: Context): Promise<number> {
  const { platform, session } = context;
  if (session.base === undefined)
    throw new Problem(
      session.baseFault ?? 'approve needs something to compare with',
      'Use: eos-gates contract-diff approve RULE --base REF …',
    );
  if (session.head !== undefined)
    throw new Problem('approve changes the work tree and takes no --head', 'Check that commit out first.');
  const leave = {
    reason: needed(context, 'reason'),
    approver: needed(context, 'approver'),
    until: dayOf(context, needed(context, 'until')),
  };
  const content = session.tree.has(APPROVALS_PATH) ? session.tree.read(APPROVALS_PATH) : undefined;
  const before = content?.ok === true ? content.text : '';
  refuseBroken(before);
  const { findings } = await context.report();
  const chosen = choose(context, findings.filter(isApprovable));
  let text = before;
  for (const finding of chosen) text = addApproval(text, { ...approvalOf(finding), ...leave });
  if (text === before) {
    platform.log.info(`${APPROVALS_PATH}: says so already`);
    return EXIT.passed;
  }
  refuseBroken(text);
  session.opened.files.write(APPROVALS_PATH, text);
  for (const { ruleId, location } of chosen)
    platform.log.info(
      `${APPROVALS_PATH}: ${ruleId} at ${location.file}:${location.line} until ${leave.until}`,
    );
  const owners = [
    ...new Set(chosen.flatMap(({ evidence }) => (evidence['owners'] as string[] | undefined) ?? [])),
  ];
  platform.log.info(
    `it counts once it is in the base${owners.length > 0 ? `; the review of ${owners.join(', ')} is needed` : ''}`,
  );
  return EXIT.passed;
}

function needed({ args }: Context, name: string): string {
  const value = args[name];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new Problem(`approve needs --${name}`, 'An approval has a reason, somebody who gave it, and an end.');
}

function dayOf({ session: { today, policy } }: Context, until: string): string {
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || Number.isNaN(days))
    throw new Problem(`--until "${until}" is no date`, 'Write it as YYYY-MM-DD.');
  if (days < 0) throw new Problem(`--until ${until} is over`, `Today is ${today}.`);
  const { maxDays } = policy.waivers;
  if (days > maxDays)
    throw new Problem(
      `--until ${until} is ${days} days away, ${maxDays} are allowed`,
      'Choose an earlier day.',
    );
  return until;
}

/** A finding that says how it can be approved. */
type ApprovableFinding = Finding & {
  evidence: { contract: string; approve: { fingerprint: string; at: string } };
};

function isApprovable(finding: Finding): finding is ApprovableFinding {
  return typeof finding.evidence['approve'] === 'object' && typeof finding.evidence['contract'] === 'string';
}

function approvalOf({
  ruleId,
  evidence,
}: ApprovableFinding): Pick<Approval, 'fingerprint' | 'contract' | 'rule' | 'pointer'> {
  const { contract, approve: own } = evidence;
  return { fingerprint: own.fingerprint, contract, rule: ruleId, pointer: own.at };
}

/** @throws Problem when nothing, or more than one thing, is meant */
function choose({ args }: Context, findings: readonly ApprovableFinding[]): ApprovableFinding[] {
  const [name, ...more] = (args['positionals'] ?? []) as readonly string[];
  if (name === undefined || more.length > 0)
    throw new Problem(
      name === undefined ? 'approve needs to know what' : `approve takes no "${more[0]}"`,
      'Give a rule, or the key or fingerprint of a finding.',
    );
  const names = (finding: ApprovableFinding): string[] => [
    finding.ruleId,
    finding.ruleId.slice(finding.ruleId.indexOf('/') + 1),
    finding.key,
    finding.evidence.approve.fingerprint,
  ];
  const chosen = findings.filter((finding) => names(finding).includes(name));
  if (chosen.length === 0)
    throw new Problem(
      findings.length === 0
        ? 'there is nothing to approve: no contract breaks'
        : `no finding is called "${name}"${didYouMean(name, findings.flatMap(names))}`,
      'See what there is: eos-gates contract-diff --base REF --format json',
    );
  const different = new Set(chosen.map(({ evidence }) => evidence.approve.fingerprint));
  if (different.size === 1 || args['all'] === true) return chosen;
  const list = chosen.map(
    ({ evidence, location, what }) =>
      `  ${evidence.approve.fingerprint}  ${location.file}:${location.line}  ${what.slice(0, 100)}`,
  );
  throw new Problem(
    `${different.size} findings are called "${name}":\n${list.join('\n')}`,
    'Name one by its fingerprint, or add --all.',
  );
}

/** @throws Problem when the file is broken: nothing is written over what cannot be read */
function refuseBroken(text: string): void {
  if (text.trim() === '') return;
  const [fault] = readApprovals(text).faults;
  if (fault === undefined) return;
  const { line, column, what } = fault;
  throw new Problem(what, 'Correct the file first.', { file: APPROVALS_PATH, line, column });
}
