import { folderOf, isWithin } from './path.js';
import type { TsConfig, TsConfigFiles } from './tsconfig-file.js';

/** Names of project files in the order an editor looks for them. */
const PROJECT_FILES = ['tsconfig.json', 'jsconfig.json'];

/** Finds the tsconfig files that speak for a folder. */
export class Projects {
  private readonly byDir = new Map<string, readonly TsConfig[]>();

  /** @param isTop whether a folder is installed on its own (a workspace root, an example), so that configurations above do not reach it */
  constructor(
    private readonly files: TsConfigFiles,
    private readonly isTop: (dir: string) => boolean,
  ) {}

  /**
   * Configurations for files in `dir`, the nearest first: a folder's project file, the projects it references within the same
   * folder (a "solution" file has no options of its own), then those of the folders above. TypeScript itself stops at the
   * nearest one; the ones above are asked as well because bundlers and test runners are commonly pointed at them.
   */
  for(dir: string): readonly TsConfig[] {
    const known = this.byDir.get(dir);
    if (known) return known;
    const own = this.own(dir);
    const above = dir === '' || this.isTop(dir) ? [] : this.for(folderOf(dir));
    const configs = own.length === 0 ? above : [...own, ...above.filter((one) => !own.includes(one))];
    this.byDir.set(dir, configs);
    return configs;
  }

  /** All project files of a folder itself, such as tsconfig.build.json, for questions about its output. */
  own(dir: string): TsConfig[] {
    const found: TsConfig[] = [];
    for (const name of PROJECT_FILES) {
      const config = this.files.get(dir === '' ? name : `${dir}/${name}`);
      if (!config) continue;
      found.push(config);
      for (const reference of config.references) {
        const path = reference.endsWith('.json')
          ? reference
          : reference === ''
            ? name
            : `${reference}/tsconfig.json`;
        const referenced = this.files.get(path);
        if (referenced && !found.includes(referenced) && isWithin(dir, referenced.dir))
          found.push(referenced);
      }
    }
    return found;
  }
}
