import { folderOf, isWithin } from './path.js';
import type { TsConfig } from './tsconfig.js';
import type { TsConfigFiles } from './tsconfig-file.js';

/** Names of project files in the order an editor looks for them. */
const PROJECT_FILES = ['tsconfig.json', 'jsconfig.json'];

const NONE: readonly TsConfig[] = [];

/** Finds the tsconfig files that speak for a folder. */
export class Projects {
  private readonly byDir = new Map<string, readonly TsConfig[]>();
  private readonly ownByDir = new Map<string, readonly TsConfig[]>();
  /** Folders with a project file in them. */
  private readonly folders: ReadonlySet<string>;
  /** Projects that others reference, by folder. */
  private readonly referenced = new Map<string, TsConfig[]>();

  /** @param isTop whether a folder is installed on its own (a workspace root, an example), so that configurations above do not reach it */
  constructor(
    private readonly files: TsConfigFiles,
    paths: readonly string[],
    private readonly isTop: (dir: string) => boolean,
  ) {
    this.folders = new Set(paths.filter(isProjectFile).map(folderOf));
  }

  /**
   * Configurations for files in `dir`, the nearest first: a folder's project file, the projects that a "solution" there or further
   * up references and that contain the folder, then those of the folders above. TypeScript itself stops at the nearest one; the ones
   * above are asked as well because bundlers and test runners are commonly pointed at them. Folders with the same answer share it.
   */
  for(dir: string): readonly TsConfig[] {
    const known = this.byDir.get(dir);
    if (known) return known;
    const above = dir === '' || this.isTop(dir) ? NONE : this.for(folderOf(dir));
    const here = new Set(this.own(dir).filter((one) => isWithin(dir, one.dir)));
    for (const one of this.referenced.get(dir) ?? NONE) here.add(one);
    const configs = here.size === 0 ? above : [...here, ...above.filter((one) => !here.has(one))];
    this.byDir.set(dir, configs);
    return configs;
  }

  /** All project files of a folder itself and those they reference, such as tsconfig.build.json, for questions about its output. */
  own(dir: string): readonly TsConfig[] {
    if (!this.folders.has(dir)) return NONE;
    const known = this.ownByDir.get(dir);
    if (known) return known;
    const found = new Set<TsConfig>();
    for (const name of PROJECT_FILES) {
      const config = this.files.get(dir === '' ? name : `${dir}/${name}`);
      if (config) found.add(config);
    }
    // A Set may grow while it is walked: references of references are visited in turn, circles end.
    for (const config of found) {
      for (const reference of config.references) {
        const referenced = this.files.get(projectAt(reference));
        if (!referenced || found.has(referenced)) continue;
        if (!isWithin(dir, referenced.dir) && !isWithin(referenced.dir, dir)) continue;
        if (config.dir !== referenced.dir) this.note(referenced);
        // What lies in another folder with a project of its own speaks for itself.
        if (config.dir === referenced.dir || !isProjectFile(referenced.path)) found.add(referenced);
      }
    }
    const own = [...found];
    this.ownByDir.set(dir, own);
    return own;
  }

  private note(config: TsConfig): void {
    const there = this.referenced.get(config.dir);
    if (!there) this.referenced.set(config.dir, [config]);
    else if (!there.includes(config)) there.push(config);
  }
}

function isProjectFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return PROJECT_FILES.includes(name);
}

/** A reference names a file or a folder. */
function projectAt(reference: string): string {
  if (reference.endsWith('.json')) return reference;
  return reference === '' ? 'tsconfig.json' : `${reference}/tsconfig.json`;
}
