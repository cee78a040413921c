import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nodeFiles } from '../src/adapters/files/index.js';
import { Problem } from '../src/core/problem/index.js';
import { FileError } from '../src/ports/index.js';
import { NameError, releaseName, releaseTree, verifyRelease, writeRelease } from '../src/release/index.js';
import { WorkflowError } from '../src/workflow/index.js';

/** `npm run export -- --repository acme/eos-gates --ref v1 --to DIR`: writes the tree a release tag points to. */
const USAGE = 'npm run export -- --repository <owner/name> --ref <tag> --to <folder>';

process.exitCode = run(process.argv.slice(2));

function run(args: string[]): number {
  try {
    const { repository, ref, to } = options(args);
    const name = releaseName(repository, ref);
    const tree = releaseTree(nodeFiles(process.cwd()), name);
    const faults = verifyRelease(tree, name);
    if (faults.length > 0)
      return complain(`this would not run:\n${faults.map((fault) => `  ${fault}\n`).join('')}`);
    const folder = path.resolve(to);
    mkdirSync(folder, { recursive: true });
    writeRelease(nodeFiles(folder), tree, to);
    process.stderr.write(`${tree.size} files written to ${to} for ${repository}@${ref}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Problem) return complain(`${error.line}. ${error.remedy}\n`);
    if (error instanceof WorkflowError)
      return complain(`${error.path}:${error.line}:${error.column}: ${error.message}\n`);
    if (error instanceof NameError || error instanceof FileError) return complain(`${error.message}\n`);
    throw error;
  }
}

function options(args: string[]): { repository: string; ref: string; to: string } {
  const text = { type: 'string' } as const;
  try {
    const { repository, ref, to } = parseArgs({
      args,
      options: { repository: text, ref: text, to: text },
    }).values;
    if (repository !== undefined && ref !== undefined && to !== undefined) return { repository, ref, to };
  } catch (error) {
    throw new Problem((error as Error).message.split('\n')[0] ?? 'wrong arguments', `Usage: ${USAGE}`);
  }
  throw new Problem('--repository, --ref and --to are all needed', `Usage: ${USAGE}`);
}

function complain(text: string): number {
  process.stderr.write(`export: ${text}`);
  return 2;
}
