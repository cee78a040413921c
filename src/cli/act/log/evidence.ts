import { parseLogLine, type LogLine } from './log-line.js';
import { plain } from './plain.js';
import { Redactor } from './redact.js';

/** What the log says of one step of a job, not of steps inside a composite action. */
export interface StepEvidence {
  job: string;
  jobId: string;
  stepId: string;
  /** Its name, or its `uses`. */
  step: string;
  result?: string;
  outputs: Map<string, string>;
}

/** What the log says of one job. */
export interface JobEvidence {
  job: string;
  jobId: string;
  result?: string;
  /** Number of main steps that ran: after an interruption act calls a job succeeded that ran none. */
  mainSteps: number;
  /** The last lines its steps printed. */
  tail: string[];
}

export interface Annotation {
  level: string;
  jobId: string;
  file?: string;
  line?: number;
  column?: number;
  title?: string;
  text: string;
}

/** Everything a decision may rest on. */
export interface Evidence {
  jobs: readonly JobEvidence[];
  steps: readonly StepEvidence[];
  /** Jobs act left out because their label has no mapping; it says so in one line and exits 0. */
  unmapped: readonly { jobId: string; label: string }[];
  annotations: readonly Annotation[];
  summaries: readonly { jobId: string; text: string }[];
  /** What act itself complained about. */
  complaints: readonly string[];
}

const TAIL = 30;
const ANNOTATIONS = new Set(['error', 'warning', 'notice']);

/** Reads the whole log of a run, standard output first, and hides secrets in everything it keeps. */
export function gatherEvidence(log: string, redactor: Redactor = new Redactor()): Evidence {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map((line) => parseLogLine(line));
  for (const line of parsed) {
    if (line?.command === 'add-mask' && line.arg !== undefined && line.arg !== '***') redactor.add(line.arg);
  }
  const hide = (text: string): string => redactor.hide(text);
  const jobs = new Map<string, JobEvidence>();
  const steps = new Map<string, StepEvidence>();
  const unmapped: { jobId: string; label: string }[] = [];
  const annotations: Annotation[] = [];
  const summaries: { jobId: string; text: string }[] = [];
  const complaints: string[] = [];
  parsed.forEach((line, index) => {
    if (line === undefined) {
      complaints.push(hide(lines[index] ?? ''));
      return;
    }
    const { jobId } = line;
    if (line.msg.includes('Skipping unsupported platform')) {
      unmapped.push({ jobId: jobId ?? '', label: hide(/-P (.+?)=/.exec(line.msg)?.[1] ?? '') });
    }
    if (jobId === undefined || line.job === undefined) {
      if (line.level === 'error') complaints.push(hide(line.msg));
      return;
    }
    const job = entry<JobEvidence>(jobs, line.job, () => ({
      job: line.job ?? '',
      jobId,
      mainSteps: 0,
      tail: [],
    }));
    if (line.jobResult !== undefined) job.result = line.jobResult;
    if (line.raw) {
      job.tail.push(hide(plain(line.msg)));
      if (job.tail.length > TAIL) job.tail.shift();
    } else if (line.level === 'error' && line.command === undefined) complaints.push(hide(plain(line.msg)));
    if (line.command !== undefined && ANNOTATIONS.has(line.command))
      annotations.push(annotation(line, jobId, hide));
    if (line.command === 'summary') summaries.push({ jobId, text: hide(line.content ?? '') });
    const [stepId, ...inner] = line.stepId ?? [];
    if (stepId === undefined || inner.length > 0 || line.stage !== 'Main') return;
    const step: StepEvidence = entry<StepEvidence>(steps, `${line.job}\0${stepId}`, () => ({
      job: line.job ?? '',
      jobId,
      stepId,
      step: line.step ?? '',
      outputs: new Map<string, string>(),
    }));
    if (line.stepResult !== undefined) {
      step.result = line.stepResult;
      job.mainSteps++;
    }
    if (line.command === 'set-output' && line.name !== undefined)
      step.outputs.set(line.name, hide(line.arg ?? ''));
  });
  return {
    jobs: [...jobs.values()],
    steps: [...steps.values()],
    unmapped,
    annotations,
    summaries,
    complaints,
  };
}

function annotation(line: LogLine, jobId: string, hide: (text: string) => string): Annotation {
  const { file, line: row, col, title } = line.properties;
  const number = (text: string | undefined): number | undefined =>
    text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  const [rowNumber, column] = [number(row), number(col)];
  return {
    level: line.command ?? '',
    jobId,
    ...(file === undefined ? {} : { file: hide(file) }),
    ...(rowNumber === undefined ? {} : { line: rowNumber }),
    ...(column === undefined ? {} : { column }),
    ...(title === undefined ? {} : { title: hide(title) }),
    text: hide(line.arg ?? ''),
  };
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
