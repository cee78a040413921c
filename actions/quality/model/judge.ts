import type { Verdict } from '../../../src/core/verdict/index.js';
import { executed } from './counts.js';
import type { CommandRun } from './facts.js';
import { runsTests } from './kind.js';

/** The rules that decide the verdict of a command. */
export type Fault =
  'command-failed' | 'command-timed-out' | 'no-tests-executed' | 'swallowed-failure' | 'vacuous-command';

/** A command's own verdict. */
export interface Judgement {
  verdict: Verdict;
  /** A clause that continues "the command …", without a full stop. */
  reason: string;
  /** The rule that has a finding for it. */
  fault?: Fault;
}

/** Exit code of a shell that does not know the program it is asked for (POSIX, "Command Search and Execution"). */
const SHELL_NOT_FOUND = 127;

/** Judges one command. Exit code 0 is necessary and never enough: something must have been looked at. */
export function judge(run: CommandRun): Judgement {
  const { end } = run;
  switch (end.kind) {
    case 'not-run':
      return { verdict: 'skipped', reason: 'was not run: commands are run with --with-commands' };
    case 'not-found':
      return {
        verdict: 'inconclusive',
        reason: `could not be started: ${run.line.split(' ', 1)[0]} is not installed`,
      };
    case 'not-started':
      return { verdict: 'inconclusive', reason: `could not be started: ${end.why}` };
    default:
  }
  if (run.sources.every((source) => source.vacuous !== undefined)) {
    return failed('vacuous-command', `proves nothing: its script ${run.sources[0].vacuous ?? ''}`);
  }
  switch (end.kind) {
    case 'timed-out':
      return failed('command-timed-out', `did not end within ${run.timeoutMinutes} min`);
    case 'killed':
      return failed(
        'command-failed',
        `was ended by ${end.signal}${end.signal === 'SIGKILL' ? ', perhaps for lack of memory' : ''}`,
      );
    case 'exited':
      return end.code === 0 ? judgeSuccess(run) : judgeFailure(run, end.code);
  }
}

function judgeFailure(run: CommandRun, code: number): Judgement {
  const { counts } = run;
  if (runsTests(run.kind) && run.idle !== undefined && (counts === undefined || executed(counts) === 0)) {
    return failed('no-tests-executed', `found no tests ("${run.idle}")`);
  }
  if (counts !== undefined && counts.failed > 0) {
    return failed('command-failed', `failed: ${counts.failed} of ${tests(executed(counts))}`);
  }
  const hint = code === SHELL_NOT_FOUND ? ': a program it calls is not installed' : '';
  return failed('command-failed', `failed with exit code ${code}${hint}`);
}

function judgeSuccess(run: CommandRun): Judgement {
  const { counts, idle } = run;
  if (counts !== undefined && counts.failed > 0) {
    return failed('swallowed-failure', `reports ${tests(counts.failed)} as failed and exits with 0`);
  }
  if (!runsTests(run.kind)) {
    return idle === undefined
      ? { verdict: 'passed', reason: 'ended with exit code 0' }
      : failed('vacuous-command', `looked at nothing ("${idle}")`);
  }
  if (counts === undefined && idle === undefined) {
    if (run.allowUnknownCounts)
      return { verdict: 'passed', reason: 'ended with exit code 0; its tests are not counted' };
    return { verdict: 'inconclusive', reason: `ended with exit code 0, but ${run.uncounted ?? UNCOUNTED}` };
  }
  if (counts === undefined || executed(counts) === 0) {
    if (run.allowEmpty) return { verdict: 'passed', reason: 'executed no tests, which eos.yaml allows' };
    const skipped = counts === undefined ? 0 : counts.skipped;
    return failed('no-tests-executed', skipped > 0 ? `skipped all ${tests(skipped)}` : 'executed no tests');
  }
  return { verdict: 'passed', reason: `executed ${tests(executed(counts))}` };
}

const UNCOUNTED =
  'how many tests ran could not be read from its output; let it write JUnit XML and name the files as "report"';

function tests(count: number): string {
  return `${count} ${count === 1 ? 'test' : 'tests'}`;
}

function failed(fault: Fault, reason: string): Judgement {
  return { verdict: 'failed', reason, fault };
}
