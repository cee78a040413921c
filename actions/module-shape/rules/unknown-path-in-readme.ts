import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import { isThere, namedPaths, resolveFrom, shapesOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports links and paths in the README of a module that lead nowhere. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  for (const { readme, module } of shapesOf(model, settings)) {
    if (!readme) continue;
    const seen = new Set<string>();
    for (const { text, kind, line, column } of namedPaths(readme.lines)) {
      const paths = [resolveFrom(module.root, text), resolveFrom('', text)];
      // A link that leaves the repository leads to pages of the code host, such as ../../issues.
      if (kind === 'link' && paths[0] === undefined) continue;
      const places = kind === 'link' ? paths.slice(0, 1) : paths;
      if (places.some((path) => path !== undefined && isThere(model, path)) || seen.has(text)) continue;
      if (kind === 'code' && !beginsHere(places, (path) => isThere(model, path))) continue;
      seen.add(text);
      yield {
        what: `${readme.path} names ${text}, which is not there.`,
        location: { file: readme.path, line, column },
        key: `${module.root}: ${text}`,
        ...(kind === 'link' ? {} : { severity: 'warning' as const, confidence: 'likely' as const }),
      };
    }
  }
};

/** Code is taken for a path of this repository when the folder it begins with is one; otherwise it may speak of anything. */
function beginsHere(paths: readonly (string | undefined)[], isPlace: (path: string) => boolean): boolean {
  return paths.some((path) => {
    const folder = path?.slice(0, Math.max(0, path.lastIndexOf('/')));
    return folder !== undefined && folder !== '' && isPlace(folder);
  });
}
