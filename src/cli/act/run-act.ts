import { Problem } from '../../core/problem/index.js';
import type { SuiteReport } from '../../core/report/index.js';
import type { ExecEnd, ExecResult, Opened, Platform } from '../../ports/index.js';
import { actArguments, actEnvironment, DEFAULT_LABELS } from './command.js';
import type { ActEnd, Decision } from './decide.js';
import { decide } from './decide.js';
import { makeEvent } from './event.js';
import type { FoundAct } from './find-act.js';
import { findAct, TRIED_ACT } from './find-act.js';
import type { Evidence } from './log/evidence.js';
import { gatherEvidence } from './log/evidence.js';
import { Redactor, secretsOf } from './log/redact.js';
import type { ActOptions } from './options.js';
import { closingLines, reportOf } from './outcome.js';
import { findWorkflow, providedPaths } from './plan/find-workflow.js';
import { makePlan } from './plan/make-plan.js';
import type { Plan } from './plan/plan.js';
import { filesSource } from './plan/source.js';
import { progressReader } from './progress.js';
import { openRelease, settleRelease } from './release-at-hand.js';

/** What the run needs from outside. */
export type ActPorts = Pick<
  Platform,
  'open' | 'exec' | 'env' | 'log' | 'scratch' | 'installation' | 'interrupted'
>;

export interface ActResult {
  decision: Decision;
  evidence: Evidence;
  /** What the verdict step merged, if it came so far. */
  report: SuiteReport | undefined;
}

const ONE_HOUR = 60 * 60_000;
/** A log above this is refused: its beginning, where a job may have been left out, would be missing. */
const MAX_LOG = 128 * 1024 * 1024;
const SCRATCH_ROOM = 1024 * 1024 * 1024;

/**
 * Runs a workflow of a repository under act, on this machine and without Docker, and decides from evidence what came of it.
 * @throws Problem for everything that is wrong before act is started
 */
export async function runAct(options: ActOptions, ports: ActPorts): Promise<ActResult> {
  const { log } = ports;
  const opened = ports.open(options.repository);
  const git = gitOf(opened);
  const scratch = ports.scratch.open(SCRATCH_ROOM);
  try {
    const room = ports.open(scratch.path);
    const act = await findAct(ports.exec, ports.env, {
      named: options.act,
      cached: `${ports.installation}/.cache/tools/act`,
      cwd: room.root,
    });
    if (act.version !== TRIED_ACT)
      log.warn(`act ${act.version}: everything here was tried with ${TRIED_ACT}`);
    const { plan, local } = prepare(options, ports, opened, room);
    refuseProblems(plan, log);
    const event = makeEvent(git, options.event, opened.root, options.base);
    room.files.write('event.json', `${JSON.stringify(event.payload, null, 2)}\n`);
    room.files.write('empty', '');
    log.info(
      `act ${act.version} runs ${plan.workflow} on ${options.event}, compared with ${event.base.slice(0, 12)} (${event.because})`,
    );
    const args = actArguments({
      event: event.name,
      repository: opened.root,
      workflow: plan.workflow,
      scratch: room.root,
      eventFile: `${room.root}/event.json`,
      emptyFile: `${room.root}/empty`,
      repositoryName: event.repository,
      local,
      labels: [...DEFAULT_LABELS, ...(options.platforms ?? [])],
    });
    return judge(await start(act, args, room.root, options, ports), plan, ports);
  } finally {
    scratch.remove();
  }
}

/** act copies the whole working directory, `.git` with it; a linked work tree would commit into the real repository. */
function gitOf({ files, git, gitFault, root }: Opened): NonNullable<Opened['git']> {
  if (git === undefined)
    throw new Problem(`act needs a git repository: ${gitFault ?? 'there is none'}`, 'Run it in a clone.');
  const kind = files.kind('.git');
  if (kind !== 'directory') {
    throw new Problem(
      kind === 'missing'
        ? `${root} is not the top of its repository`
        : `${root} is a linked work tree or a submodule: what a job commits would land in the real repository`,
      'Clone it to another folder and run there.',
    );
  }
  return git;
}

function prepare(
  options: ActOptions,
  ports: ActPorts,
  opened: Opened,
  room: Opened,
): { plan: Plan; local: Map<string, string> } {
  const at = openRelease(ports.open, options.release, ports.installation);
  const provided = providedPaths(at.files.list(() => undefined));
  const repository = filesSource(opened.files, '');
  const { workflow, release } = findWorkflow(
    repository,
    opened.files.list(() => undefined),
    options.event,
    { paths: provided, ...(at.record === undefined ? {} : { repository: at.record.repository }) },
    options.workflow,
  );
  const key = `${release.repository}@${release.ref}`;
  const local = new Map([[key, settleRelease(at, release, room)]]);
  for (const [other, folder] of Object.entries(options.local ?? {}))
    local.set(other, ports.open(folder).root);
  const mapped = new Map(
    [...local].map(([name, folder]) => [name, filesSource(ports.open(folder).files, `${name}/`)]),
  );
  return { plan: makePlan({ repository, mapped, release: key, workflow, event: options.event }), local };
}

function refuseProblems(plan: Plan, log: Platform['log']): void {
  const [first, ...more] = plan.problems;
  if (first === undefined) return;
  for (const problem of more) log.error(`${problem.line}. ${problem.remedy}`);
  throw first;
}

function start(
  act: FoundAct,
  args: readonly string[],
  cwd: string,
  options: ActOptions,
  ports: ActPorts,
): Promise<ExecResult> {
  const redactor = new Redactor(secretsOf(ports.env));
  return ports.exec.run({
    command: act.command,
    args,
    cwd,
    env: actEnvironment(ports.env, cwd),
    timeoutMs: options.timeoutMs ?? ONE_HOUR,
    keepBytes: MAX_LOG,
    onOutput: progressReader((text) => ports.log.info(text), redactor),
    signal: ports.interrupted(),
  });
}

function judge(result: ExecResult, plan: Plan, { env, log }: ActPorts): ActResult {
  // The two streams are joined line by line here, never in the middle of one.
  const redactor = new Redactor(secretsOf(env));
  const evidence = gatherEvidence(`${result.stdout}\n${result.stderr}`, redactor);
  const decision = decide(endOf(result), evidence, plan);
  const report = reportOf(evidence, redactor);
  for (const line of closingLines(decision, evidence, report)) {
    if (decision.verdict === 'passed') log.info(line);
    else log.error(line);
  }
  return { decision, evidence, report };
}

function endOf({ end, droppedBytes }: { end: ExecEnd; droppedBytes: number }): ActEnd {
  if (droppedBytes > 0) return { kind: 'stopped', why: 'its log is too long to be judged' };
  switch (end.kind) {
    case 'exited':
      return { kind: 'exited', code: end.code };
    case 'killed':
      return { kind: 'stopped', why: `it was ended by ${end.signal}` };
    case 'timed-out':
      return { kind: 'stopped', why: 'it took too long' };
    case 'not-found':
      return { kind: 'stopped', why: 'it is gone' };
    case 'not-started':
      return { kind: 'stopped', why: end.why };
  }
}
