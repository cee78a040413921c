/** Where changelogs of contracts are, apart from names with other capitals. */
const NAME = 'changelog.md';

/** A contract in a folder of its own, `contracts/<name>/…`, or of its version in it, `contracts/<name>/v1/…`. */
const IN_CONTRACTS = /^((?:.*\/)?contracts\/)(.+?)\/(?:v\d+\/)?[^/]+$/;

/** The changelog of a contract. */
export interface ChangelogPlace {
  /** Name of the contract in the title. */
  name: string;
  path: string;
  /** It stands in a contract folder, where a changelog belongs (CON-8). */
  inFolder: boolean;
}

/**
 * The changelog of a contract: that of its folder below `contracts/`; elsewhere the one beside it, or one of its own name where
 * several contracts share the folder.
 * @param paths all files of the repository @param shared whether there are further contracts in the folder
 */
export function changelogOf(file: string, paths: readonly string[], shared: boolean): ChangelogPlace {
  const [, contracts = '', name] = IN_CONTRACTS.exec(file) ?? [];
  if (name !== undefined) return { name, path: there(`${contracts}${name}/${NAME}`, paths), inFolder: true };
  const [around, title] = split(file);
  const own = there(`${file}.${NAME}`, paths);
  const beside = there(around + NAME, paths);
  return { name: title, path: shared || paths.includes(own) ? own : beside, inFolder: false };
}

/** The path with the capitals it has in the repository. */
function there(wanted: string, paths: readonly string[]): string {
  const [folder, name] = split(wanted);
  const same = (path: string): boolean =>
    path.startsWith(folder) && path.slice(folder.length).toLowerCase() === name.toLowerCase();
  return paths.includes(wanted) ? wanted : (paths.find(same) ?? wanted);
}

function split(path: string): [folder: string, name: string] {
  const slash = path.lastIndexOf('/') + 1;
  return [path.slice(0, slash), path.slice(slash)];
}
