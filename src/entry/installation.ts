import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** The folder this program is installed in: the nearest one above its start file that has an action.yml and a dist. */
export function installation(): string {
  let folder = path.dirname(started());
  while (!(existsSync(path.join(folder, 'action.yml')) && existsSync(path.join(folder, 'dist')))) {
    const above = path.dirname(folder);
    if (above === folder) return path.dirname(started());
    folder = above;
  }
  return folder;
}

/** Links are resolved: npm starts programs through them. */
function started(): string {
  const file = process.argv[1] ?? process.cwd();
  return existsSync(file) ? realpathSync(file) : path.resolve(file);
}
