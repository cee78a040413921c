import type { Tree } from '../../core/tree/index.js';
import type { Package, Workspace } from '../../workspace/index.js';
import type { Place } from './place.js';
import type { Runner } from './runner.js';
import { findRunner } from './runner.js';

/** How this repository writes a module, told from one that is there. */
export interface Style {
  /** The package that is followed, if there is one beside the new one. */
  model: Package | undefined;
  /** Entry, relative to the module: `src/index.ts`. */
  entry: string;
  /** Folder of tests, relative to the module; '' for beside the entry. */
  testFolder: string;
  /** `.test.ts`, `.spec.js` … */
  testEnding: string;
  runner: Runner;
  /** What relative imports of a file end with. */
  importEnding: '' | '.js' | '.ts';
  /** Modules are loaded by `require`. */
  commonjs: boolean;
  quote: "'" | '"';
  semicolons: boolean;
}

const ENTRIES = [
  'src/index.ts',
  'index.ts',
  'src/index.tsx',
  'src/index.js',
  'index.js',
  'src/index.mjs',
  'index.mjs',
  'lib/index.js',
];

/** Where a test lies and what its name ends with; undefined for a file that is no test of a single module. */
function testPlace(inner: string): { folder: string; ending: string } | undefined {
  const ending = /\.(?:test|spec)\.[cm]?[jt]sx?$/.exec(inner)?.[0];
  const [first = '', ...rest] = inner.split('/');
  if (ending === undefined) return undefined;
  if (rest.length === 0) return { folder: '', ending };
  if (first === 'src') return { folder: rest.includes('__tests__') ? 'src/__tests__' : 'src', ending };
  return /^(?:__tests__|tests?)$/.test(first) ? { folder: first, ending } : undefined;
}

/** Reads the style of the repository at the place of a new module. */
export function styleAt(tree: Tree, workspace: Workspace, { root, isPackage }: Place): Style {
  const parent = root.slice(0, Math.max(0, root.lastIndexOf('/')));
  const siblings = workspace.packages.filter(
    ({ kind, dir }) => kind === 'member' && parentOf(dir) === parent,
  );
  const model = isPackage ? best(tree, siblings) : undefined;
  const enclosing = workspace.ownerOf(`${root}/index.ts`);
  const ground = model?.dir ?? parent;
  const inner = filesIn(tree, ground);
  const typescript =
    inner.some((path) => /\.tsx?$/.test(path)) ||
    tree.has('tsconfig.json') ||
    tree.has(`${enclosing?.dir ?? ''}/tsconfig.json`);
  const entry =
    ENTRIES.find((one) => model !== undefined && tree.has(`${model.dir}/${one}`)) ??
    `${isPackage ? 'src/' : ''}index.${typescript ? 'ts' : 'js'}`;
  // Beside a folder module its siblings are one folder further down.
  const shown = (path: string): string => (model ? path : path.slice(path.indexOf('/') + 1));
  const test = inner.find((path) => testPlace(shown(path)));
  const found = test === undefined ? undefined : testPlace(shown(test));
  const isTest = (path: string): boolean => /\.(?:test|spec)\.[cm]?[jt]sx?$/.test(path);
  const home = enclosing && enclosing.dir !== '' ? `${enclosing.dir}/` : '';
  const testFile =
    test === undefined
      ? (tree.paths.find((path) => path.startsWith(home) && isTest(path)) ?? tree.paths.find(isTest))
      : `${ground === '' ? '' : `${ground}/`}${test}`;
  const manifests = [model, enclosing, workspace.packages.find(({ dir }) => dir === '')].flatMap(
    (pack) => pack?.manifest ?? [],
  );
  const manager = [...workspace.groups.values()].find(({ dir }) => dir === '')?.packageManager.name ?? 'npm';
  const sample = sampleOf(tree, ground, inner);
  const esm = manifests.some(({ fields }) => fields['type'] === 'module');
  return {
    model,
    entry,
    testFolder: found?.folder ?? '__tests__',
    testEnding: found?.ending.replace('x', '') ?? `.test.${typescript ? 'ts' : 'js'}`,
    runner: findRunner(tree, testFile, manifests, manager),
    importEnding: importEnding(sample, esm, typescript, tree),
    commonjs:
      !esm &&
      entry.endsWith('.js') &&
      !/^(?:import|export) /m.test(sample) &&
      /\brequire\(|\bexports\b/.test(sample),
    quote: (sample.match(/from "/g) ?? []).length > (sample.match(/from '/g) ?? []).length ? '"' : "'",
    semicolons: !/from ['"][^'"\n]*['"]\n/.test(sample),
  };
}

/** The sibling that shows most (tests, an entry, a README), and of several the smallest: it has least of its own. */
function best(tree: Tree, siblings: readonly Package[]): Package | undefined {
  const rated = siblings.map((pack) => {
    const inner = filesIn(tree, pack.dir);
    const score =
      Number(inner.some((path) => testPlace(path) !== undefined)) * 4 +
      Number(ENTRIES.some((one) => inner.includes(one))) * 4 +
      Number(pack.manifest.fields['exports'] !== undefined) * 2 +
      Number(inner.includes('README.md'));
    return { pack, score, size: inner.length };
  });
  return rated.toSorted(
    (a, b) => b.score - a.score || a.size - b.size || (a.pack.dir < b.pack.dir ? -1 : 1),
  )[0]?.pack;
}

/** Enough code to see how imports are written. */
function sampleOf(tree: Tree, folder: string, inner: readonly string[]): string {
  const code = inner
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.ts$|\.config\./.test(path))
    .slice(0, 40);
  return code
    .map((path) => tree.read(folder === '' ? path : `${folder}/${path}`))
    .map((file) => (file.ok ? file.text.slice(0, 4000) : ''))
    .join('\n');
}

function importEnding(
  sample: string,
  module: boolean,
  typescript: boolean,
  tree: Tree,
): Style['importEnding'] {
  const written = /from ['"]\.{1,2}\/[^'"\n]*?(\.js|\.ts|)['"]/.exec(sample)?.[1];
  if (written !== undefined) return written as Style['importEnding'];
  const config = tree.read('tsconfig.json');
  const node =
    config.ok && /"module(?:Resolution)?":\s*"(?:node16|node18|node20|nodenext)"/i.test(config.text);
  return node || (module && !typescript) ? '.js' : '';
}

function filesIn(tree: Tree, folder: string): string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  return tree.paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
}

function parentOf(dir: string): string {
  return dir.slice(0, Math.max(0, dir.lastIndexOf('/')));
}
