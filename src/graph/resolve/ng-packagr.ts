import type { Tree } from '../../core/tree/index.js';
import type { Package } from '../../workspace/index.js';
import { isRecord, readJson } from '../../workspace/index.js';
import { folderOf, isWithin, joinPath } from './path.js';

const CONFIGURATION = 'ng-package.json';

/** Where an entry begins unless its configuration says otherwise. */
const ENTRY_FILE = 'src/public_api.ts';

/**
 * Secondary entries of packages that ng-packagr builds: each folder with an ng-package.json below the package's first one is offered
 * as `name/folder`, and the published package.json is written by the tool.
 * @see https://github.com/ng-packagr/ng-packagr/blob/main/docs/secondary-entrypoints.md
 */
export class AngularEntries {
  private configurations: readonly string[] | undefined;

  constructor(private readonly tree: Tree) {}

  /** The file that the entry `name/subpath` begins with, as its configuration names it; undefined when there is no such entry. */
  get(pack: Package, subpath: string): string | undefined {
    this.configurations ??= this.tree.paths
      .filter((path) => path.endsWith(`/${CONFIGURATION}`))
      .map(folderOf);
    const own = this.configurations.filter((folder) => isWithin(folder, pack.dir));
    const folder = own.find((one) => own.some((above) => one === `${above}/${subpath}`));
    return folder === undefined ? undefined : joinPath(folder, this.entryFile(`${folder}/${CONFIGURATION}`));
  }

  private entryFile(configuration: string): string {
    const file = this.tree.read(configuration);
    const read = file.ok ? readJson(file.text) : undefined;
    const lib = read?.ok && isRecord(read.value) ? read.value['lib'] : undefined;
    const named = isRecord(lib) ? lib['entryFile'] : undefined;
    return typeof named === 'string' ? named : ENTRY_FILE;
  }
}
