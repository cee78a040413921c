/** Folder of a path, '' for one at the repository's root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** Some part of the path is empty or begins with a dot. */
const NOT_PLAIN = /(?:^|\/)(?:[./]|$)/;

/**
 * Joins a folder and a relative path and removes `.` and `..`. Undefined when the result leaves the repository.
 * Absolute paths leave it as well.
 */
export function joinPath(dir: string, relative: string): string | undefined {
  if (relative.startsWith('/')) return undefined;
  let above = dir;
  let rest = relative;
  // Nearly every path is plain behind its first `./` or `../`, and needs not be taken apart.
  for (; rest.startsWith('../'); rest = rest.slice(3)) {
    if (above === '') return undefined;
    above = folderOf(above);
  }
  if (rest.startsWith('./')) rest = rest.slice(2);
  if (!NOT_PLAIN.test(rest)) return above === '' ? rest : `${above}/${rest}`;
  const parts = above === '' ? [] : above.split('/');
  for (const part of rest.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** True when `path` lies in the folder `dir` or is it. */
export function isWithin(path: string, dir: string): boolean {
  return dir === '' || path === dir || path.startsWith(`${dir}/`);
}

/** Path from the folder `dir` to `path` as an import writes it, starting with `./` or `../`. */
export function relativePath(dir: string, path: string): string {
  const from = dir === '' ? [] : dir.split('/');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.length - shared;
  return (up === 0 ? './' : '../'.repeat(up)) + to.slice(shared).join('/');
}
