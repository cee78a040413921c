import type { Tree } from '../../../../src/core/tree/index.js';
import type { Package, PackageManager } from '../../../../src/workspace/index.js';
import { detectPackageManager, readWorkspace } from '../../../../src/workspace/index.js';
import type { Source } from '../facts.js';
import type { Kind } from '../kind.js';
import { chooseScript } from './choose-script.js';
import type { Invocation } from './invocation.js';
import { runInMembers, runInstalled, runScript } from './invocation.js';
import { SCRIPT_NAMES, SUGGESTED_NAME } from './script-names.js';
import { keyPlace, scriptSource } from './sources.js';
import type { TaskRunner } from './task-runner.js';
import { findTaskRunner, nxProjects } from './task-runner.js';

/** A command found by convention, and the scripts it runs. */
export type Found = Invocation & { sources: readonly [Source, ...Source[]] };

/** What is looked through. */
export interface Ground {
  tree: Tree;
  root: Package | undefined;
  members: readonly Package[];
  manager: PackageManager;
  runner: TaskRunner | undefined;
  /** Why the package.json of the root cannot be read, with its position. */
  fault: string | undefined;
}

/** Reads what commands are found from. */
export function readGround(tree: Tree): Ground {
  const workspace = readWorkspace(tree);
  const root = workspace.packages.find((pack) => pack.dir === '');
  const group = workspace.groups.get('');
  return {
    tree,
    root,
    members: (group?.members ?? []).filter((pack) => pack.dir !== ''),
    manager: group?.packageManager ?? detectPackageManager(tree, '', root?.manifest),
    runner: findTaskRunner(tree),
    fault: workspace.notInspected
      .filter(({ what }) => what === 'package.json' || what.startsWith('package.json:'))
      .map(({ what, why }) => `${what} cannot be read: ${why}`)[0],
  };
}

/**
 * Finds what proves a kind: a script at the root speaks for the whole repository; without one the task runner or the package
 * manager runs the scripts of the members. Otherwise says why nothing was found.
 */
export function findCommands(kind: Kind, ground: Ground): readonly Found[] | { why: string } {
  const { tree, root, members, manager, fault } = ground;
  const unfit = fault === undefined ? [] : [fault];
  const byName = new Map<string, Package[]>();
  for (const pack of root === undefined ? members : [root, ...members]) {
    const choice = chooseScript(kind, pack.manifest.scripts);
    if (choice === undefined) continue;
    if ('unfit' in choice) {
      unfit.push(`${choice.unfit} (${pack.manifest.path})`);
      continue;
    }
    if (pack === root) {
      const sources: [Source] = [scriptSource(tree, pack.manifest, choice.name)];
      return [{ ...runScript(manager, choice.name), sources }];
    }
    const same = byName.get(choice.name);
    if (same) same.push(pack);
    else byName.set(choice.name, [pack]);
  }
  const found = [...byName].flatMap(([name, packs]) => inMembers(name, packs, ground));
  return found.length > 0 ? found : (inProjects(kind, ground) ?? { why: whyNone(kind, unfit) });
}

/** One command for the members that share a script's name; its sources are all their scripts. */
function inMembers(name: string, packs: readonly Package[], ground: Ground): Found[] {
  const { tree, members, manager, runner } = ground;
  const [first, ...rest] = packs.map((pack) => scriptSource(tree, pack.manifest, name));
  if (first === undefined) return [];
  const holders = members.filter((pack) => Object.hasOwn(pack.manifest.scripts, name));
  const everywhere = holders.length === packs.length;
  if (everywhere && runner?.knows(name) === true) {
    return [{ ...runInstalled(manager, runner.run(name)), sources: [first, ...rest] }];
  }
  const dirs = packs.map((pack) => pack.dir);
  const runs = runInMembers(manager, name, dirs, everywhere);
  if (runs.length === 1) return runs.map((run) => ({ ...run, sources: [first, ...rest] }));
  return runs.map((run, index) => ({ ...run, sources: [[first, ...rest][index] ?? first] }));
}

/** Targets that only Nx knows, declared in project.json files. */
function inProjects(kind: Kind, { tree, manager, runner }: Ground): Found[] | undefined {
  if (runner?.name !== 'nx') return undefined;
  for (const name of SCRIPT_NAMES[kind]) {
    const [first, ...rest] = nxProjects(tree, name).map((file) => ({
      file,
      ...keyPlace(tree, file, ['targets', name]),
      name,
    }));
    if (first !== undefined)
      return [{ ...runInstalled(manager, runner.run(name)), sources: [first, ...rest] }];
  }
  return undefined;
}

const MAX_UNFIT = 3;

function whyNone(kind: Kind, unfit: readonly string[]): string {
  const shown = unfit.slice(0, MAX_UNFIT).join('; ');
  const more = unfit.length > MAX_UNFIT ? ` and ${unfit.length - MAX_UNFIT} more` : '';
  const why = unfit.length > 0 ? `${shown}${more}` : 'no script of package.json has a name for it';
  return `${why}; add a script "${SUGGESTED_NAME[kind]}", or name the command in eos.yaml under gates.quality.commands.${kind}`;
}
