import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import { areDeclared, domainsOf, exposedSubpaths, locateKey, publicEntries } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports what a package lets others import beside its entry. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  if (!areDeclared(settings)) return;
  for (const shape of domainsOf(model, settings)) {
    const { pack, module, label } = shape;
    if (!pack?.name) continue;
    const { path, fields } = pack.manifest;
    if (fields['exports'] === undefined) {
      if (publicEntries(model, shape).length === 0) continue;
      yield {
        what: `${path} has no "exports", so every file of ${label} can be imported.`,
        do: 'Add "exports" with the entry alone: { ".": … }.',
        location: { file: path, line: 1, column: 1 },
        key: `${module.root}: everything`,
        severity: 'warning',
      };
    }
    const text = model.tree.read(path);
    for (const { subpath, open } of exposedSubpaths(model.graph, shape)) {
      yield {
        what: open
          ? `${path} exports "${subpath}", which opens the inside of ${label}, also to files that are yet to come.`
          : `${path} exports "${subpath}" beside the entry of ${label}.`,
        location: {
          file: path,
          ...((text.ok && locateKey(text.text, ['exports', subpath])) || { line: 1, column: 1 }),
        },
        key: `${module.root}: ${subpath}`,
      };
    }
  }
};
