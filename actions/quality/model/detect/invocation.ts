import type { PackageManager } from '../../../../src/workspace/index.js';

/** One program to start: its words, and the folder. */
export interface Invocation {
  argv: readonly string[];
  /** Relative to the repository, `.` for its root. */
  cwd: string;
}

/** Runs a script of the root package. */
export function runScript(manager: PackageManager, name: string): Invocation {
  return { argv: [manager.name, 'run', name], cwd: '.' };
}

/**
 * Runs a script in several members of the repository's workspace.
 * @param dirs their folders
 * @param everywhere true when these are all the members that have the script
 */
export function runInMembers(
  manager: PackageManager,
  name: string,
  dirs: readonly string[],
  everywhere: boolean,
): Invocation[] {
  const cwd = '.';
  switch (manager.name) {
    case 'npm':
      return everywhere
        ? [{ argv: ['npm', 'run', name, '--workspaces', '--if-present'], cwd }]
        : [{ argv: ['npm', 'run', name, ...dirs.map((dir) => `--workspace=${dir}`)], cwd }];
    case 'pnpm':
      return everywhere
        ? [{ argv: ['pnpm', '--recursive', 'run', name], cwd }]
        : [{ argv: ['pnpm', ...dirs.map((dir) => `--filter=./${dir}`), 'run', name], cwd }];
    case 'bun':
      return [{ argv: ['bun', 'run', ...dirs.map((dir) => `--filter=./${dir}`), name], cwd }];
    case 'yarn': {
      // Yarn 1 fails for every member without the script; one run per member works everywhere and says more.
      if (!manager.berry) return dirs.map((dir) => ({ argv: ['yarn', '--cwd', dir, 'run', name], cwd }));
      const members = everywhere ? [] : dirs.flatMap((dir) => ['--include', dir]);
      return [{ argv: ['yarn', 'workspaces', 'foreach', '--all', ...members, 'run', name], cwd }];
    }
  }
}

/** Runs a program that the repository has installed, and never fetches one it has not. */
export function runInstalled(manager: PackageManager, argv: readonly string[]): Invocation {
  const prefix = {
    npm: ['npx', '--no-install'],
    pnpm: ['pnpm', 'exec'],
    yarn: ['yarn', 'run'],
    bun: ['bunx', '--no-install'],
  }[manager.name];
  return { argv: [...prefix, ...argv], cwd: '.' };
}
