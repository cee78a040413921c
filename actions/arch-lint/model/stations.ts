/** Stations of a way that a sentence names; the rest is counted and stands in the evidence. */
const MAX_STATIONS = 8;

/** A way as `a → b → c`; of a long one the beginning and the end. */
export function shortened(names: readonly string[]): string {
  if (names.length <= MAX_STATIONS) return names.join(' → ');
  const left = names.length - MAX_STATIONS + 1;
  return [...names.slice(0, MAX_STATIONS - 3), `… ${left} more …`, ...names.slice(-2)].join(' → ');
}

/** The folder that all paths share, with its slash; empty where they share none. */
export function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths;
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  for (const path of rest)
    while (!path.startsWith(folder)) folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return folder;
}
