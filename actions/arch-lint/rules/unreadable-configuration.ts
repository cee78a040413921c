import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports configuration that decides where imports lead and cannot be read. */
export const check: Check<ArchModel, Settings> = function* ({ graph }) {
  for (const { file, line, column, why } of graph.faults) {
    // An island (a template, an example) installs on its own; what is wrong there breaks nothing but itself.
    const island = graph.workspace.ownerOf(file)?.kind === 'island';
    yield {
      what: `${file} cannot be read: ${why}.`,
      ...(island ? { severity: 'warning' } : {}),
      location: { file, line, column },
      key: file,
      evidence: { fault: why },
    };
  }
};
