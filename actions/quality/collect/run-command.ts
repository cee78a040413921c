import { decodeText } from '../../../src/core/tree/index.js';
import type { Tree } from '../../../src/core/tree/index.js';
import type { Exec, ExecEnd, Files, Log } from '../../../src/ports/index.js';
import { FileError } from '../../../src/ports/index.js';
import { joinLine } from '../model/command-line.js';
import { commandEnvironment } from '../model/environment.js';
import type { CommandRun, Planned } from '../model/facts.js';
import type { ReportTexts } from '../model/junit-reports.js';
import { countReports, reportPaths } from '../model/junit-reports.js';
import { runsTests } from '../model/kind.js';
import { idleWords } from '../model/parse/idle.js';
import { countTests } from '../model/parse/index.js';
import { excerpt, relativePaths } from '../model/text/excerpt.js';
import { LiveOutput } from '../model/text/live-output.js';
import { printedPlaces } from '../model/text/places.js';
import type { Settings } from '../settings.js';

/** What a command is run with. */
export interface Outside {
  files: Files;
  exec: Exec;
  log: Log;
  tree: Tree;
  settings: Settings;
  /** Absolute folder of the repository. */
  root: string;
  /** Our own environment, of which commands get a part. */
  env: Readonly<Record<string, string>>;
}

/** Runs a command, test commands again as often as the policy allows. */
export async function runCommand(outside: Outside, planned: Planned): Promise<CommandRun> {
  let run = await tryOnce(outside, planned);
  const first = run;
  const tries = runsTests(planned.kind) ? 1 + outside.settings.retries : 1;
  while (run.attempts < tries && run.end.kind === 'exited' && run.end.code !== 0) {
    outside.log.info(`quality: "${run.line}" failed; it is tried again (${run.attempts + 1} of ${tries})`);
    const next = await tryOnce(outside, planned);
    run = {
      ...next,
      attempts: run.attempts + 1,
      durationMs: run.durationMs + next.durationMs,
      firstOutput: first.output,
    };
  }
  return run;
}

async function tryOnce(outside: Outside, planned: Planned): Promise<CommandRun> {
  const { exec, log, files, tree, root, settings } = outside;
  const cwd = planned.cwd === '.' ? root : `${root}/${planned.cwd}`;
  const live = new LiveOutput((line) => log.info(`  ${planned.kind} │ ${line}`));
  const before = readReports(files, planned);
  const [command = '', ...args] = planned.argv;
  const result = await exec.run({
    command,
    args,
    cwd,
    env: commandEnvironment(outside.env, {
      pass: settings.passEnv,
      set: planned.env,
      programs: [...new Set([`${cwd}/node_modules/.bin`, `${root}/node_modules/.bin`])],
    }),
    timeoutMs: planned.timeoutMinutes * 60_000,
    // The output is followed as it comes; what the port keeps on its own is not needed.
    keepBytes: 0,
    onOutput: (piece) => live.add(piece),
  });
  live.end();
  const text = relativePaths(live.text, root);
  const idle = idleWords(text);
  const output = excerpt(text);
  return {
    ...listed(planned),
    ...countRun(files, planned, live.text, result.end, before),
    ...(idle === undefined ? {} : { idle }),
    end: result.end,
    output,
    places: printedPlaces(output, (path) => tree.has(path)),
    durationMs: result.durationMs,
  };
}

function countRun(
  files: Files,
  planned: Planned,
  text: string,
  end: ExecEnd,
  before: ReportTexts,
): Pick<CommandRun, 'counts' | 'counter' | 'uncounted'> {
  if (!runsTests(planned.kind) || end.kind !== 'exited') return {};
  if (planned.report === undefined) return countTests(text) ?? {};
  const counted = countReports(planned.report, before, readReports(files, planned));
  return counted.ok ? { counts: counted.counts, counter: 'junit' } : { uncounted: counted.why };
}

function readReports(files: Files, { report }: Planned): ReportTexts {
  if (report === undefined) return new Map();
  return new Map(reportPaths(report, files.list()).map((path) => [path, readText(files, path)]));
}

function readText(files: Files, path: string): ReturnType<typeof decodeText> {
  try {
    return decodeText(files.read(path));
  } catch (error) {
    if (error instanceof FileError) return { ok: false, why: error.message };
    throw error;
  }
}

/** A command that was not run. */
export function listed(planned: Planned): CommandRun {
  const { kind, argv, sources, optional, allowEmpty, allowUnknownCounts, timeoutMinutes } = planned;
  return {
    kind,
    sources,
    optional,
    allowEmpty,
    allowUnknownCounts,
    timeoutMinutes,
    line: joinLine(argv),
    end: { kind: 'not-run' },
    attempts: 1,
    output: [],
    places: [],
    durationMs: 0,
  };
}
