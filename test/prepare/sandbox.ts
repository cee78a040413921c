import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SCRIPTS = path.resolve('actions/prepare');

/** A folder in which a script of `prepare` runs as a step would: with its files for outputs and PATH, and programs we supply. */
export class Sandbox {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'eos-prepare-'));
  readonly work = path.join(this.folder, 'work');

  constructor(files: Readonly<Record<string, string>> = {}) {
    mkdirSync(this.work);
    mkdirSync(path.join(this.folder, 'bin'));
    for (const [file, text] of Object.entries(files)) this.write(`work/${file}`, text);
  }

  write(file: string, text: string): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  /** A program that tells how it was called, and with which of the named variables. */
  program(name: string, variables: readonly string[] = []): void {
    const shown = variables.map((variable) => ` "${variable}=\${${variable}:-}"`).join('');
    this.write(`bin/${name}`, `#!/bin/sh\necho "${name}: $*"${shown}\n`);
    chmodSync(path.join(this.folder, 'bin', name), 0o755);
  }

  run(
    script: string,
    env: Readonly<Record<string, string>> = {},
  ): { status: number | null; output: string; outputs: string; added: string } {
    for (const file of ['output', 'path']) this.write(file, '');
    const done = spawnSync('bash', [path.join(SCRIPTS, script)], {
      cwd: this.work,
      encoding: 'utf8',
      env: {
        PATH: `${path.join(this.folder, 'bin')}:${path.dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
        HOME: this.folder,
        RUNNER_TEMP: this.folder,
        GITHUB_OUTPUT: path.join(this.folder, 'output'),
        GITHUB_PATH: path.join(this.folder, 'path'),
        GIT_CONFIG_GLOBAL: '/dev/null',
        ...env,
      },
    });
    const text = (file: string): string => {
      const full = path.join(this.folder, file);
      return existsSync(full) ? readFileSync(full, 'utf8') : '';
    };
    return {
      status: done.status,
      output: done.stdout + done.stderr,
      outputs: text('output'),
      added: text('path'),
    };
  }

  git(folder: string, ...args: string[]): string {
    return this.#git(folder, args);
  }

  /** Makes commits out of a stream, in one process. */
  fastImport(folder: string, stream: string): void {
    this.#git(folder, ['fast-import', '--quiet'], stream);
  }

  #git(folder: string, args: readonly string[], input = ''): string {
    const done = spawnSync(
      'git',
      [
        '-c',
        'user.name=t',
        '-c',
        'user.email=t@example.invalid',
        '-c',
        'protocol.file.allow=always',
        ...args,
      ],
      {
        cwd: path.join(this.folder, folder),
        encoding: 'utf8',
        input,
        env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
      },
    );
    if (done.status !== 0) throw new Error(done.stderr);
    return done.stdout.trim();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
