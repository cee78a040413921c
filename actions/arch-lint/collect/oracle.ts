import { Problem } from '../../../src/core/problem/index.js';
import type { OracleAnswer, Prepared } from '../../../src/dependency-cruiser/index.js';
import { readOracle } from '../../../src/dependency-cruiser/index.js';
import type { CollectContext } from '../../../src/shell/door.js';
import type { Settings } from '../settings.js';

/** Milliseconds dependency-cruiser may take; large repositories need minutes. */
const LIMIT_MS = 30 * 60_000;

const PROGRAM = 'dependency-cruiser/bin/dependency-cruiser.mjs';

/**
 * Runs the repository's own dependency-cruiser with each configuration. It is code of the repository and reads its files as they
 * are, so it is only run when the user asks for it.
 * @throws Problem when it is not installed or cannot be run
 */
export async function askOracle(
  { platform, session }: Pick<CollectContext<Settings>, 'platform' | 'session'>,
  configurations: readonly Prepared[],
): Promise<OracleAnswer[]> {
  const answers: OracleAnswer[] = [];
  for (const { configuration, roots } of configurations) {
    const { dir, file } = configuration;
    const program = installedProgram(session.opened.files, dir);
    const folder = platform.scratch.open(256 * 1024 * 1024);
    try {
      const output = `${folder.path}/answer.json`;
      const name = file.slice(dir === '' ? 0 : dir.length + 1);
      platform.log.progress(`arch-lint: running ${program}`);
      const { end, stderr } = await platform.exec.run({
        command: process.execPath,
        args: [
          `${session.opened.root}/${program}`,
          '--config', name, '--output-type', 'json', '--output-to', output,
          '--no-cache', '--no-ignore-known', '--', ...(roots.length === 0 ? ['.'] : roots),
        ], // prettier-ignore
        cwd: dir === '' ? session.opened.root : `${session.opened.root}/${dir}`,
        env: {},
        timeoutMs: LIMIT_MS,
        keepBytes: 64 * 1024,
      });
      // Its exit code counts violations, so that only the file it writes tells whether it worked.
      const read = platform.readNamed(output);
      if (!read.ok) {
        const said =
          stderr
            .trim()
            .split('\n')
            .find((line) => /error/i.test(line)) ?? `it ended as ${end.kind}`;
        throw new Problem(
          `dependency-cruiser gave no answer for ${file}: ${said.trim()}`,
          'Run it by hand to see why.',
        );
      }
      answers.push(readOracle(file, new TextDecoder().decode(read.bytes)));
    } finally {
      folder.remove();
    }
  }
  return answers;
}

function installedProgram(
  files: CollectContext<Settings>['session']['opened']['files'],
  dir: string,
): string {
  const segments = dir === '' ? [] : dir.split('/');
  for (let depth = segments.length; depth >= 0; depth--) {
    const path = [...segments.slice(0, depth), 'node_modules', PROGRAM].join('/');
    if (files.kind(path) === 'file') return path;
    // pnpm and the like put a link where the package would be; the file behind it is found by asking for the way through it.
    if (files.kind(path.slice(0, -PROGRAM.length) + 'dependency-cruiser') === 'link') return path;
  }
  throw new Problem(
    'the repository has no dependency-cruiser installed to compare with',
    'Install its dependencies first; --engine dependency-cruiser runs its own copy.',
  );
}
