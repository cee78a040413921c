import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel } from '../model/index.js';
import { orphansOf, packageLabel } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports files that import nothing and that nothing imports or starts. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const declared = settings.entryPoints.length > 0;
  for (const { path, owner, scan } of orphansOf(model, settings)) {
    const names = [...new Set(scan.exports.map(({ name }) => name))];
    const list = names.length > 5 ? `${names.slice(0, 5).join(', ')} and more` : names.join(', ');
    yield {
      what: `Nothing imports ${path}, and it imports nothing (exports ${list}).`,
      location: { file: path, line: 1, column: 1 },
      key: `${owner ? packageLabel(owner) : ''}: ${path.slice(path.lastIndexOf('/') + 1)}`,
      evidence: { exports: names },
      ...(declared ? { severity: 'warning' as const } : {}),
    };
  }
};
