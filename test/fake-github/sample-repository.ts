import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Adds a branch whose one commit adds that many files; fast-import, because the work tree would take seconds. */
export function addWideBranch({ folder }: SampleRepository, branch: string, files: number): void {
  const blobs = Array.from({ length: files }, (_, at) => `M 644 inline wide/${at}.txt\ndata 1\nx\n`);
  const who = 'committer t <t@example.com> 1767225600 +0000';
  const commit = `commit refs/heads/${branch}\n${who}\ndata 4\nwide\nfrom refs/heads/main^0\n`;
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input: `${commit}${blobs.join('')}\n` });
}

/** A git repository in a temporary folder with a change on `feature`: every kind of changed file GitHub tells apart. */
export interface SampleRepository {
  folder: string;
  base: string;
  head: string;
  remove(): void;
}

const LINES = Array.from({ length: 40 }, (_, at) => `line ${at + 1}`);
export const LOGO = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 0x80]);
/** Above the megabyte that the contents API gives in base64. */
export const LARGE = 'x'.repeat(1_200_000);

export function sampleRepository(): SampleRepository {
  const folder = mkdtempSync(join(tmpdir(), 'fake-github-'));
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
    })
      .toString()
      .trim();
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const commit = (message: string): string => {
    git('add', '-A');
    git('commit', '-q', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  git('init', '-q', '-b', 'main');
  write('src/a.ts', `${LINES.join('\n')}\n`);
  write('src/old name.ts', `${LINES.map((line) => `old ${line}`).join('\n')}\n`);
  write('src/gone.ts', 'gone\n');
  write('docs/logo.png', LOGO);
  write('docs/large.txt', LARGE);
  write('.github/CODEOWNERS', '* @acme/core\n/src/ not-an-owner\n!bad @acme/core\n/docs/ @nobody\n');
  symlinkSync('../src/a.ts', join(folder, 'docs/link.ts'));
  symlinkSync('/etc/passwd', join(folder, 'docs/away'));
  const base = commit('base');
  git('checkout', '-q', '-b', 'feature');
  write('src/a.ts', `${LINES.with(19, 'changed line 20').toSpliced(30, 1).join('\n')}\n`);
  git('mv', 'src/old name.ts', 'src/new – name.ts');
  git('rm', '-q', 'src/gone.ts');
  write('src/fresh.ts', 'export const fresh = 1;\n');
  write('docs/logo.png', Uint8Array.from([...LOGO, 1]));
  const head = commit('feature');
  git('checkout', '-q', 'main');
  write('later.txt', 'main moved on\n');
  commit('later');
  return { folder, base, head, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
