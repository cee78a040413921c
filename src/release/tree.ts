import { createHash } from 'node:crypto';
import { compareText } from '../core/finding/index.js';
import type { Files } from '../ports/index.js';
import { parseWorkflow } from '../workflow/index.js';
import type { ReleaseName } from './name.js';
import { isWorkflowPath, rewriteSelf } from './rewrite.js';

/** Path in a release → bytes. */
export type ReleaseTree = ReadonlyMap<string, Uint8Array>;

/** File in a release that says what it is and lists every other file with its SHA-256. */
export const RELEASE_FILE = 'release.json';

/** What {@link RELEASE_FILE} holds. */
export interface ReleaseRecord extends ReleaseName {
  name: 'eos-gates';
  files: Readonly<Record<string, string>>;
}

const AT_ROOT = new Set(['LICENSE', 'README.md', 'action.yml', 'action-types.yml']);
const IN_ACTION = /\.(?:yml|sh|md)$/;

/**
 * The tree a release tag points to: actions under both addresses (`actions/x` and `x`), their bundle, and the reusable
 * workflows, with references to itself written out. Nothing else: act packs the whole tree for every step.
 * @param source the repository of the gates
 */
export function releaseTree(source: Pick<Files, 'list' | 'read'>, name: ReleaseName): ReleaseTree {
  const tree = new Map<string, Uint8Array>();
  for (const path of source.list()) {
    if (AT_ROOT.has(path) || path.startsWith('dist/') || path.startsWith('schemas/')) {
      tree.set(path, bytesOf(source, path, name));
    } else if (path.startsWith('actions/') && IN_ACTION.test(path)) {
      const bytes = bytesOf(source, path, name);
      tree.set(path, bytes);
      const alias = aliasOf(path);
      if (alias !== undefined) tree.set(alias, retarget(alias, bytes));
    } else if (isWorkflowPath(path) && isReusable(path, text(source.read(path)))) {
      tree.set(path, bytesOf(source, path, name));
    }
  }
  const sorted = new Map([...tree].toSorted(([a], [b]) => compareText(a, b)));
  sorted.set(RELEASE_FILE, record(sorted, name));
  return sorted;
}

/** `actions/arch-lint/action.yml` → `arch-lint/action.yml`; only what a runner reads has an alias. */
function aliasOf(path: string): string | undefined {
  const [, folder, file, ...deeper] = path.split('/');
  if (folder === undefined || file === undefined || deeper.length > 0 || file.endsWith('.md'))
    return undefined;
  return `${folder}/${file}`;
}

/** The bundle is one folder nearer from an alias. */
function retarget(alias: string, bytes: Uint8Array): Uint8Array {
  if (!alias.endsWith('/action.yml')) return bytes;
  return encode(text(bytes).replace(/^( {2}(?:main|pre|post): )\.\.\/\.\.\//gm, '$1../'));
}

function bytesOf(source: Pick<Files, 'read'>, path: string, name: ReleaseName): Uint8Array {
  const bytes = source.read(path);
  const carriesUses = isWorkflowPath(path) || path === 'action.yml' || path.endsWith('/action.yml');
  return carriesUses && !path.startsWith('dist/') ? encode(rewriteSelf(path, text(bytes), name)) : bytes;
}

function isReusable(path: string, content: string): boolean {
  return parseWorkflow(path, content).events.includes('workflow_call');
}

function record(tree: ReleaseTree, { repository, ref }: ReleaseName): Uint8Array {
  const files = Object.fromEntries(
    [...tree].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );
  const content: ReleaseRecord = { name: 'eos-gates', repository, ref, files };
  return encode(`${JSON.stringify(content, null, 2)}\n`);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function encode(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
