import type { BaselineEntry } from '../core/baseline/index.js';
import { applyBaseline, baselinePath, readBaseline } from '../core/baseline/index.js';
import type { Finding } from '../core/finding/index.js';
import { claimOf, matchClaims } from '../core/finding/index.js';
import { Problem } from '../core/problem/index.js';
import type { Tree } from '../core/tree/index.js';
import type { Waiver } from '../core/waiver/index.js';
import { WAIVERS_PATH, applyWaivers, readInlineWaivers, readWaivers } from '../core/waiver/index.js';
import type { DataFault } from '../core/yaml/index.js';
import type { Session } from './session.js';

/** Findings after baseline and waivers, and what of those was used up, left over or added. */
export interface Excused {
  findings: Finding[];
  unused: Waiver[];
  stale: BaselineEntry[];
  grown: BaselineEntry[];
}

/**
 * Applies the gate's baseline and the waivers to its findings. With a base, only what the base already excuses is honoured
 * (waivers of the head as well where the policy says so), so that no change excuses itself.
 * @throws Problem for a broken baseline or waiver file
 */
export function excuse(session: Session, gate: string, findings: readonly Finding[]): Excused {
  const own = baselineOf(session.tree, gate);
  const allowed = session.base === undefined ? own : baselineOf(session.base.tree, gate);
  const honoured = session.base === undefined ? own : common(own, allowed);
  // An entry for what the base has as well keeps it apart from what is new; it excuses nothing.
  const added = own.filter((entry) => !honoured.includes(entry));
  const old = findings.filter(({ state }) => state === 'known').map(claimOf);
  const { met } = matchClaims(added, old);
  const grown = added.filter((entry) => !met.has(entry));
  const based = applyBaseline(findings, honoured);

  const waivers = [...waiversInForce(session), ...inlineWaivers(session, based.findings)].filter((one) =>
    one.rule.startsWith(`${gate}/`),
  );
  const { findings: marked, used } = applyWaivers(based.findings, waivers, session.today);
  const filed = waivers.filter(
    (one) => one.file === WAIVERS_PATH && one.until >= session.today && one.owner !== '',
  );
  return { findings: marked, unused: filed.filter((one) => !used.has(one)), stale: based.stale, grown };
}

/** All waivers of the file that count in this run. */
export function waiversInForce(session: Session): Waiver[] {
  const { base, policy } = session;
  return waiversOf(base === undefined || policy.waivers.acceptFromHead ? session.tree : base.tree);
}

/** The waiver file of one side. @throws Problem when it is broken */
export function waiversOf(tree: Tree): Waiver[] {
  const content = readIfThere(tree, WAIVERS_PATH);
  if (content === undefined) return [];
  const { waivers, faults } = readWaivers(content);
  refuse(WAIVERS_PATH, faults);
  return waivers;
}

function baselineOf(tree: Tree, gate: string): BaselineEntry[] {
  const path = baselinePath(gate);
  const content = readIfThere(tree, path);
  if (content === undefined) return [];
  const { entries, faults } = readBaseline(gate, content);
  refuse(path, faults);
  return entries;
}

/** Inline waivers beside findings. With a base, a comment the change has added does not count. */
function inlineWaivers({ tree, base, policy }: Session, findings: readonly Finding[]): Waiver[] {
  const files = [...new Set(findings.map((finding) => finding.location.file))];
  return files.flatMap((file) => {
    const before =
      base === undefined || policy.waivers.acceptFromHead ? undefined : new Set(written(base.tree, file));
    return inlineOf(tree, file).filter((waiver) => before === undefined || before.has(sentence(waiver)));
  });
}

function inlineOf(tree: Tree, file: string): Waiver[] {
  const content = tree.has(file) ? tree.read(file) : undefined;
  return content?.ok === true ? readInlineWaivers(file, content.text) : [];
}

function written(tree: Tree, file: string): string[] {
  return inlineOf(tree, file).map(sentence);
}

function sentence({ rule, reason, owner, until }: Waiver): string {
  return JSON.stringify([rule, reason, owner, until]);
}

/** Entries of the head that the base has as well, part by part and no lighter. */
function common(head: readonly BaselineEntry[], base: readonly BaselineEntry[]): BaselineEntry[] {
  const { met } = matchClaims(head, base);
  return head.filter((entry) => met.has(entry));
}

function readIfThere(tree: Tree, path: string): string | undefined {
  if (!tree.has(path)) return undefined;
  const content = tree.read(path);
  if (content.ok) return content.text;
  throw new Problem(`cannot be read: ${content.why}`, 'Save it as UTF-8 text.', { file: path });
}

function refuse(file: string, faults: readonly DataFault[]): void {
  const fault = faults[0];
  if (fault === undefined) return;
  throw new Problem(fault.what, 'Correct the file; a broken one excuses nothing.', {
    file,
    line: fault.line,
    column: fault.column,
  });
}
