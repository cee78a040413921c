/**
 * One line of `act --json`, as far as it is evidence. act wraps what steps print into `msg` with `raw_output`, so no output of a
 * step can pass for a line of act's own.
 */
export interface LogLine {
  msg: string;
  level: string;
  /** `caller/workflow/job`, padded by act. */
  job?: string;
  jobId?: string;
  /** Pre, Main or Post. */
  stage?: string;
  step?: string;
  /** Ids from the job's step inwards; more than one for steps of composite actions. */
  stepId?: readonly string[];
  stepResult?: string;
  jobResult?: string;
  /** Workflow command or file command: error, warning, notice, set-output, summary, add-mask, group … */
  command?: string;
  /** Name of an output. */
  name?: string;
  /** Value of an output, text of an annotation. */
  arg?: string;
  /** Properties of an annotation: file, line, col, title. */
  properties: Readonly<Record<string, string>>;
  /** Text of a job summary. */
  content?: string;
  /** Printed by a step. */
  raw: boolean;
}

/** Reads one line; undefined for anything that act did not write as JSON. */
export function parseLogLine(text: string): LogLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || typeof value['msg'] !== 'string') return undefined;
  const line: LogLine = {
    msg: value['msg'],
    level: typeof value['level'] === 'string' ? value['level'] : '',
    properties: texts(value['kvPairs']),
    raw: value['raw_output'] === true,
  };
  for (const [from, to] of FIELDS) {
    const field = value[from];
    if (typeof field === 'string') line[to] = to === 'job' ? field.trim() : field;
  }
  const { stepID } = value;
  if (Array.isArray(stepID)) line.stepId = stepID.filter((id) => typeof id === 'string');
  return line;
}

const FIELDS = [
  ['job', 'job'],
  ['jobID', 'jobId'],
  ['stage', 'stage'],
  ['step', 'step'],
  ['stepResult', 'stepResult'],
  ['jobResult', 'jobResult'],
  ['command', 'command'],
  ['name', 'name'],
  ['arg', 'arg'],
  ['content', 'content'],
] as const;

function texts(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
