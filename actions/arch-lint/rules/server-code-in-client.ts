import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel } from '../model/index.js';
import { crossingKey, fileAsRelated, modulesOf, packageLabel, serverLeaks, siteOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports imports that bring server code into the browser. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const { moduleOf } = modulesOf(model, settings);
  const label = (path: string): string => {
    const owner = model.graph.files.get(path)?.owner;
    return moduleOf(path)?.name ?? (owner ? packageLabel(owner) : '');
  };
  for (const { edge, because, path } of serverLeaks(model, settings)) {
    const [client = ''] = path;
    const target = path.at(-1) ?? '';
    const how = path.length > 2 ? `, through ${path.length - 2} more` : '';
    yield {
      what: `"${edge.site.specifier}" is server code (${because}), and ${client} takes it into the browser${how}.`,
      location: siteOf(edge),
      related: [fileAsRelated(client, 'runs in the browser'), fileAsRelated(target, 'server code')],
      key: crossingKey(edge, label(edge.from.path), label(target)),
      evidence: { path },
    };
  }
};
