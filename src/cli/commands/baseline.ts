import {
  applyBaseline,
  baselinePath,
  readBaseline,
  shrinkBaseline,
  writeBaseline,
} from '../../core/baseline/index.js';
import { Problem } from '../../core/problem/index.js';
import { didYouMean } from '../../core/suggest/index.js';
import type { GateId } from '../../shell/check.js';
import { treeGates } from '../../shell/check.js';
import { plural } from '../../shell/decide.js';
import { openFindings } from '../../shell/open-findings.js';
import type { Session } from '../../shell/session.js';
import type { CommandContext } from '../context.js';
import { openFromOptions } from '../session-options.js';

const VERBS = ['create', 'prune', 'stats'] as const;

/** `eos-gates baseline create|prune|stats [gate…]`: what was wrong before the gates came, kept apart from what is new. */
export async function baseline(context: CommandContext): Promise<number> {
  const [verb, ...names] = context.positionals;
  if (verb === undefined || !(VERBS as readonly string[]).includes(verb)) {
    throw new Problem(
      verb === undefined ? 'baseline needs a verb' : `baseline knows no "${verb}"${didYouMean(verb, VERBS)}`,
      'Use: eos-gates baseline create|prune|stats [gate…]',
    );
  }
  const session = openFromOptions(context);
  for (const gate of await comparable(names)) {
    if (verb === 'stats') stats(context, session, gate);
    else await write(context, session, gate, verb === 'prune');
  }
  return 0;
}

/** Gates that judge trees; the others have no past to compare with. */
async function comparable(names: readonly string[]): Promise<GateId[]> {
  const gates = await treeGates();
  for (const name of names) {
    if (!(gates as string[]).includes(name)) {
      throw new Problem(
        `there is no baseline for "${name}"${didYouMean(name, gates)}`,
        `Gates with a baseline: ${gates.join(', ')}`,
      );
    }
  }
  return names.length === 0 ? gates : (names as GateId[]);
}

async function write(
  { platform }: CommandContext,
  session: Session,
  gate: GateId,
  pruneOnly: boolean,
): Promise<void> {
  const path = baselinePath(gate);
  const had = session.tree.has(path);
  if (pruneOnly && !had) return;
  const old = had ? session.tree.read(path) : undefined;
  const before = old?.ok === true ? readBaseline(gate, old.text) : { entries: [], faults: [] };
  const fault = before.faults[0];
  if (fault !== undefined)
    throw new Problem(fault.what, 'Correct the file; what cannot be read cannot be pruned.', {
      file: path,
      line: fault.line,
      column: fault.column,
    });
  if (!pruneOnly && had)
    throw new Problem(
      `${path} is there already`,
      `Use "eos-gates baseline prune ${gate}", or delete the file first.`,
    );
  const errors = await openFindings(platform, session, gate);
  const { stale } = applyBaseline(errors, before.entries);
  const kept = pruneOnly ? shrinkBaseline(errors, before.entries) : errors;
  if (kept.length === 0) {
    session.opened.files.remove(path);
    platform.log.info(
      had ? `${path}: nothing left, removed` : `${gate}: nothing to keep, no baseline written`,
    );
    return;
  }
  session.opened.files.write(path, writeBaseline(gate, kept));
  platform.log.info(
    `${path}: ${plural(kept.length, 'finding')} kept${pruneOnly ? `, ${stale.length} removed` : ''}`,
  );
}

function stats({ terminal }: CommandContext, session: Session, gate: GateId): void {
  const path = baselinePath(gate);
  const content = session.tree.has(path) ? session.tree.read(path) : undefined;
  if (content?.ok !== true) return terminal.out(`${gate}: no baseline\n`);
  const { entries, faults } = readBaseline(gate, content.text);
  const fault = faults[0];
  if (fault !== undefined)
    throw new Problem(fault.what, 'Correct the file.', {
      file: path,
      line: fault.line,
      column: fault.column,
    });
  const byRule = new Map<string, number>();
  for (const { ruleId } of entries) byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1);
  const files = new Set(entries.map((entry) => entry.file)).size;
  terminal.out(`${gate}: ${plural(entries.length, 'finding')} in ${plural(files, 'file')}\n`);
  for (const [rule, count] of [...byRule].toSorted((a, b) => b[1] - a[1]))
    terminal.out(`  ${String(count).padStart(5)}  ${rule}\n`);
}
