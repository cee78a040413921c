import type { GateReport } from '../../../src/core/report/index.js';

/** What the pipeline says of a gate: `auto` must run and may not apply, `required` must run and apply, `off` is switched off. */
export type Expectation = 'auto' | 'required' | 'off';

/** One gate's job as the verdict job sees it. */
export interface GateJob {
  gate: string;
  expectation: Expectation;
  /** `needs.<job>.result`; empty when the job never ran. Undefined where there are only report files and no jobs. */
  result?: string;
  report?: GateReport;
  /** Why there is no report, when something was handed over that is none. */
  fault?: string;
}

/** Everything the verdict is made from. */
export interface Jobs {
  jobs: readonly GateJob[];
  /** The workflow file that called the pipeline, where it is known. */
  workflow: string;
}

/** Jobs that had to run, with what became of them. */
export function* expectedJobs({ jobs }: Jobs): Iterable<GateJob> {
  for (const job of jobs) if (job.expectation !== 'off') yield job;
}

/** The place findings of the verdict point to. */
export function placeOf({ workflow }: Jobs): { file: string; line: number; column: number } {
  return { file: workflow, line: 1, column: 1 };
}

/** Whether a job came to its end in a way that can have left a report. */
export function ranToItsEnd({ result }: GateJob): boolean {
  return result === undefined || result === 'success' || result === 'failure';
}
