import path from 'node:path';
import { Problem } from '../../core/problem/index.js';
import type { GateReport } from '../../core/report/index.js';
import { reportExitCode } from '../../core/report/index.js';
import { didYouMean } from '../../core/suggest/index.js';
import type { ExitCode } from '../../core/verdict/index.js';
import { EXIT } from '../../core/verdict/index.js';
import type { Platform } from '../../ports/index.js';
import type { GateId } from '../check.js';
import { GATE_IDS, loadDoor } from '../check.js';
import type { AnyDoor } from '../door.js';
import { brokenReport, tell } from '../guard.js';
import type { GateRun } from '../run-gate.js';
import { runGate } from '../run-gate.js';
import type { Session } from '../session.js';
import { openSession } from '../session.js';
import { eventFacts } from './event.js';
import type { ActionHost } from './host.js';
import { Inputs } from './inputs.js';
import { publish } from './publish.js';

/**
 * Runs a gate as an action: inputs → run → annotations, summary, outputs.
 * @param gate the gate, or undefined for the root action, whose input `gate` names it
 * @returns the exit code of the step
 */
export async function runAction(
  gate: string | undefined,
  host: ActionHost,
  platform: Platform,
): Promise<ExitCode> {
  const inputs = new Inputs(host);
  let session: Session | undefined;
  let id = gate ?? 'gate';
  let run: GateRun;
  try {
    id = gateId(gate ?? inputs.text('gate'));
    const door = await loadDoor(id as GateId);
    session = openSession(platform, sessionOptions(inputs, host, door), GATE_IDS);
    run = await runGate(platform, session, door, door.inputs?.(inputs) ?? {});
  } catch (error) {
    const told = tell(error);
    if (!told.known && error instanceof Error) platform.log.debug(error.stack ?? error.message);
    run = { report: brokenReport(id, error), notes: '' };
  }
  await publish({ host, inputs, platform, session, run });
  return reportExitCode(run.report);
}

function gateId(wanted: string | undefined): GateId {
  const found = GATE_IDS.find((id) => id === wanted);
  if (found !== undefined) return found;
  throw new Problem(
    wanted === undefined
      ? 'input gate is missing'
      : `there is no gate "${wanted}"${didYouMean(wanted, GATE_IDS)}`,
    `Set "gate:" under "with:" to one of ${GATE_IDS.join(', ')}.`,
  );
}

function sessionOptions(inputs: Inputs, host: ActionHost, door: AnyDoor): Parameters<typeof openSession>[1] {
  const workspace = host.env['GITHUB_WORKSPACE'] ?? process.cwd();
  const folder = inputs.text('working-directory') ?? '.';
  const repo = path.resolve(workspace, folder);
  if (repo !== path.resolve(workspace) && !repo.startsWith(path.resolve(workspace) + path.sep)) {
    throw new Problem(
      `input working-directory "${folder}" leaves the workspace`,
      'Name a folder inside the repository.',
    );
  }
  const config = inputs.text('config');
  const judgesTheRepository = door.gate.id !== 'verdict';
  return {
    repo,
    base: judgesTheRepository ? (inputs.text('base') ?? eventFacts(host.event).base) : undefined,
    head: inputs.text('head'),
    // The default of the input is the default of the program: then a missing file is fine.
    config: config === 'eos.yaml' ? undefined : config,
    only: inputs.lines('only'),
    stage: inputs.stage(),
  };
}

/** Exit code for a report that could not even be published. */
export const UNPUBLISHED: ExitCode = EXIT.misuse;

export type { GateReport };
