import { Problem } from '../../core/problem/index.js';
import type { Tree } from '../../core/tree/index.js';
import type { ModuleSettings } from '../../modules/index.js';
import { readPatterns } from '../../modules/index.js';
import type { Workspace } from '../../workspace/index.js';
import { readWorkspace } from '../../workspace/index.js';
import { overlay } from '../overlay.js';

/** Where a module goes. */
export interface Place {
  /** Its folder. */
  root: string;
  /** Last part of the folder. */
  name: string;
  /** Name of the package it becomes, as it was asked for. */
  packageName: string | undefined;
  /** Whether the folder is a package of a workspace, told by the globs of its members. */
  isPackage: boolean;
}

const SEGMENT = /^[A-Za-z0-9_][\w.-]*$/;
const BESIDE =
  /(?:^|\/)(?:apps?|examples?|templates?|playgrounds?|demos?|fixtures?|docs?|www|website|tests?|e2e|tools?|scripts)(?:\/|$)/;

/**
 * Finds the folder for a name or path: beside the modules that are declared, else beside the packages of the workspace, else in
 * the folder of the sources.
 * @throws Problem for a name that is none, and for a folder that is taken
 */
export function placeModule(
  tree: Tree,
  workspace: Workspace,
  modules: readonly ModuleSettings[],
  asked: string,
): Place {
  const scoped = /^@[\w.-]+\/([\w.-]+)$/.exec(asked)?.[1];
  const clean = (scoped ?? asked).replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  const segments = clean.split('/');
  const wrong = segments.find((one) => !SEGMENT.test(one) || one === 'node_modules' || one === 'index');
  if (wrong !== undefined)
    throw new Problem(
      `"${asked}" is no name or path for a module`,
      'Give a name such as gift-cards, or a path inside the repository such as packages/gift-cards.',
    );
  const root = segments.length > 1 ? clean : joined(parentFor(tree, workspace, modules), clean);
  if (tree.paths.some((path) => path === root || path.startsWith(`${root}/`)))
    throw new Problem(`${root} is there already`, 'Choose another name; nothing was written.');
  const probe = overlay(tree, { [`${root}/package.json`]: '{"name":"a","version":"0.0.0"}' });
  const kind = readWorkspace(probe).packages.find(({ dir }) => dir === root)?.kind;
  return {
    root,
    name: segments.at(-1) ?? clean,
    packageName: scoped === undefined ? undefined : asked,
    isPackage: kind === 'member',
  };
}

function parentFor(tree: Tree, workspace: Workspace, modules: readonly ModuleSettings[]): string {
  const declared = modules
    .map(({ match }) => match.replace(/\/\*\*$/, '').split('/'))
    .filter(
      (parts) => !parts.slice(0, -1).some((part) => /[*?{[]/.test(part)) && /[*{]/.test(parts.at(-1) ?? ''),
    )
    .map((parts) => parts.slice(0, -1).join('/'))
    .filter((parent) => !BESIDE.test(parent));
  if (declared[0] !== undefined) return declared[0];
  const counts = new Map<string, number>();
  for (const { dir, kind } of workspace.packages) {
    const parent = dir.slice(0, Math.max(0, dir.lastIndexOf('/')));
    if (kind === 'member' && parent !== '' && !BESIDE.test(dir))
      counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (most) return most[0];
  const usual = ['src/modules', 'src/features', 'src/domains', 'packages', 'src', 'lib'];
  return usual.find((folder) => tree.paths.some((path) => path.startsWith(`${folder}/`))) ?? 'src';
}

/** Whether a declared pattern describes a folder. */
export function isDescribed(modules: readonly ModuleSettings[], root: string): boolean {
  const segments = root.split('/');
  return modules.some(({ match }) =>
    readPatterns(match).some((pattern) =>
      pattern.match(segments).some(({ depth }) => depth === segments.length),
    ),
  );
}

function joined(parent: string, name: string): string {
  return parent === '' ? name : `${parent}/${name}`;
}
