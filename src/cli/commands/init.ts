import { baselinePath, writeBaseline } from '../../core/baseline/index.js';
import type { Policy, SectionDraft } from '../../core/policy/index.js';
import { extendPolicy, gatePolicy, readPolicy, writePolicy } from '../../core/policy/index.js';
import { Problem } from '../../core/problem/index.js';
import { makeSuite, suiteExitCode } from '../../core/report/index.js';
import { overlayTree } from '../../core/tree/index.js';
import { GATE_IDS, loadDoor, reportsOf, runCheck, treeGates } from '../../shell/check.js';
import { plural } from '../../shell/decide.js';
import { openFindings } from '../../shell/open-findings.js';
import type { Session } from '../../shell/session.js';
import { text } from '../arguments.js';
import type { CommandContext } from '../context.js';
import { openFromOptions } from '../session-options.js';

const WORKFLOW = '.github/workflows/gates.yml';

/** A file that init makes. */
interface NewFile {
  path: string;
  content: string;
  /** What is in it, for people. */
  what: string;
}

/**
 * `eos-gates init`: writes the policy as the repository is today, and baselines so that the first check is green. Nothing that is
 * there is written over: an eos.yaml gets what it lacks, any other file stays.
 */
export async function init(context: CommandContext): Promise<number> {
  const { options, platform, positionals, terminal } = context;
  if (positionals.length > 0)
    throw new Problem(`init takes no "${positionals[0]}"`, 'Name the folder with --repo DIR.');
  for (const name of ['base', 'head', 'only'])
    if (options[name] !== undefined)
      throw new Problem(`init takes no --${name}`, 'It looks at the whole work tree as it is.');
  const workflow = workflowFile(text(options, 'workflow'));
  const session = openFromOptions(context);
  const files: NewFile[] = [];
  const policy = await policyFile(context, session);
  if (policy.file) files.push(policy.file);
  let next = withFiles({ ...session, policy: policy.policy, policySource: 'head' }, files);
  for (const gate of await treeGates()) {
    const path = baselinePath(gate);
    if (next.tree.has(path)) {
      platform.log.info(`${path} is there already and stays as it is`);
      continue;
    }
    const findings = await openFindings(platform, next, gate);
    if (findings.length > 0)
      files.push({
        path,
        content: writeBaseline(gate, findings),
        what: `${plural(findings.length, 'finding')} of today`,
      });
  }
  if (workflow && next.tree.has(WORKFLOW))
    platform.log.info(`${WORKFLOW} is there already and stays as it is`);
  else if (workflow) files.push(workflow);

  next = withFiles(next, files);
  const reports = reportsOf(await runCheck(platform, next, {}, context.onError));
  const isDry = options['dry-run'] === true;
  for (const { path, content, what } of files) {
    if (!isDry) session.opened.files.write(path, content);
    else if (path.startsWith('.eos/')) terminal.out(`==> ${path}: ${what}\n`);
    else terminal.out(`==> ${path}\n${content}\n`);
    platform.log.info(`${path}: ${isDry ? 'would hold' : 'written,'} ${what}`);
  }
  if (files.length === 0) platform.log.info('nothing to do: everything init writes is there already');
  const code = suiteExitCode(reports);
  if (code === 0) {
    if (files.length > 0 && !isDry)
      platform.log.info('check is green now. Read eos.yaml, correct what it guessed wrong, and commit.');
  } else platform.log.warn(`check is not green: ${makeSuite(reports).reason}`);
  return code;
}

/** eos.yaml with what gates propose for this repository, and the policy it is. */
async function policyFile(
  { platform }: CommandContext,
  session: Session,
): Promise<{ policy: Policy; file?: NewFile }> {
  const sections: SectionDraft[] = [];
  for (const gate of GATE_IDS) {
    const door = await loadDoor(gate);
    const { settings } = gatePolicy(session.policy, door.gate).gatePolicy;
    if (!door.propose || !door.gate.applies(session.tree, settings).applies) continue;
    platform.log.progress(`${gate}: looking`);
    const facts: unknown = await door.collect({
      platform,
      session,
      side: 'head',
      tree: session.tree,
      settings,
      args: {},
    });
    const draft = door.propose(facts, settings);
    if (draft !== undefined) sections.push({ gate, text: draft });
  }
  const path = session.policyFile;
  const content = session.tree.has(path) ? session.tree.read(path) : undefined;
  const present = content?.ok === true ? content.text : undefined;
  const { text: next, added } =
    present === undefined
      ? { text: writePolicy(sections), added: sections.map(({ gate }) => gate) }
      : extendPolicy(present, sections);
  if (present === next) {
    platform.log.info(`${path} has its own word on everything init could add, and stays as it is`);
    return { policy: session.policy };
  }
  const { policy, faults } = readPolicy(next, GATE_IDS);
  const fault = faults[0];
  if (fault)
    throw new Error(`init wrote a policy it cannot read: ${fault.line}:${fault.column} ${fault.what}`);
  const what = added.length === 0 ? 'the common settings' : `sections for ${added.join(', ')}`;
  return { policy, file: { path, content: next, what } };
}

function withFiles(session: Session, files: readonly NewFile[]): Session {
  const texts = new Map(files.map(({ path, content }) => [path, content]));
  return { ...session, tree: overlayTree(session.tree, texts) };
}

/** @throws Problem when it is no reference to a repository */
function workflowFile(reference: string | undefined): NewFile | undefined {
  if (reference === undefined) return undefined;
  if (!/^[\w-]+\/[\w.-]+@[\w./-]+$/.test(reference))
    throw new Problem(
      `--workflow "${reference}" is not OWNER/REPO@REF`,
      'Name the repository of your release, such as org/eos-gates@v1.',
    );
  const [repository = '', ref = ''] = reference.split('@');
  return {
    path: WORKFLOW,
    what: 'the gates on pull requests and in the merge queue',
    content: `name: gates
on:
  pull_request:
  merge_group:
permissions:
  contents: read
jobs:
  eos-gates:
    uses: ${repository}/.github/workflows/pr-gates.yml@${ref}
`,
  };
}
