import path from 'node:path';
import type { GateReport, SuiteReport } from '../../core/report/index.js';
import { serialise } from '../../core/report/index.js';
import type { Platform } from '../../ports/index.js';
import { annotations, commentBlocks, sarif, summary, terminal, workflowCommand } from '../../report/index.js';
import { ruleHelp } from '../rule-help.js';
import type { GateRun } from '../run-gate.js';
import type { Session } from '../session.js';
import { eventFacts } from './event.js';
import { packReport } from './handover.js';
import type { ActionHost } from './host.js';
import type { Inputs } from './inputs.js';

/** What a run leaves behind. */
export interface Publication {
  host: ActionHost;
  inputs: Inputs;
  platform: Platform;
  session: Session | undefined;
  run: GateRun;
}

/** GitHub's limit for one step's summary, in bytes. */
const SUMMARY_BYTES = 1024 * 1024;

/** Bytes of the merged report as an output of a reusable workflow. */
const REPORT_OUTPUT_BYTES = 256 * 1000;

/** Writes report files, log, annotations, summary, comment and outputs. A failure to tell changes no verdict. */
export async function publish(publication: Publication): Promise<void> {
  const { host, inputs, platform, session, run } = publication;
  const report = run.suite ?? run.report;
  const lang = inputs.text('lang') === 'de' ? 'de' : 'en';
  const files = await writeFiles(publication);

  host.line(terminal(report, { color: false, width: 110, lang, source: sourceOf(session) }).trimEnd());
  if (run.notes !== '') host.line(run.notes);
  const touched =
    session?.base === undefined
      ? new Map()
      : (session.opened.git?.touchedLines(session.base.commit) ?? new Map());
  // A merged report's findings were annotated by the jobs that found them.
  for (const note of annotations(run.report, { touched }).annotations) host.line(workflowCommand(note));
  const text = summary(report, { lang, maxBytes: SUMMARY_BYTES - Buffer.byteLength(run.notes) - 2 });
  if (!host.summary(run.notes === '' ? text : `${text}\n${run.notes}\n`))
    platform.log.debug('no job summary on this runner');
  if (inputs.flag('comment')) await comment(publication, report);

  host.output('verdict', run.suite?.verdict ?? run.report.verdict);
  host.output('reason', run.suite?.reason ?? run.report.reason);
  host.output('report', files.report);
  host.output('findings', String(run.report.summary.error));
  host.output('sarif', files.sarif);
  host.output('report-data', packReport(run.report));
  if (run.suite !== undefined) host.output('report-json', shortJson(run.suite));
}

async function writeFiles({
  host,
  inputs,
  platform,
  run,
}: Publication): Promise<{ report: string; sarif: string }> {
  const folder =
    host.env['EOS_REPORT_DIR'] ?? path.join(host.env['RUNNER_TEMP'] ?? '.eos/reports', 'eos-gates');
  const file = (ending: string): string => path.join(folder, `${run.report.gate}${ending}`);
  const whole = run.suite ?? run.report;
  platform.writeNamed(file('.json'), serialise(whole));
  if (!inputs.flag('sarif')) return { report: file('.json'), sarif: '' };
  const pages = await ruleHelp(whole);
  platform.writeNamed(file('.sarif'), sarif(whole, { mode: 'active', pages }));
  platform.writeNamed(file('.audit.sarif'), sarif(whole, { mode: 'audit', pages }));
  return { report: file('.json'), sarif: file('.sarif') };
}

function sourceOf(session: Session | undefined): (file: string) => string | undefined {
  return (file) => {
    const content = session?.tree.has(file) === true ? session.tree.read(file) : undefined;
    return content?.ok === true ? content.text : undefined;
  };
}

async function comment(
  { host, inputs, platform }: Publication,
  report: GateReport | SuiteReport,
): Promise<void> {
  const { pullRequest, repository } = eventFacts(host.event);
  const token = inputs.text('github-token');
  if (pullRequest === undefined || repository === undefined || token === undefined) {
    platform.log.warn('comment: there is no pull request or no token here, so nothing was written');
    return;
  }
  host.mask(token);
  const { upsertStickyComment } = await import('../comment/sticky-comment.js');
  const forge = await platform.forge({
    token,
    repository,
    apiUrl: host.env['GITHUB_API_URL'] ?? 'https://api.github.com',
  });
  const key = 'gates' in report ? 'verdict' : report.gate;
  const blocks = commentBlocks(report).map((block) => block.text);
  const outcome = await upsertStickyComment(forge, pullRequest, {
    key,
    blocks,
    author: inputs.text('comment-author') ?? 'github-actions[bot]',
  });
  platform.log.info(
    outcome.kind === 'not-written' ? outcome.note : `comment on the pull request: ${outcome.kind}`,
  );
}

/** The merged report below the size of an output: without findings, if it must be, but with every count. */
function shortJson(suite: SuiteReport): string {
  const whole = JSON.stringify(suite);
  if (Buffer.byteLength(whole) <= REPORT_OUTPUT_BYTES) return whole;
  const gates = suite.gates.map((gate) => ({
    ...gate,
    findings: [],
    notInspected: [],
    truncated: gate.findings.length || undefined,
  }));
  return JSON.stringify({ ...suite, gates });
}
