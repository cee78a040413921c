import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, CodeFile } from '../model/index.js';
import {
  fileAsRelated,
  isRuntime,
  isSilenced,
  namesOf,
  packageLabel,
  siteOf,
  supportsTests,
  testhoodOf,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports imports of test code by code that ships. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const { files } = model.graph;
  const known = new Map<CodeFile, ReturnType<typeof testhoodOf>>();
  const askOnce = (file: CodeFile): ReturnType<typeof testhoodOf> => {
    if (!known.has(file)) known.set(file, testhoodOf(model, settings, file));
    return known.get(file);
  };
  for (const file of files.values()) {
    const { role, owner } = file;
    if (role === 'development' || owner?.kind === 'root') continue;
    for (const edge of file.edges) {
      const { to, site } = edge;
      if (to.kind !== 'file' || site.kind === 'mock' || site.kind === 'jsdoc') continue;
      const target = files.get(to.path);
      const testhood = target && askOnce(target);
      if (testhood === undefined || supportsTests(model, settings, file)) continue;
      const typeOnly = !isRuntime(edge);
      const sure = testhood === 'certain' && !typeOnly && !isSilenced(model.tree, edge);
      yield {
        what: `"${site.specifier}" is test code, and ${file.path} imports ${typeOnly ? 'types of it' : 'it and ships'}.`,
        location: siteOf(edge),
        related: [fileAsRelated(to.path, 'test code')],
        key: `${owner ? packageLabel(owner) : ''} → ${inside(to.path, owner?.dir)} (${namesOf(edge)})`,
        evidence: { test: to.path, typeOnly, certain: testhood === 'certain' },
        ...(sure ? {} : { severity: 'warning' as const }),
        ...(testhood === 'certain' ? {} : { confidence: 'likely' as const }),
      };
    }
  }
};

function inside(path: string, dir = ''): string {
  return dir !== '' && path.startsWith(`${dir}/`) ? path.slice(dir.length + 1) : path;
}
