import { Problem } from '../core/problem/index.js';
import type { GateReport } from '../core/report/index.js';
import { makeReport } from '../core/report/index.js';
import { VERSION } from '../core/report/index.js';
import { FileError, ForgeError, GitError, HttpError } from '../ports/index.js';
import type { GateRun } from './run-gate.js';

/** An error as people should read it. */
export interface Told {
  /** Known problems are the user's to repair; the rest is ours. */
  known: boolean;
  text: string;
}

/** Says an error in plain words. The stack of an unknown one is for the debug log only. */
export function tell(error: unknown): Told {
  if (error instanceof Problem) return { known: true, text: `${error.line}\n  → ${error.remedy}` };
  if (
    error instanceof GitError ||
    error instanceof FileError ||
    error instanceof ForgeError ||
    error instanceof HttpError
  ) {
    return { known: true, text: error.message };
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    known: false,
    text:
      `eos-gates ${VERSION} failed in a way it should not: ${what.split('\n')[0]}\n` +
      '  → This is a fault of eos-gates. Please report it with the line above and the output of a run with EOS_DEBUG=1.',
  };
}

/** Runs a gate so that whatever it throws becomes a `broken` report and never hides the other gates. */
export async function guarded(
  gate: string,
  run: () => Promise<GateRun>,
  onError: (error: unknown) => void,
): Promise<GateRun> {
  try {
    return await run();
  } catch (error) {
    onError(error);
    return { report: brokenReport(gate, error), notes: '' };
  }
}

/** The report of a gate that could not run to its end. */
export function brokenReport(gate: string, error: unknown): GateReport {
  const [reason = '', ...more] = tell(error).text.split('\n');
  return makeReport({
    gate,
    verdict: 'broken',
    reason,
    ...(more.length > 0 ? { facts: { remedy: more.join(' ').replace(/^\s*→\s*/, '') } } : {}),
  });
}
