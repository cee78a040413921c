import { matchesGlob } from '../../../src/core/glob/index.js';
import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel } from '../model/index.js';
import { modulesOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports production code that belongs to no module, by the highest folder that holds none. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const { modules, moduleOf } = modulesOf(model, settings);
  if (modules.length === 0) return;
  const leading = foldersAbove(modules.map(({ root }) => root));
  const loose = new Map<string, string[]>();
  for (const file of model.graph.files.values()) {
    if (file.role === 'development' || moduleOf(file.path)) continue;
    if (settings.outside.some((glob) => matchesGlob(glob, file.path))) continue;
    const subject = highestWithout(file.path, leading);
    const files = loose.get(subject);
    if (files) files.push(file.path);
    else loose.set(subject, [file.path]);
  }
  for (const [subject, files] of loose) {
    const count = files.length === 1 ? '' : ` (${files.length} files)`;
    yield {
      what: `${subject}${count} belongs to no module.`,
      location: { file: files[0] as string, line: 1, column: 1 },
      key: subject,
      weight: files.length,
      evidence: { files: files.length },
      ...(settings.exhaustive ? { severity: 'error' as const } : {}),
    };
  }
};

/** The folders of modules and all above them. */
function foldersAbove(roots: readonly string[]): Set<string> {
  const above = new Set(['']);
  for (const root of roots) {
    let folder = root;
    while (!above.has(folder)) {
      above.add(folder);
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    }
  }
  return above;
}

/** The first folder on the way down that leads to no module; the file itself when its own folder does. */
function highestWithout(path: string, leading: ReadonlySet<string>): string {
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
    if (!leading.has(path.slice(0, slash))) return path.slice(0, slash);
  return path;
}
