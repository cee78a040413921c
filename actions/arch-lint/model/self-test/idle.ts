import { matchesGlob } from '../../../../src/core/glob/index.js';
import { folderOf } from '../../../../src/graph/index.js';
import type { Package } from '../../../../src/workspace/index.js';
import { couldBeOrphan, leavesNoDoubt } from '../entries/index.js';
import { fillCaptures } from '../modules/index.js';
import type { Injector } from './probe.js';

/** For `orphan-file`: a file with an export that nobody imports, and that imports nothing. */
export const orphan: Injector = function* ({ model, settings, anywhere, fresh }) {
  const certain = new Map<Package, boolean>();
  const isCertain = (pack: Package): boolean => {
    let known = certain.get(pack);
    if (known === undefined) certain.set(pack, (known = leavesNoDoubt(model, settings, pack)));
    return known;
  };
  const beside = anywhere(
    ({ owner }, path) => owner !== undefined && couldBeOrphan(path, settings) && isCertain(owner),
  );
  if (beside === undefined)
    return yield { setting: [], because: 'in no package it is certain that nothing else loads its files' };
  // Other probes name themselves in imports; a name of another form is mentioned by none.
  const at = fresh(folderOf(beside), '-alone.ts');
  yield { setting: [], says: 'nobody imports a file', files: { [at]: 'export const probe = 1;\n' } };
};

/** For `unreachable-module`: a new folder of a module pattern, which no entry point leads to. */
export const unreachable: Injector = function* ({ model, settings, moduleOf, fresh }) {
  const { entryPoints, modules } = settings;
  const isStarted = (path: string): boolean => entryPoints.some((glob) => matchesGlob(glob, path));
  if (![...model.graph.files.keys()].some(isStarted))
    return yield { setting: [], because: 'no entry point is set' };
  for (const { match } of modules) {
    const folder = fillAll(match);
    if (folder === undefined || model.tree.paths.some((path) => path.startsWith(`${folder}/`))) continue;
    const at = fresh(folder);
    if (moduleOf(at)?.root !== folder || isStarted(at)) continue;
    const says = `no entry point leads to ${folder}`;
    return yield { setting: ['entryPoints'], says, files: { [at]: 'export {};\n' } };
  }
  yield { setting: ['entryPoints'], because: 'no module pattern describes a folder that could be new' };
};

/** A folder a pattern describes, made of new names; undefined for patterns without captures. */
function fillAll(match: string): string | undefined {
  const names = [...match.matchAll(/\{(\w+)(?:\*\*)?\}/g)].map(([, name = '']) => name);
  if (names.length === 0) return undefined;
  const plain = match.replaceAll('**}', '}');
  const filled = fillCaptures(plain, Object.fromEntries(names.map((name) => [name, 'eos-probe-module'])));
  return /[*?{}[\]!]/.test(filled) ? undefined : filled;
}
