import { didYouMean } from '../../../src/core/suggest/index.js';
import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import type { Piece } from '../model/index.js';
import {
  domainsOf,
  exampleImports,
  namedExports,
  namesOffered,
  publicEntries,
  sectionsOn,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports names that a README presents as exports of the module, and that its entry does not export. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  for (const shape of domainsOf(model, settings)) {
    const { readme, pack, module } = shape;
    if (!readme) continue;
    const entries = publicEntries(model, shape);
    const offered = namesOffered(model.graph, entries);
    if (!offered) continue;
    const seen = new Set<string>();
    const wrong = function* (names: Iterable<Piece>, known: ReadonlySet<string>, sure: boolean) {
      for (const { text, line, column } of names) {
        if (known.has(text) || seen.has(text)) continue;
        seen.add(text);
        const end = { endLine: line, endColumn: column + text.length };
        yield {
          what: `${readme.path} names ${text}, which ${entries.join(' and ')} ${entries.length === 1 ? 'does' : 'do'} not export${didYouMean(text, known)}.`,
          location: { file: readme.path, line, column, ...end },
          key: `${module.root}: ${text}`,
          ...(sure ? {} : { severity: 'warning' as const, confidence: 'likely' as const }),
        };
      }
    };
    for (const { specifier, names } of exampleImports(readme.lines)) {
      if (!pack?.name || (specifier !== pack.name && !specifier.startsWith(`${pack.name}/`))) continue;
      const subpath = specifier.slice(pack.name.length + 1);
      const entry = subpath === '' ? undefined : model.graph.entryOf(pack, subpath);
      const known = subpath === '' ? offered : entry && namesOffered(model.graph, [entry]);
      if (known) yield* wrong(names, known, true);
    }
    for (const section of sectionsOn('api', readme.sections, settings.headings))
      yield* wrong(namedExports(section), offered, false);
  }
};
