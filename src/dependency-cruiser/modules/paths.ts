/** A path of the repository as dependency-cruiser would say it when run in `dir`. */
export function relativeTo(dir: string, path: string): string {
  if (dir === '') return path;
  const from = dir.split('/');
  const to = path.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
