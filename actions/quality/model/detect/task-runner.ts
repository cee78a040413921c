import type { Tree } from '../../../../src/core/tree/index.js';
import { isRecord, readJsonc } from '../../../../src/workspace/index.js';

/** Turborepo or Nx at the root of a repository. */
export interface TaskRunner {
  name: 'turbo' | 'nx';
  /** Whether its configuration names the task. */
  knows(task: string): boolean;
  /** Words that run a task everywhere. */
  run(task: string): readonly string[];
}

/** Finds the task runner of the repository, if there is one. */
export function findTaskRunner(tree: Tree): TaskRunner | undefined {
  const turbo = readObject(tree, 'turbo.json') ?? readObject(tree, 'turbo.jsonc');
  if (turbo !== undefined) {
    // `pipeline` until version 1, `tasks` from version 2 on (turborepo.com/docs, "Upgrading to 2.0").
    const tasks = recordOf(turbo['tasks'] ?? turbo['pipeline']);
    return {
      name: 'turbo',
      knows: (task) => Object.hasOwn(tasks, task),
      run: (task) => ['turbo', 'run', task],
    };
  }
  const nx = readObject(tree, 'nx.json');
  if (nx === undefined) return undefined;
  const defaults = recordOf(nx['targetDefaults']);
  return {
    name: 'nx',
    knows: (task) => Object.hasOwn(defaults, task) || nxProjects(tree, task).length > 0,
    run: (task) => ['nx', 'run-many', `--target=${task}`],
  };
}

/** The project.json files (Nx) that declare a target. */
export function nxProjects(tree: Tree, task: string): string[] {
  return tree.paths.filter(
    (path) =>
      (path === 'project.json' || path.endsWith('/project.json')) &&
      Object.hasOwn(recordOf(readObject(tree, path)?.['targets']), task),
  );
}

function readObject(tree: Tree, path: string): Record<string, unknown> | undefined {
  const file = tree.has(path) ? tree.read(path) : undefined;
  const read = file?.ok ? readJsonc(file.text) : undefined;
  return read?.ok && isRecord(read.value) ? read.value : undefined;
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
