import type { Tree } from '../../core/tree/index.js';

const ENDINGS = ['', '.json', '.js', '.cjs', '.mjs', '/index.js', '/index.cjs', '/index.json'];

/**
 * The file behind a name in `extends`: relative to the extending file, or below a node_modules folder that the tree has. What is
 * only installed is not of the repository, and the next install may bring another one.
 */
export function findExtended(tree: Tree, from: string, name: string): string | undefined {
  const dir = from.split('/').slice(0, -1);
  if (/^\.\.?(?:\/|$)/.test(name)) return probe(tree, join(dir, name));
  for (let depth = dir.length; depth >= 0; depth--) {
    const found = probe(tree, join(dir.slice(0, depth), `node_modules/${name}`));
    if (found !== undefined) return found;
  }
  return packageFile(tree, name);
}

/** A package of the repository itself, known by the name in its package.json. */
function packageFile(tree: Tree, name: string): string | undefined {
  const [first = '', second = '', ...rest] = name.split('/');
  const scoped = first.startsWith('@');
  const wanted = JSON.stringify(scoped ? `${first}/${second}` : first);
  const subpath = (scoped ? rest : [second, ...rest]).join('/');
  for (const path of tree.paths) {
    if (path !== 'package.json' && !path.endsWith('/package.json')) continue;
    const manifest = tree.read(path);
    if (!manifest.ok || !manifest.text.includes(wanted)) continue;
    const fields = parse(manifest.text);
    if (JSON.stringify(fields['name']) !== wanted) continue;
    const dir = path.split('/').slice(0, -1);
    const main = typeof fields['main'] === 'string' ? fields['main'] : 'index';
    return probe(tree, join(dir, subpath === '' ? main : subpath));
  }
  return undefined;
}

function probe(tree: Tree, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  return ENDINGS.map((ending) => path + ending).find((one) => tree.has(one));
}

/** Undefined for a path that leaves the repository. */
function join(dir: readonly string[], path: string): string | undefined {
  const segments = [...dir];
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
