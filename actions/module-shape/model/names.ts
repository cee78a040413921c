import { matchesGlob } from '../../../src/core/glob/index.js';
import type { NameStyle } from '../settings/name-styles.js';
import type { Settings } from '../settings.js';
import type { ShapeModel } from './model.js';
import { foldersOf } from './places.js';

/** A file or folder whose name breaks the convention that judges it. */
export interface OddName {
  path: string;
  kind: 'file' | 'folder';
  name: string;
  /** What the name should be, for messages. */
  wanted: string;
}

const STYLES: Readonly<Record<NameStyle, RegExp>> = {
  'kebab-case': /^[a-z\d]+(?:-[a-z\d]+)*$/,
  camelCase: /^[a-z][a-zA-Z\d]*$/,
  PascalCase: /^[A-Z][a-zA-Z\d]*$/,
  snake_case: /^[a-z\d]+(?:_[a-z\d]+)*$/,
  SCREAMING_SNAKE_CASE: /^[A-Z\d]+(?:_[A-Z\d]+)*$/,
};

/** Names that break the conventions, sorted by path. */
export function oddNames(model: ShapeModel, conventions: Settings['names']): OddName[] {
  if (conventions.length === 0) return [];
  const files = conventions.filter(({ match }) => !match.endsWith('/'));
  const folders = conventions.filter(({ match }) => match.endsWith('/'));
  return [
    ...judge(model.tree.paths, 'file', files),
    ...judge([...foldersOf(model)].filter(Boolean), 'folder', folders),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a convention judges anything. */
export function judgesSomething(model: ShapeModel, match: string): boolean {
  return match.endsWith('/')
    ? [...foldersOf(model)].some((folder) => matchesGlob(match.slice(0, -1), folder))
    : model.tree.paths.some((path) => matchesGlob(match, path));
}

function judge(paths: readonly string[], kind: OddName['kind'], conventions: Settings['names']): OddName[] {
  return paths.flatMap((path) => {
    const convention = conventions.find(({ match }) => matchesGlob(match.replace(/\/+$/, ''), path));
    const name = path.slice(path.lastIndexOf('/') + 1);
    return !convention || keeps(name, convention) ? [] : [{ path, kind, name, wanted: wantedBy(convention) }];
  });
}

function keeps(name: string, { style, pattern }: Settings['names'][number]): boolean {
  if (pattern !== undefined && matchesGlob(pattern, name)) return true;
  const styles = style === undefined ? [] : [style].flat();
  if (styles.length === 0) return pattern === undefined;
  const stem = bareStem(name);
  return stem === '' || styles.some((one) => STYLES[one].test(stem));
}

/** The name up to its first dot, without the marks that tools give a meaning: `__tests__`, `[id]`, `(group)`, `_app`, `@modal`, `$id`. */
function bareStem(name: string): string {
  return (name.replace(/^\.+/, '').split('.')[0] ?? '').replace(/^[_@$[(]+/, '').replace(/[_\])]+$/, '');
}

function wantedBy({ style, pattern }: Settings['names'][number]): string {
  const all = [
    ...(style === undefined ? [] : [style].flat()),
    ...(pattern === undefined ? [] : [`"${pattern}"`]),
  ];
  return all.join(' or ');
}
