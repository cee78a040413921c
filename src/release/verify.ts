import { posix } from 'node:path';
import { parseAction, parseReference } from '../workflow/index.js';
import type { ReleaseName } from './name.js';
import { isWorkflowPath, usesIn } from './rewrite.js';
import type { ReleaseTree } from './tree.js';

/** What would not run in a release: one sentence each, with the place. Empty when all is well. */
export function verifyRelease(tree: ReleaseTree, name: ReleaseName): string[] {
  const problems: string[] = [];
  let workflows = 0;
  for (const [path, bytes] of tree) {
    const isAction = path === 'action.yml' || (path.endsWith('/action.yml') && !path.startsWith('dist/'));
    if (!isAction && !isWorkflowPath(path)) continue;
    if (!isAction) workflows++;
    const text = new TextDecoder().decode(bytes);
    for (const mark of usesIn(path, text)) {
      const fault = faultOf(tree, name, mark.text);
      if (fault !== undefined) problems.push(`${path}:${mark.line}:${mark.column}: ${mark.text} ${fault}`);
    }
    if (!isAction) continue;
    const action = parseAction(path, text);
    for (const script of [...action.scripts, ...shellScripts(text)]) {
      const target = posix.join(posix.dirname(path), script.text);
      if (!tree.has(target))
        problems.push(`${path}:${script.line}:${script.column}: ${target} is not in the release`);
    }
  }
  if (!tree.has('action.yml')) problems.push('action.yml is not in the release');
  if (workflows === 0) problems.push('no reusable workflow is in the release');
  return problems;
}

function faultOf(tree: ReleaseTree, name: ReleaseName, uses: string): string | undefined {
  const reference = parseReference(uses);
  switch (reference.kind) {
    case 'self':
      return 'is not written out';
    case 'local':
      return "would be looked for in the caller's repository";
    case 'docker':
      return 'needs Docker';
    case 'invalid':
      return 'is no reference that a runner understands';
    case 'remote':
      if (reference.repository !== name.repository) {
        return /^[0-9a-f]{40}$/.test(reference.ref) ? undefined : 'is not pinned to a full commit id';
      }
      if (reference.ref !== name.ref) return `names another ref of this repository than ${name.ref}`;
      if (tree.has(reference.path) && isWorkflowPath(reference.path)) return undefined;
      return tree.has(posix.join(reference.path, 'action.yml')) ? undefined : 'is not in the release';
  }
}

/** Scripts a composite action starts through `$GITHUB_ACTION_PATH`. */
function shellScripts(text: string): { text: string; line: number; column: number }[] {
  return text.split('\n').flatMap((content, index) => {
    const match = /\$GITHUB_ACTION_PATH\/([A-Za-z0-9._-]+)/.exec(content);
    return match?.[1] === undefined ? [] : [{ text: match[1], line: index + 1, column: match.index + 1 }];
  });
}
