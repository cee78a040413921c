import type { ExitCode, Verdict } from '../../core/verdict/index.js';
import { EXIT, exitCode, worstExit } from '../../core/verdict/index.js';
import type { Evidence, StepEvidence } from './log/evidence.js';
import type { Decider, Place, Plan } from './plan/plan.js';

/** How act itself ended. */
export type ActEnd = { kind: 'exited'; code: number } | { kind: 'stopped'; why: string };

/** What a run under act amounts to. `reasons` are sentences for people, the most important first. */
export interface Decision {
  exit: ExitCode;
  verdict: Verdict;
  reasons: readonly string[];
}

const VERDICTS: readonly Verdict[] = ['passed', 'failed', 'inconclusive', 'skipped', 'broken'];

/**
 * Green only with all of: act ended with 0; every deciding step said so itself and succeeded; every job that had to run ran and
 * succeeded. act's exit code alone proves nothing: it is 0 when a label is not mapped, when a call is left out, and after an
 * interruption act calls jobs succeeded that ran no step.
 */
export function decide(end: ActEnd, evidence: Evidence, plan: Plan): Decision {
  if (end.kind === 'stopped') return broken([`act did not run to its end: ${end.why}`]);
  const unmapped = evidence.unmapped.map((skipped) => unmappedReason(skipped, plan));
  if (unmapped.length > 0) return broken(unmapped);
  const words = plan.deciders.map((decider) => wordOf(decider, evidence));
  const silent = words.flatMap((word) => ('missing' in word ? [word.missing] : []));
  if (silent.length > 0) return broken([...silent, ...evidence.complaints.slice(0, 3)]);
  const spoken = words.flatMap((word) => ('verdict' in word ? word.verdict : []));
  const reasons = words.flatMap((word) => ('reason' in word ? word.reason : []));
  const bad = spoken.filter((verdict) => verdict !== 'passed' && verdict !== 'skipped');
  if (bad.length > 0) {
    if (end.code === 0) return broken(['act ended with 0 although a gate did not pass', ...reasons]);
    const exit = worstExit(bad.map((verdict) => exitCode({ verdict, nothingInspected: false })));
    return {
      exit,
      verdict: bad.find((verdict) => exitCode({ verdict, nothingInspected: false }) === exit) ?? 'broken',
      reasons,
    };
  }
  if (!spoken.includes('passed')) return broken(['no gate passed, each said that it does not apply']);
  const failed = evidence.jobs.filter((job) => job.result !== undefined && job.result !== 'success');
  if (failed.length > 0) {
    return {
      exit: EXIT.findings,
      verdict: 'failed',
      reasons: failed.map((job) => `the gates passed, but job ${job.job} ended with ${job.result}`),
    };
  }
  if (end.code !== 0)
    return broken([`the gates passed, but act ended with ${end.code}`, ...evidence.complaints.slice(0, 3)]);
  const absent = absentJobs(evidence, plan);
  if (absent.length > 0) return broken(absent);
  return { exit: EXIT.passed, verdict: 'passed', reasons };
}

type Word = { missing: string } | { verdict: Verdict; reason: string };

/** What a deciding step said of itself: its own output, and its own result agreeing with it. */
function wordOf(decider: Decider, evidence: Evidence): Word {
  const at = `${text(decider.place)}: ${decider.uses}`;
  const steps = evidence.steps.filter((step) => matches(step, decider));
  if (steps.length === 0) return { missing: `${at} never ran` };
  const words = steps.map((step): Word => {
    const verdict = VERDICTS.find((known) => known === step.outputs.get('verdict'));
    if (step.result === undefined) return { missing: `${at} did not end` };
    if (verdict === undefined) return { missing: `${at} ended with ${step.result} and said no verdict` };
    const good = verdict === 'passed' || verdict === 'skipped';
    if (good !== (step.result === 'success'))
      return { missing: `${at} said ${verdict}, but ended with ${step.result}` };
    return { verdict, reason: step.outputs.get('reason') ?? verdict };
  });
  // A job may have run several times (matrix); the worst word counts.
  return (
    words.find((word) => 'missing' in word) ??
    words.find((word) => 'verdict' in word && word.verdict !== 'passed') ??
    (words[0] as Word)
  );
}

function matches(step: StepEvidence, decider: Decider): boolean {
  return (
    step.jobId === decider.jobId &&
    step.stepId === decider.stepId &&
    (decider.named || step.step === decider.uses)
  );
}

function unmappedReason({ jobId, label }: { jobId: string; label: string }, plan: Plan): string {
  const jobs = plan.jobs.filter((job) => job.id === jobId);
  const place = (jobs.find((job) => job.labels.some((own) => own.text === label)) ?? jobs[0])?.labels[0]
    ?.place;
  const where = place === undefined ? '' : `${text(place)}: `;
  return `${where}runs-on "${label}" of job ${jobId} is mapped to nothing, so act left the job out. Name a known label, or map it: --platform ${label}`;
}

/** Jobs that had to run and left no result, or a result without having run a step. */
function absentJobs(evidence: Evidence, plan: Plan): string[] {
  const wanted = group(plan);
  return [...wanted].flatMap(([id, jobs]) => {
    const ran = evidence.jobs.filter(
      (job) => job.jobId === id && job.result === 'success' && job.mainSteps > 0,
    );
    const needed = jobs.filter((job) => !job.conditional);
    if (ran.length >= needed.length) return [];
    return needed
      .slice(0, needed.length - ran.length)
      .map((job) => `${text(job.place)}: job ${id} left no result`);
  });
}

function group(plan: Plan): Map<string, Plan['jobs'][number][]> {
  const groups = new Map<string, Plan['jobs'][number][]>();
  for (const job of plan.jobs) groups.set(job.id, [...(groups.get(job.id) ?? []), job]);
  return groups;
}

function broken(reasons: readonly string[]): Decision {
  return { exit: EXIT.misuse, verdict: 'broken', reasons };
}

function text({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
