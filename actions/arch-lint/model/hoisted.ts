import { matchesGlob } from '../../../src/core/glob/index.js';
import type { Tree } from '../../../src/core/tree/index.js';
import { readPositioned } from '../../../src/core/yaml/index.js';
import { isRecord } from '../../../src/workspace/index.js';

const known = new WeakMap<Tree, Map<string, readonly string[]>>();

/**
 * Whether the workspace itself asks pnpm to put a package where every member finds it: `publicHoistPattern` or `shamefullyHoist`
 * in pnpm-workspace.yaml, or the same in .npmrc (https://pnpm.io/settings#publichoistpattern).
 * @param group folder of the workspace's root
 */
export function isHoistedOnPurpose(tree: Tree, group: string, name: string): boolean {
  let ofTree = known.get(tree);
  if (!ofTree) known.set(tree, (ofTree = new Map()));
  let patterns = ofTree.get(group);
  if (!patterns) ofTree.set(group, (patterns = [...fromWorkspace(tree, group), ...fromNpmrc(tree, group)]));
  const flat = name.replace('/', ' ');
  // In pnpm's patterns a star also covers the slash of a scope.
  const matches = (pattern: string) => matchesGlob(pattern.replace('/', ' '), flat);
  return (
    patterns.some((one) => !one.startsWith('!') && matches(one)) &&
    !patterns.some((one) => one.startsWith('!') && matches(one.slice(1)))
  );
}

function fromWorkspace(tree: Tree, group: string): string[] {
  const text = textOf(tree, group, 'pnpm-workspace.yaml');
  const { value } = readPositioned(text);
  if (!isRecord(value)) return [];
  const patterns = value['publicHoistPattern'];
  const listed = Array.isArray(patterns) ? (patterns as unknown[]) : [];
  return [
    ...listed.filter((one): one is string => typeof one === 'string'),
    ...(value['shamefullyHoist'] === true ? ['*'] : []),
  ];
}

function fromNpmrc(tree: Tree, group: string): string[] {
  return textOf(tree, group, '.npmrc')
    .split('\n')
    .flatMap((line) => {
      const at = line.indexOf('=');
      const key = line.slice(0, Math.max(0, at)).trim();
      const value = line.slice(at + 1).trim();
      if (key === 'public-hoist-pattern[]' || key === 'public-hoist-pattern')
        return [value.replaceAll(/^["']|["']$/g, '')];
      return key === 'shamefully-hoist' && value === 'true' ? ['*'] : [];
    });
}

function textOf(tree: Tree, group: string, name: string): string {
  const path = group === '' ? name : `${group}/${name}`;
  const file = tree.has(path) ? tree.read(path) : undefined;
  return file?.ok ? file.text : '';
}
