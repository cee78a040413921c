import type { Hit } from '../../../../src/core/rule/index.js';
import type { Cycle } from '../../../../src/graph/index.js';
import { siteOf } from '../site.js';
import { STAGES } from './firmness.js';
import { cutSite, cycleEvidence, cycleKey, otherCuts, roundOf, subjectOf } from './telling.js';

/** What is said of a circle of packages or modules. */
export function partCycle(cycle: Cycle, noun: 'package' | 'module', label: (name: string) => string): Hit {
  const members = cycle.members.map(label).toSorted();
  const onlyTypes = STAGES[cycle.stage] === 'types';
  return {
    what: `${subjectOf(cycle, noun)}${onlyTypes ? ', closed by types that are not imported as such' : ''}: ${roundOf(cycle, label)}.`,
    do: `${cheapest(cycle, label)} ${
      onlyTypes
        ? 'Write `import type` there.'
        : `Move what both need into a ${noun} below them, or turn the call round by passing it in.`
    }`,
    location: siteOf(cutSite(cycle)),
    related: otherCuts(cycle),
    key: cycleKey(`${noun}s`, members),
    weight: cycle.edges.length,
    evidence: { [`${noun}s`]: members, ...cycleEvidence(cycle, label) },
    ...(onlyTypes ? { severity: 'warning' } : {}),
  };
}

function cheapest({ cuts }: Cycle, label: (name: string) => string): string {
  const [cut] = cuts;
  if (!cut) return '';
  const count = cut.edges.length === 1 ? 'this one import' : `${cut.edges.length} imports`;
  const also = cuts.length > 1 ? `, the first of ${cuts.length} links that have to go` : '';
  return `Cheapest cut: ${label(cut.from)} → ${label(cut.to)}, ${count}${also}.`;
}
