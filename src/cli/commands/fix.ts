import { Problem } from '../../core/problem/index.js';
import type { Finding } from '../../core/finding/index.js';
import type { Refusal, Repair, RepairPlan } from '../../core/repair/index.js';
import { patchOf } from '../../core/repair/index.js';
import type { Tree } from '../../core/tree/index.js';
import { matchesGlob } from '../../core/glob/index.js';
import { inert, visibleLines } from '../../text/index.js';
import type { GateId } from '../../shell/check.js';
import { loadDoor, treeGates } from '../../shell/check.js';
import { plural } from '../../shell/decide.js';
import { confirmRepairs } from '../../shell/repair/confirm.js';
import { writeChanges } from '../../shell/repair/write-changes.js';
import { runGate } from '../../shell/run-gate.js';
import type { Session } from '../../shell/session.js';
import { text } from '../arguments.js';
import type { CommandContext } from '../context.js';
import { openFromOptions } from '../session-options.js';

/** Refusals that are named one by one. */
const MAX_NAMED = 10;

/** `eos-gates fix [paths]`: makes the repairs that findings propose, after the gates have confirmed them in memory. */
export async function fix(context: CommandContext): Promise<number> {
  const { options, platform, positionals } = context;
  if (options['safe'] === true && options['unsafe'] === true)
    throw new Problem('fix takes --safe or --unsafe, not both', 'Leave one of them out.');
  if (text(options, 'head') !== undefined)
    throw new Problem('fix changes the work tree and takes no --head', 'Check that commit out first.');
  const session = openFromOptions(context);
  const wanted = placeFilter(session.tree, positionals);
  const before = await judge(context, session, await treeGates());
  const open = before.filter(({ state, location }) => state !== 'waived' && wanted(location.file));
  const proposed = open.filter((finding): finding is Repair => finding.fix !== undefined);
  const chosen = proposed.filter((one) => options['unsafe'] === true || one.fix.safety === 'safe');
  const gates = (await treeGates()).filter((id) => chosen.some(({ ruleId }) => ruleId.startsWith(`${id}/`)));
  const concerned = before.filter(({ ruleId }) => gates.some((id) => ruleId.startsWith(`${id}/`)));
  const plan = await confirmRepairs(session, chosen, concerned, (after) => judge(context, after, gates));
  printPatch(context, plan);
  tell(context, plan.refused);
  const left = proposed.length - chosen.length;
  if (left > 0)
    platform.log.info(
      `${plural(left, 'more finding')} could be fixed with a look: eos-gates fix --unsafe --dry-run`,
    );
  if (plan.accepted.length === 0) {
    platform.log.info(
      `nothing to fix: ${plural(open.length, 'finding')}, none of which has a fix that can be made unseen`,
    );
  } else {
    const done = `${plural(plan.accepted.length, 'finding')} in ${plural(plan.changes.length, 'file')}`;
    if (options['dry-run'] === true) platform.log.info(`would fix ${done}; nothing was changed`);
    else {
      const undo = howToUndo(session, plan);
      writeChanges(session.opened.files, plan.changes);
      platform.log.info(`fixed ${done}. ${undo}`);
      if (plan.accepted.some((one) => one.state === 'known'))
        platform.log.info('findings of the baseline are among them; take them out: eos-gates baseline prune');
    }
  }
  return plan.refused.length > 0 ? 1 : 0;
}

/** Findings of gates about the repository itself; what they say about baselines and waivers is left to `check`. */
async function judge(
  { platform }: CommandContext,
  session: Session,
  gates: readonly GateId[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const id of gates) {
    const { report } = await runGate(platform, session, await loadDoor(id));
    if (report.verdict === 'broken' || report.verdict === 'inconclusive')
      throw new Problem(`${id} could not judge this repository: ${report.reason}`, 'Repair that first.');
    findings.push(...report.findings.filter(({ ruleId }) => ruleId.startsWith(`${id}/`)));
  }
  return findings;
}

/** @throws Problem for a path that names no file */
function placeFilter(tree: Tree, paths: readonly string[]): (file: string) => boolean {
  const clean = paths.map((path) => path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, ''));
  const isIn = (path: string, file: string): boolean =>
    path === '' || path === '.' || file === path || file.startsWith(`${path}/`) || matchesGlob(path, file);
  for (const path of clean) {
    if (!tree.paths.some((file) => isIn(path, file)))
      throw new Problem(
        `there is no file "${path}" in the repository`,
        'Name files, folders or globs relative to the repository.',
      );
  }
  return (file) => clean.length === 0 || clean.some((path) => isIn(path, file));
}

/** The patch alone on standard output, so that it can be kept and taken back; what could act on a terminal or a log is written out. */
function printPatch({ options, platform, terminal }: CommandContext, { changes }: RepairPlan): void {
  if (changes.length === 0) return;
  const patch = patchOf(changes);
  const out = text(options, 'out');
  if (out !== undefined) {
    platform.writeNamed(out, patch);
    platform.log.info(`patch written to ${out}`);
  } else if (terminal.outIsTty || platform.env['GITHUB_ACTIONS'] === 'true') {
    terminal.out(inert(visibleLines(patch).join('\n')));
  } else terminal.out(patch);
}

function tell({ platform }: CommandContext, refused: readonly Refusal[]): void {
  for (const { repair, why } of refused.slice(0, MAX_NAMED)) {
    const { file, line } = repair.location;
    platform.log.info(`not fixed: ${file}:${line} ${repair.ruleId}: ${why}`);
  }
  if (refused.length > MAX_NAMED) platform.log.info(`not fixed: ${refused.length - MAX_NAMED} more`);
}

/** Before anything is written: afterwards every file differs from the commit. */
function howToUndo({ opened }: Session, { changes }: RepairPlan): string {
  const paths = changes.map(({ path }) => path);
  const head = opened.git?.resolve('HEAD');
  if (opened.git === undefined || head === undefined)
    return 'Undo: patch -R -p1 with the patch printed above.';
  const dirty = new Set(opened.git.changes(head).map(({ path }) => path));
  if (paths.some((path) => dirty.has(path)))
    return 'Undo: git apply -R with the patch printed above (some files had changes of their own).';
  return paths.length <= 5 && paths.every((path) => /^[\w./@-]+$/.test(path))
    ? `Undo: git restore ${paths.join(' ')}`
    : 'Undo: git apply -R with the patch printed above.';
}
