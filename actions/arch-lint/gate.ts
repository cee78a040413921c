import type { Gate } from '../../src/core/gate/index.js';
import { runRules } from '../../src/core/rule/index.js';
import type { Tree } from '../../src/core/tree/index.js';
import { rules } from '../../src/generated/rules/arch-lint.js';
import { buildGraph } from '../../src/graph/index.js';
import { factsOf } from './model/facts.js';
import { tryRules } from './model/index.js';
import type { Settings } from './settings.js';
import { settings } from './settings.js';

/** Below this many imports of own files a share says nothing. */
const ENOUGH_IMPORTS = 20;

const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;

/** Borders between the packages of a JavaScript or TypeScript repository. */
export const gate: Gate<Tree, Settings> = {
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
    const { jsdoc } = rest;
    const graph = buildGraph(tree, { memo, ignore, jsdoc });
    const chosen = { ignore, ...rest };
    const judge = (other: Tree) =>
      runRules(rules, { tree: other, graph: buildGraph(other, { memo, ignore, jsdoc }) }, chosen, levels);
    const trials =
      rest.selfTest && side === 'head' ? tryRules({ tree, graph }, chosen, levels, judge) : undefined;
    const findings = runRules(rules, { tree, graph, ...(trials && { trials }) }, chosen, levels);
    const { counts, files, notInspected } = graph;
    const owners = new Set([...files.values()].flatMap(({ owner }) => owner ?? []));
    const own = counts.resolved + counts.missing + counts.unverifiable;
    const tooFew = own >= ENOUGH_IMPORTS && counts.resolved / own < rest.minResolved;
    return {
      findings,
      inspected: { files: counts.files, edges: counts.edges, packages: owners.size },
      notInspected,
      ...(tooFew ? { inconclusive: lowShare(counts.resolved, own, rest.minResolved) } : {}),
      facts: { ...factsOf(graph), ...(trials && { selfTest: trials }) },
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
