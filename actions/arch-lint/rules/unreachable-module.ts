import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel } from '../model/index.js';
import { entryFiles, policyPlace, unreachableModules } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports modules that no entry point of the settings leads to. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  for (const { module, files, usedByDevelopment } of unreachableModules(model, settings)) {
    const entry = entryFiles(model.graph, module)[0] ?? files[0];
    if (entry === undefined) continue;
    yield {
      what: `No entry point leads to ${module.name} (${files.length} ${files.length === 1 ? 'file' : 'files'})${usedByDevelopment ? '; only tests or scripts use it' : ''}.`,
      location: { file: entry, line: 1, column: 1 },
      related: [{ ...policyPlace(model.tree, ['entryPoints']), label: 'entry points' }],
      key: module.name,
      evidence: { files, usedByDevelopment },
    };
  }
};
