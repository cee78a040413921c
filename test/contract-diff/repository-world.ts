import { runCli } from '../../src/cli/run-cli.js';
import type { MemoryPlatform } from '../support/memory-platform.js';
import { memoryPlatform } from '../support/memory-platform.js';

export type Files = Readonly<Record<string, string>>;

/** A run of contract-diff on a repository whose branch `main` has other files than its work tree. */
export interface Run {
  code: number;
  out: string;
  err: string;
  /** What the log says. */
  log: string;
  /** The work tree afterwards. */
  read(path: string): string | undefined;
}

/** Runs `contract-diff …` on a change from one set of files to another. */
export async function contractDiff(base: Files, head: Files, args: readonly string[]): Promise<Run> {
  const platform = memoryPlatform({
    files: head,
    repository: { commits: { first: { files: base } }, branches: { main: 'first' } },
  });
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    width: 100,
    outIsTty: false,
  };
  const code = await runCli(['contract-diff', ...args, '--base', 'main'], terminal, () => platform);
  return { code, ...said, log: logOf(platform), read: (path) => textOf(platform, path) };
}

function logOf({ log }: MemoryPlatform): string {
  return log.lines.map(({ text }) => text).join('\n');
}

function textOf(platform: MemoryPlatform, path: string): string | undefined {
  const { files } = platform.open('.');
  return files.kind(path) === 'file' ? new TextDecoder().decode(files.read(path)) : undefined;
}
