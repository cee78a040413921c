import type { CheckRun } from '../../ports/index.js';
import { CheckRunAnswer, CreatedAnswer } from './answers.js';
import { checkRunOutputs } from './check-run-requests.js';
import type { Connection } from './connection.js';

const RUNS = '/repos/{owner}/{repo}/check-runs';

/**
 * Creates a check run with its conclusion at once, then adds the annotations that did not fit: if that breaks off, the verdict
 * stands and no check is left running for ever. A lost answer to the creation may leave a second run of the same name; the
 * host counts the latest.
 */
export async function createCheckRun(github: Connection, run: CheckRun): Promise<{ id: number }> {
  const { name, sha: head_sha, conclusion } = run;
  const permission = 'checks: write';
  const [first, ...rest] = checkRunOutputs(run);
  const params = { name, head_sha, status: 'completed', conclusion, output: first };
  const creation = { route: `POST ${RUNS}`, params, doing: `create the check run "${name}"`, permission };
  const { id } = await github.one(creation, CreatedAnswer);
  let sent = first.annotations.length;
  for (const output of rest) {
    sent += output.annotations.length;
    const about = { doing: `add annotations to the check run "${name}"`, permission };
    const update = { route: `PATCH ${RUNS}/{check_run_id}`, params: { check_run_id: id, output }, ...about };
    const look = { route: `GET ${RUNS}/{check_run_id}`, params: { check_run_id: id }, ...about };
    const enough = sent;
    // annotations are appended, so a repeat of an update that went through would show them twice
    await github.one(update, CreatedAnswer, async () => {
      const { output: now } = await github.one(look, CheckRunAnswer);
      return now.annotations_count >= enough ? { id } : undefined;
    });
  }
  return { id };
}
