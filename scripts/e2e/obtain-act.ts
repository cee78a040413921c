import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { TRIED_ACT } from '../../src/cli/act/find-act.js';

/**
 * Path of act in the version everything was tried with: from PATH, from this checkout's cache, or built into that cache.
 * @throws Error in plain words when none of the three is possible
 */
export function obtainAct(root: string): string {
  const tools = path.join(root, '.cache', 'tools');
  const cached = path.join(tools, 'act');
  for (const candidate of ['act', cached]) if (isRight(candidate)) return candidate;
  // PATH, else where Go's own installer puts it (go.dev/doc/install).
  const go = ['go', '/usr/local/go/bin/go'].find((program) => spawnSync(program, ['version']).status === 0);
  if (go === undefined) {
    throw new Error(
      `act ${TRIED_ACT} is not on PATH and not in .cache/tools, and there is no Go to build it with`,
    );
  }
  mkdirSync(tools, { recursive: true });
  process.stdout.write(`# building act ${TRIED_ACT} (about a minute)\n`);
  const built = spawnSync(go, ['install', `github.com/nektos/act@v${TRIED_ACT}`], {
    env: { ...process.env, GOBIN: tools },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 10 * 60_000,
  });
  if (built.status !== 0 || !existsSync(cached))
    throw new Error(`act ${TRIED_ACT} could not be built with ${go}`);
  return cached;
}

function isRight(program: string): boolean {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() === `act version ${TRIED_ACT}`;
}
