import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { minify } from 'terser';
import { ROOT, gateNames } from './generate/rooms.js';

/**
 * Bundles the emitted JavaScript into dist/: one shared bundle with a chunk per lazily loaded part, and a two-line stub per door.
 * `--to DIR` writes elsewhere, `--check` rebuilds in another folder and compares every byte with dist/.
 */
const args = process.argv.slice(2);
const check = args.includes('--check');
const asked = args.includes('--to') ? args[args.indexOf('--to') + 1] : undefined;
const dist = path.join(ROOT, 'dist');

if (check) process.exitCode = await compare();
else await build(path.resolve(asked ?? dist));

async function build(target: string): Promise<void> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'eos-bundle-'));
  try {
    const ncc = path.join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
    const entry = path.join(ROOT, 'build/src/entry/index.js');
    const run = spawnSync(
      process.execPath,
      [ncc, 'build', entry, '--out', scratch, '--license', 'licenses.txt', '--no-cache', '--quiet'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    if (run.status !== 0) throw new Error(`ncc failed: ${run.stderr || run.stdout}`);
    await minifyParts(scratch);
    writeFileSync(path.join(scratch, 'package.json'), '{ "type": "module" }\n');
    writeStubs(scratch);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(path.dirname(target), { recursive: true });
    moveFolder(scratch, target);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  process.stderr.write(
    `${path.relative(ROOT, target) || target}: ${filesOf(target).length} files, ${kilobytes(target)} kB\n`,
  );
}

/** ncc minifies its main file only, and most of dist is in the parts; terser keeps names of classes and functions for messages. */
async function minifyParts(folder: string): Promise<void> {
  for (const name of filesOf(folder).filter((file) => file.endsWith('.js'))) {
    const file = path.join(folder, name);
    const { code } = await minify(readFileSync(file, 'utf8'), {
      module: true,
      ecma: 2020,
      keep_classnames: true,
      keep_fnames: true,
      format: { comments: false },
    });
    if (code === undefined) throw new Error(`terser gave nothing for ${name}`);
    writeFileSync(file, `${code}\n`);
  }
}

function writeStubs(folder: string): void {
  const stub = (name: string, argument: string): void => {
    mkdirSync(path.join(folder, name));
    writeFileSync(
      path.join(folder, name, 'index.js'),
      `import { startAction } from '../index.js';\nawait startAction(${argument});\n`,
    );
  };
  for (const gate of gateNames()) stub(gate, `'${gate}'`);
  stub('root', '');
  const cli = path.join(folder, 'cli.js');
  writeFileSync(cli, "#!/usr/bin/env node\nimport { startCli } from './index.js';\nawait startCli();\n");
  chmodSync(cli, 0o755);
}

/** A rename, or a copy where the temporary folder lies on another disk. */
function moveFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const file of filesOf(from)) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    try {
      renameSync(path.join(from, file), path.join(to, file));
    } catch {
      writeFileSync(path.join(to, file), readFileSync(path.join(from, file)), {
        mode: statSync(path.join(from, file)).mode,
      });
    }
  }
}

async function compare(): Promise<number> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'eos-dist-'));
  try {
    const fresh = path.join(scratch, 'elsewhere', 'dist');
    await build(fresh);
    const names = [...new Set([...filesOf(dist), ...filesOf(fresh)])].toSorted();
    const different = names.filter((name) => bytes(dist, name) !== bytes(fresh, name));
    if (different.length === 0) {
      process.stderr.write(`dist is what the source gives: ${names.length} files, every byte the same\n`);
      return 0;
    }
    process.stderr.write(
      `dist differs from what the source gives:\n${different.map((name) => `  dist/${name}\n`).join('')}Run: npm run bundle\n`,
    );
    return 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

function bytes(folder: string, name: string): string | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file).toString('latin1') : undefined;
}

function kilobytes(folder: string): number {
  return Math.round(
    filesOf(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0) / 1000,
  );
}
