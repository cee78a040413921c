import type { Tree } from '../../core/tree/index.js';
import type { Opened } from '../../ports/index.js';
import { plural } from '../../shell/decide.js';
import { readWorkspace } from '../../workspace/index.js';
import type { Fact } from './fact.js';

/** Languages by file ending; only what a gate reads or could read soon. */
const LANGUAGES: readonly (readonly [name: string, ending: RegExp])[] = [
  ['TypeScript', /\.[cm]?tsx?$/],
  ['JavaScript', /\.[cm]?jsx?$/],
  ['Vue', /\.vue$/],
  ['Svelte', /\.svelte$/],
  ['Astro', /\.astro$/],
  ['Python', /\.py$/],
  ['Go', /\.go$/],
  ['Rust', /\.rs$/],
  ['Java', /\.java$/],
];

/** What the tree itself tells: workspaces, package manager, languages, what could not be read. */
export function treeFacts(tree: Tree): Fact[] {
  const workspace = readWorkspace(tree);
  const counts = LANGUAGES.map(
    ([name, ending]) => [name, tree.paths.filter((path) => ending.test(path)).length] as const,
  )
    .filter(([, count]) => count > 0)
    .toSorted((a, b) => b[1] - a[1]);
  const group = workspace.groups.get('') ?? [...workspace.groups.values()][0];
  const manager = group?.packageManager;
  const members = workspace.packages.filter(({ kind }) => kind === 'member').length;
  const islands = workspace.packages.filter(({ kind }) => kind === 'island').length;
  return [
    tree.paths.length === 0
      ? {
          topic: 'files',
          state: 'missing',
          found: 'the folder holds no file to look at',
          advice: 'Name the repository with --repo.',
        }
      : {
          topic: 'files',
          state: 'good',
          found:
            plural(tree.paths.length, 'file') +
            (tree.omitted.length > 0 ? `, ${tree.omitted.length} left out (links, submodules)` : ''),
        },
    counts.length > 0
      ? {
          topic: 'languages',
          state: 'good',
          found: counts.map(([name, count]) => `${name} ${count}`).join(', '),
        }
      : {
          topic: 'languages',
          state: 'absent',
          found: 'no source file of a known language',
          advice: 'arch-lint has nothing to look at here.',
        },
    manager === undefined
      ? {
          topic: 'package manager',
          state: 'absent',
          found: 'no package.json',
          advice: 'arch-lint and quality start from it.',
        }
      : {
          topic: 'package manager',
          state: manager.lockfile === undefined ? 'missing' : 'good',
          found: `${manager.name}${manager.version === undefined ? '' : ` ${manager.version}`} (told from ${manager.evidence})`,
          ...(manager.lockfile === undefined
            ? { advice: 'Commit a lockfile: without one no two installs are the same (SEC-7).' }
            : {}),
        },
    {
      topic: 'workspaces',
      state: members > 0 ? 'good' : 'absent',
      found: `${plural(members, 'package')}${islands > 0 ? `, and ${islands} package.json that no workspace lists` : ''}`,
    },
    ...workspace.notInspected.map(({ what, why }): Fact => ({
      topic: 'unreadable',
      state: 'missing',
      found: `${what}: ${why}`,
    })),
  ];
}

/** What git tells: head, history, a base to compare with. */
export function gitFacts({ git, gitFault }: Opened): Fact[] {
  if (git === undefined) {
    return [
      {
        topic: 'git',
        state: 'missing',
        found: gitFault ?? 'none',
        advice: 'Without git there is no --base, so old findings cannot be told from new ones.',
      },
    ];
  }
  const head = git.resolve('HEAD');
  if (head === undefined)
    return [
      {
        topic: 'git',
        state: 'absent',
        found: 'a repository without a commit',
        advice: 'Commit once to be able to compare.',
      },
    ];
  const shallow = git.isShallow();
  const base = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'].find((ref) => {
    const commit = git.resolve(ref);
    return commit !== undefined && git.mergeBase(commit, head) !== undefined;
  });
  return [
    { topic: 'git', state: 'good', found: `${git.branch() ?? 'detached head'} at ${head.slice(0, 12)}` },
    shallow
      ? {
          topic: 'history',
          state: 'missing',
          found: 'a shallow clone',
          advice:
            'git fetch --unshallow, or fetch-depth: 0 on actions/checkout: comparing needs the common ancestor.',
        }
      : { topic: 'history', state: 'good', found: 'complete' },
    base === undefined
      ? {
          topic: 'base',
          state: 'absent',
          found: 'no main or master to compare with',
          advice: 'Name one: --base REF.',
        }
      : { topic: 'base', state: 'good', found: `--base ${base}` },
  ];
}
