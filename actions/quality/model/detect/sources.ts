import { readPositioned } from '../../../../src/core/yaml/index.js';
import type { Tree } from '../../../../src/core/tree/index.js';
import type { Manifest } from '../../../../src/workspace/index.js';
import { locateKey } from '../../../../src/workspace/index.js';
import type { Kind } from '../kind.js';
import type { Source } from '../facts.js';
import { vacuity } from './vacuity.js';

/** Where a script of a package.json is written. */
export function scriptSource(tree: Tree, manifest: Manifest, name: string): Source {
  const body = manifest.scripts[name] ?? '';
  const vacuous = vacuity(body, manifest.scripts);
  return {
    file: manifest.path,
    ...keyPlace(tree, manifest.path, ['scripts', name]),
    name,
    body,
    ...(vacuous === undefined ? {} : { vacuous }),
  };
}

/** Where a key of a JSON file stands; its first character when it is not found. */
export function keyPlace(
  tree: Tree,
  file: string,
  path: readonly string[],
): { line: number; column: number } {
  const text = tree.has(file) ? tree.read(file) : undefined;
  return (text?.ok ? locateKey(text.text, path) : undefined) ?? { line: 1, column: 1 };
}

/** Where eos.yaml declares a command. */
export function policySource(tree: Tree, file: string, kind: Kind, index: number | undefined): Source {
  const text = tree.has(file) ? tree.read(file) : undefined;
  const path = ['gates', 'quality', 'commands', kind];
  const data = readPositioned(text?.ok ? text.text : '');
  const place = index === undefined ? data.atKey(path) : data.at([...path, index]);
  return { file, ...place, name: index === undefined ? kind : `${kind}[${index}]` };
}
