import { findCodeowners, ownersOf } from '../../codeowners/index.js';
import { Problem } from '../../core/problem/index.js';
import type { Tree } from '../../core/tree/index.js';
import { relativePath } from '../../graph/index.js';
import type { ModuleSettings } from '../../modules/index.js';
import type { Workspace } from '../../workspace/index.js';
import { readWorkspace } from '../../workspace/index.js';
import type { Plan } from '../plan.js';
import { entryText, namesFor, sourceText, testText } from './code.js';
import { configFiles } from './configs.js';
import { manifestText } from './manifest.js';
import type { Place } from './place.js';
import { isDescribed, placeModule } from './place.js';
import { readmeText } from './readme.js';
import type { Style } from './style.js';
import { styleAt } from './style.js';

/** What is asked for. */
export interface ModuleRequest {
  /** Name or path. */
  asked: string;
  /** `@user`, `@org/team` or an e-mail address. */
  owner?: string | undefined;
  /** A sentence for the README. */
  purpose?: string | undefined;
  lang: 'en' | 'de';
  /** What `gates.arch-lint.modules` declares. */
  modules: readonly ModuleSettings[];
}

/**
 * Plans a new module in the style of the ones that are there: README, entry, a first test, package.json and configuration where its
 * siblings have them, a line in CODEOWNERS. Nothing that exists is changed but CODEOWNERS, and that only when an owner was named.
 * @throws Problem for a name that cannot be one, a folder that is taken, an owner that is none
 */
export function planModule(tree: Tree, request: ModuleRequest): Plan & { root: string } {
  const workspace = readWorkspace(tree);
  const place = placeModule(tree, workspace, request.modules, request.asked);
  const style = styleAt(tree, workspace, place);
  const { root } = place;
  const inner = moduleFiles(tree, workspace, place, style, request);
  const files = Object.entries(inner)
    .map(([path, text]) => ({ path: `${root}/${path}`, text }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const ownership = planOwner(tree, root, request.owner);
  return {
    root,
    files: [...files, ...ownership.files],
    append: ownership.append,
    notes: [...ownership.notes, ...notesOn(tree, workspace, place, style, request)],
  };
}

function moduleFiles(
  tree: Tree,
  workspace: Workspace,
  { root, name, isPackage, packageName }: Place,
  style: Style,
  { purpose, lang }: ModuleRequest,
): Record<string, string> {
  const names = namesFor(name);
  const title = isPackage ? (packageName ?? scopedName(workspace, root, name)) : name;
  const folder = style.entry.slice(0, style.entry.lastIndexOf('/') + 1);
  const ending = style.entry.slice(style.entry.lastIndexOf('.'));
  const testFolder = style.testFolder === '' ? folder : `${style.testFolder}/`;
  const test = `${testFolder}${name}${style.testEnding}`;
  const direct = relativePath(testFolder.replace(/\/$/, ''), style.entry).replace(/\.[cm]?[jt]sx?$/, '');
  // A test in JavaScript of a source in TypeScript runs on what was built, which only the name of the package leads to.
  const built = isPackage && /\.tsx?$/.test(style.entry) && !/tsx?$/.test(style.testEnding);
  const bare = style.importEnding === '' && direct !== './index' ? direct.replace(/\/index$/, '') : direct;
  const from = built ? title : bare + style.importEnding;
  return {
    'README.md': readmeText(
      {
        title,
        names,
        purpose,
        from: isPackage
          ? title
          : `./${name}${style.importEnding === '' ? '' : `/index${style.importEnding}`}`,
        test,
        commonjs: style.commonjs,
        language: /\.tsx?$/.test(style.entry) ? 'ts' : 'js',
      },
      lang,
    ),
    [style.entry]: entryText(names, style),
    [`${folder}${name}${ending.replace('x', '')}`]: sourceText(names, style),
    [test]: testText(names, style, from),
    ...(isPackage
      ? { 'package.json': manifestText(title, purpose, style), ...configFiles(tree, style) }
      : {}),
  };
}

/** `@shop/gift-cards` where most siblings have that scope. */
function scopedName({ packages }: Workspace, root: string, name: string): string {
  const parent = root.slice(0, root.lastIndexOf('/') + 1);
  const beside = packages.filter(({ dir, kind }) => kind === 'member' && dir.startsWith(parent));
  const counts = new Map<string, number>();
  for (const pack of beside) {
    const scope = /^(?:@[^/]+\/)?/.exec(pack.name ?? '')?.[0] ?? '';
    counts.set(scope, (counts.get(scope) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return `${most?.[0] ?? ''}${name}`;
}

function planOwner(
  tree: Tree,
  root: string,
  owner: string | undefined,
): Pick<Plan, 'files' | 'append' | 'notes'> {
  if (owner !== undefined && !/^@[\w-]+(?:\/[\w.-]+)?$|^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(owner))
    throw new Problem(`"${owner}" is no owner`, 'Write @user, @org/team or an e-mail address.');
  const found = findCodeowners(tree);
  const line = `/${root}/ ${owner ?? '@owner'}`;
  if (found.kind === 'unusable')
    return { files: [], append: undefined, notes: [`${found.file} cannot be used: ${found.why}.`] };
  if (found.kind === 'absent') {
    const path = '.github/CODEOWNERS';
    return owner === undefined
      ? {
          files: [],
          append: undefined,
          notes: [`Nobody owns it: there is no CODEOWNERS. Write ${path} with "${line}", or use --owner.`],
        }
      : { files: [{ path, text: `${line}\n` }], append: undefined, notes: [] };
  }
  const { codeowners } = found;
  const owners = ownersOf(codeowners, `${root}/README.md`);
  if (owner === undefined ? owners.length > 0 : owners.includes(owner))
    return { files: [], append: undefined, notes: [] };
  if (owner === undefined)
    return {
      files: [],
      append: undefined,
      notes: [`Nobody owns it: add "${line}" to ${codeowners.file}, or use --owner.`],
    };
  const before = tree.read(codeowners.file);
  return {
    files: [],
    append: { path: codeowners.file, line, before: before.ok ? before.text : '' },
    notes: [],
  };
}

function notesOn(
  tree: Tree,
  workspace: Workspace,
  { root, isPackage }: Place,
  { model }: Style,
  { modules, purpose }: ModuleRequest,
): string[] {
  const notes: string[] = [];
  if (purpose === undefined) notes.push(`Say in ${root}/README.md what it is for.`);
  const manager = workspace.groups.get('')?.packageManager.name ?? 'npm';
  if (isPackage) notes.push(`Run "${manager} install", so that other packages can import it.`);
  const config = tree.read('tsconfig.json');
  if (isPackage && model && config.ok && config.text.includes(`"${model.dir}"`))
    notes.push(`Add { "path": "${root}" } to "references" in tsconfig.json.`);
  if (modules.length > 0 && !isDescribed(modules, root))
    notes.push(`No pattern in gates.arch-lint.modules of eos.yaml describes it: add "- match: ${root}".`);
  return notes;
}
