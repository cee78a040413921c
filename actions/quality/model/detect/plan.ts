import type { Tree } from '../../../../src/core/tree/index.js';
import type { CommandSettings, Settings } from '../../settings.js';
import { joinLine, splitLine } from '../command-line.js';
import type { MissingKind, Planned, RemovedKind } from '../facts.js';
import type { Kind } from '../kind.js';
import { KINDS } from '../kind.js';
import type { Found, Ground } from './find-command.js';
import { findCommands, readGround } from './find-command.js';
import { keyPlace, policySource } from './sources.js';

/** What is to be run, and what there is nothing for. */
export interface Plan {
  commands: readonly Planned[];
  missing: readonly MissingKind[];
}

const DEFAULT_TIMEOUT_MINUTES = 20;

/**
 * Plans the commands of a repository: what eos.yaml names, else what is found by convention.
 * @param policyFile path of eos.yaml, for positions
 * @param timeoutMinutes time limit of a command for which eos.yaml has none
 */
export function planCommands(
  tree: Tree,
  settings: Settings,
  policyFile: string,
  timeoutMinutes = DEFAULT_TIMEOUT_MINUTES,
): Plan {
  const limit = settings.timeoutMinutes ?? timeoutMinutes;
  const ground = readGround(tree);
  const commands: Planned[] = [];
  const missing: MissingKind[] = [];
  for (const kind of KINDS) {
    const declared = settings.commands[kind];
    if (declared === false) {
      missing.push({ kind, why: `${policyFile} says that there is none`, declared: true });
      continue;
    }
    const entries = declared === undefined ? [undefined] : [declared].flat();
    for (const [index, entry] of entries.entries()) {
      const own = typeof entry === 'string' ? { run: entry } : (entry ?? {});
      const at = entries.length > 1 ? index : undefined;
      const found =
        own.run === undefined ? findCommands(kind, ground) : [named(own, ground, policyFile, kind, at)];
      if ('why' in found) missing.push({ kind, why: found.why });
      else commands.push(...found.map((one) => planned(kind, one, own, limit)));
    }
  }
  return { commands, missing };
}

/** Kinds that had a command before the change and have none after it. */
export function removedKinds(base: Plan, head: Plan, tree: Tree): RemovedKind[] {
  return head.missing
    .filter((kind) => kind.declared !== true)
    .flatMap(({ kind }) => {
      const before = base.commands.find((command) => command.kind === kind);
      if (before === undefined) return [];
      const { file, line, column, name } = before.sources[0];
      const location = tree.has(file)
        ? { file, ...keyPlace(tree, file, ['scripts']), side: 'head' as const }
        : { file, line, column, side: 'base' as const };
      return [{ kind, line: joinLine(before.argv), name, location }];
    });
}

type Own = Partial<CommandSettings>;

/** A command as eos.yaml names it. Its words were checked when the settings were read. */
function named(own: Own, { tree }: Ground, file: string, kind: Kind, index: number | undefined): Found {
  const source = policySource(tree, file, kind, index);
  const { run = '' } = own;
  if (typeof run !== 'string') return { argv: run, cwd: own.cwd ?? '.', sources: [source] };
  const split = splitLine(run);
  return { argv: split.ok ? split.argv : [run], cwd: own.cwd ?? '.', sources: [{ ...source, body: run }] };
}

function planned(kind: Kind, found: Found, own: Own, limit: number): Planned {
  return {
    kind,
    argv: found.argv,
    cwd: found.cwd,
    sources: found.sources,
    optional: own.optional ?? false,
    allowEmpty: own.allowEmpty ?? false,
    allowUnknownCounts: own.allowUnknownCounts ?? false,
    timeoutMinutes: own.timeoutMinutes ?? limit,
    env: own.env ?? {},
    ...(own.report === undefined ? {} : { report: own.report }),
  };
}
