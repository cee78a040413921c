/** Lines as act 0.2.89 prints them with `--json`, cut to what matters and otherwise in its own words and fields. */
const TIME = '2026-11-24T04:09:17Z';

export interface FakeStep {
  id: string;
  step: string;
  result?: string;
  outputs?: Readonly<Record<string, string>>;
  prints?: readonly string[];
}

/** A job of the called pipeline; act pads the name. */
export function jobLines(
  jobId: string,
  steps: readonly FakeStep[],
  result: string | undefined = 'success',
): string[] {
  const common = {
    dryrun: false,
    job: `gates/pr-gates/${jobId} `,
    jobID: jobId,
    level: 'info',
    matrix: {},
    time: TIME,
  };
  const lines: object[] = [
    { ...common, msg: '⭐ Run Set up job', step: 'Set up job', stepid: ['--setup-job'] },
  ];
  for (const { id, step, result: ended, outputs = {}, prints = [] } of steps) {
    const own = { ...common, stage: 'Main', step, stepID: [id] };
    lines.push({ ...own, msg: `⭐ Run Main ${step}` });
    for (const text of prints) lines.push({ ...own, msg: `${text}\n`, raw_output: true });
    if (ended !== undefined) {
      const msg = `  ${ended === 'success' ? '✅  Success' : '❌  Failure'} - Main ${step} [33.7ms]`;
      lines.push({ ...own, msg, stepResult: ended, executionTime: 33754093 });
    }
    for (const [name, arg] of Object.entries(outputs)) {
      lines.push({ ...own, arg, command: 'set-output', msg: `  ⚙  ::set-output:: ${name}=${arg}`, name });
    }
  }
  lines.push({ ...common, msg: '⭐ Run Complete job', step: 'Complete job', stepid: ['--complete-job'] });
  if (result !== undefined) lines.push({ ...common, jobResult: result, msg: '🏁  Job succeeded' });
  return lines.map((line) => JSON.stringify(line));
}

export function unmappedLine(jobId: string, label: string): string {
  return JSON.stringify({
    dryrun: false,
    job: `pr/${jobId}`,
    jobID: jobId,
    level: 'info',
    matrix: {},
    msg: `🚧  Skipping unsupported platform -- Try running with \`-P ${label}=...\``,
    time: TIME,
  });
}

export function annotationLine(
  jobId: string,
  kvPairs: Readonly<Record<string, string>>,
  arg: string,
): string {
  return JSON.stringify({
    arg,
    command: 'error',
    dryrun: false,
    job: `gates/pr-gates/${jobId}`,
    jobID: jobId,
    kvPairs,
    level: 'info',
    matrix: {},
    msg: `  ❗  ::error::${arg}`,
    raw: `::error::${arg}`,
    stage: 'Main',
    step: 'x',
    stepID: ['gate'],
    time: TIME,
  });
}

/** What act says on standard error on a machine without Docker. */
export const DOCKER_WARNING = JSON.stringify({
  level: 'warning',
  msg: "Couldn't get a valid docker connection: no DOCKER_HOST and an invalid container socket ''",
  time: TIME,
});
