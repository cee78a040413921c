import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, CodeFile, Testhood } from '../model/index.js';
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
  const { files, fileLinks } = model.graph;
  const targets = [...files.values()];
  const known = new Map<number, Testhood | undefined>();
  for (const [link, edge] of fileLinks.edges.entries()) {
    const { from: file, site } = edge;
    const { role, owner } = file;
    if (role === 'development' || owner?.kind === 'root') continue;
    const to = fileLinks.to[link] as number;
    const target = targets[to] as CodeFile;
    if (!known.has(to)) known.set(to, testhoodOf(model, settings, target));
    const testhood = known.get(to);
    if (testhood === undefined || site.kind === 'mock' || site.kind === 'jsdoc') continue;
    if (supportsTests(model, settings, file)) continue;
    const typeOnly = !isRuntime(edge);
    const sure = testhood === 'certain' && !typeOnly && !isSilenced(model.tree, edge);
    yield {
      what: `"${site.specifier}" is test code, and ${file.path} imports ${typeOnly ? 'types of it' : 'it and ships'}.`,
      location: siteOf(edge),
      related: [fileAsRelated(target.path, 'test code')],
      key: `${owner ? packageLabel(owner) : ''} → ${inside(target.path, owner?.dir)} (${namesOf(edge)})`,
      evidence: { test: target.path, typeOnly, certain: testhood === 'certain' },
      ...(sure ? {} : { severity: 'warning' as const }),
      ...(testhood === 'certain' ? {} : { confidence: 'likely' as const }),
    };
  }
};

function inside(path: string, dir = ''): string {
  return dir !== '' && path.startsWith(`${dir}/`) ? path.slice(dir.length + 1) : path;
}
