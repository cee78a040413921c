import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type {
  MemoryCommit,
  MemoryContent,
  MemoryFilesOf,
  MemoryRepository,
} from '../../../src/adapters/index.js';

/** Git without anybody's settings. */
export const CLEAN_ENVIRONMENT: Record<string, string> = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

const made: string[] = [];

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'eos git ’'));
  made.push(folder);
  return folder;
}

/** To be called when a test file has ended. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function git(folder: string, ...args: string[]): string {
  const identity = [
    '-c',
    'user.name=T',
    '-c',
    'user.email=t@example.org',
    '-c',
    'protocol.file.allow=always',
  ];
  return execFileSync('git', [...identity, ...args], {
    cwd: folder,
    env: CLEAN_ENVIRONMENT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** Puts a repository given as data on disk; what it ignores is `*.log`. Every commit is also a tag. */
export function realRepository(repository: MemoryRepository): string {
  const { commits = {}, branches = {}, head = 'main', index, shallow = false } = repository;
  const folder = freshFolder();
  git(folder, 'init', '-q', '-b', 'main');
  writeFileSync(join(folder, '.git/info/exclude'), '*.log\n');
  const names = Object.keys(commits);
  const parts = names.map((name) => commitStream(`refs/tags/${name}`, commits[name] ?? { files: {} }));
  for (const [branch, name] of Object.entries(branches))
    parts.push(`reset refs/heads/${branch}\nfrom refs/tags/${name}\n`);
  if (index !== undefined) parts.push(commitStream('refs/eos/index', { files: index }));
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: folder,
    env: CLEAN_ENVIRONMENT,
    input: parts.join(''),
  });
  if (head in branches) git(folder, 'symbolic-ref', 'HEAD', `refs/heads/${head}`);
  else if (head in commits) git(folder, 'update-ref', '--no-deref', 'HEAD', `refs/tags/${head}`);
  const headFiles = commits[branches[head] ?? head]?.files ?? {};
  if (index !== undefined) {
    git(folder, 'read-tree', 'refs/eos/index');
    git(folder, 'update-ref', '-d', 'refs/eos/index');
  } else if (Object.keys(headFiles).length > 0) git(folder, 'read-tree', 'HEAD');
  writeFiles(folder, repository.work ?? index ?? headFiles);
  if (shallow) {
    const roots = names.filter((name) => (commits[name]?.parents ?? []).length === 0);
    writeFileSync(
      join(folder, '.git/shallow'),
      roots.map((name) => `${git(folder, 'rev-parse', name)}\n`).join(''),
    );
  }
  return folder;
}

export function writeFiles(folder: string, files: MemoryFilesOf): void {
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(full, content);
    else if ('link' in content) symlinkSync(content.link, full);
    else if ('executable' in content) writeFileSync(full, content.executable, { mode: 0o755 });
    else mkdirSync(full);
  }
}

/** A commit as git-fast-import(1) reads it. */
function commitStream(ref: string, { parents = [], files }: MemoryCommit): string {
  const lines = [`commit ${ref}`, 'committer T <t@example.org> 0 +0000', 'data 0'];
  parents.forEach((parent, at) => lines.push(`${at === 0 ? 'from' : 'merge'} refs/tags/${parent}`));
  lines.push('deleteall');
  for (const [path, content] of Object.entries(files)) {
    const name = `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
    lines.push(...entryStream(name, content));
  }
  return `${lines.join('\n')}\n\n`;
}

function entryStream(name: string, content: MemoryContent): string[] {
  const inline = (mode: string, text: string): string[] => [
    `M ${mode} inline ${name}`,
    `data ${Buffer.byteLength(text)}`,
    text,
  ];
  if (typeof content === 'string') return inline('100644', content);
  if (content instanceof Uint8Array) return inline('100644', Buffer.from(content).toString());
  if ('link' in content) return inline('120000', content.link);
  if ('executable' in content) return inline('100755', content.executable);
  return [`M 160000 ${content.submodule} ${name}`];
}
