import { Problem } from '../../core/problem/index.js';
import type { Exec } from '../../ports/index.js';

/** The version everything here was tried with. */
export const TRIED_ACT = '0.2.89';
/** Local copies of reusable workflows work from here on. */
const OLDEST_PATCH = 87;

export interface FoundAct {
  command: string;
  version: string;
}

/**
 * Finds act: what the user names, `EOS_ACT`, PATH, the cache of this installation. A cache of the repository under test is
 * not looked at: it could hold anything.
 * @throws Problem when there is none, or one too old to be trusted
 */
export async function findAct(
  exec: Exec,
  env: Readonly<Record<string, string>>,
  { named, cached, cwd }: { named: string | undefined; cached: string; cwd: string },
): Promise<FoundAct> {
  const chosen = named ?? env['EOS_ACT'];
  const candidates = chosen === undefined || chosen === '' ? ['act', cached] : [chosen];
  for (const command of candidates) {
    const result = await exec.run({
      command,
      args: ['--version'],
      cwd,
      env: { PATH: env['PATH'] ?? '', HOME: cwd },
      timeoutMs: 20_000,
      keepBytes: 10_000,
    });
    if (result.end.kind === 'not-found' || result.end.kind === 'not-started') continue;
    const match = /^act version v?(\d+)\.(\d+)\.(\d+)/m.exec(result.stdout);
    if (match === null) {
      throw new Problem(
        `${command} does not say which version of act it is`,
        'Name the act of github.com/nektos/act with --act.',
      );
    }
    const [major, minor, patch] = match.slice(1).map(Number) as [number, number, number];
    const version = `${major}.${minor}.${patch}`;
    if (major === 0 && (minor < 2 || (minor === 2 && patch < OLDEST_PATCH))) {
      throw new Problem(
        `${command} is act ${version}, too old to use a local release`,
        `Install act ${TRIED_ACT}.`,
      );
    }
    return { command, version };
  }
  throw new Problem(
    chosen === undefined ? 'act is not on this machine' : `${chosen} cannot be started`,
    `Install it: go install github.com/nektos/act@v${TRIED_ACT}, or name it with --act or EOS_ACT.`,
  );
}
