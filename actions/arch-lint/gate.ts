import type { Gate } from '../../src/core/gate/index.js';
import { runRules } from '../../src/core/rule/index.js';
import { rules } from '../../src/generated/rules/arch-lint.js';
import { buildGraph } from '../../src/graph/index.js';
import type { ArchTree } from './model/cruise.js';
import { cruiseOf } from './model/cruise.js';
import { factsOf } from './model/facts.js';
import { tryRules } from './model/index.js';
import type { Settings } from './settings.js';
import { settings } from './settings.js';

/** Below this many imports of own files a share says nothing. */
const ENOUGH_IMPORTS = 20;

const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;

/** Borders between the packages of a JavaScript or TypeScript repository. */
export const gate: Gate<ArchTree, Settings> = {
  id: 'arch-lint',
  summary: 'Imports respect the borders between packages, lead somewhere, and are declared.',
  settings,
  rules,

  applies({ paths }) {
    if (!paths.some((path) => path === 'package.json' || path.endsWith('/package.json'))) {
      return { applies: false, because: 'there is no package.json' };
    }
    return paths.some((path) => CODE.test(path))
      ? { applies: true, because: 'there is JavaScript or TypeScript with a package.json' }
      : { applies: false, because: 'there is no JavaScript or TypeScript file' };
  },

  evaluate(tree, { ignore, ...rest }, { levels, memo, side }) {
    const { jsdoc, selfTest } = rest;
    const graph = buildGraph(tree, { memo, ignore, jsdoc });
    const own = { ignore, ...rest };
    const judge = (other: ArchTree) =>
      runRules(rules, { tree: other, graph: buildGraph(other, { memo, ignore, jsdoc }) }, own, levels);
    const trials = selfTest && side === 'head' ? tryRules({ tree, graph }, own, levels, judge) : undefined;
    const model = { tree, graph, ...(trials && { trials }) };
    const findings = runRules(rules, model, own, levels);
    const cruise = levels['dependency-cruiser-rule'] === 'off' ? undefined : cruiseOf(model, own);
    const { counts, files, notInspected } = graph;
    const owners = new Set([...files.values()].flatMap(({ owner }) => owner ?? []));
    const imports = counts.resolved + counts.missing + counts.unverifiable;
    const tooFew = imports >= ENOUGH_IMPORTS && counts.resolved / imports < rest.minResolved;
    return {
      findings,
      inspected: { files: counts.files, edges: counts.edges, packages: owners.size },
      notInspected: [...notInspected, ...(cruise?.notInspected ?? [])],
      ...(cruise?.inconclusive === undefined ? {} : { inconclusive: cruise.inconclusive }),
      ...(tooFew ? { inconclusive: lowShare(counts.resolved, imports, rest.minResolved) } : {}),
      facts: {
        ...factsOf(graph),
        ...(cruise && cruise.facts.length > 0 ? { dependencyCruiser: cruise.facts } : {}),
        ...(trials && { selfTest: trials }),
      },
    };
  },
};

function lowShare(resolved: number, own: number, floor: number): string {
  const percent = (share: number) => `${Math.floor(share * 100)} %`;
  return (
    `only ${resolved} of ${own} imports of own files (${percent(resolved / own)}) could be followed, less than the ` +
    `${percent(floor)} needed to judge borders; facts.unverifiable says why`
  );
}
