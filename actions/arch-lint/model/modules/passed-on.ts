import type { RelatedLocation } from '../../../../src/core/finding/index.js';
import type { Definition, Edge } from '../../../../src/graph/index.js';
import { definitionOf } from '../../../../src/graph/index.js';
import type { Module } from '../../../../src/modules/index.js';
import { modulesOf } from '../../../../src/modules/index.js';
import type { Settings } from '../../settings.js';
import type { ArchModel } from '../model.js';
import { siteOf } from '../site.js';
import type { Crossing } from './border.js';
import { outsideLabel } from './border.js';

/** An import that takes names of a module it does not name: what it imports from passes them on. */
export interface Passage extends Crossing {
  /** The names, as the importing file takes them, sorted. */
  names: readonly string[];
  /** The re-exports on the way; the last one leads into `to`. */
  chain: readonly Edge[];
  /** The module that passes the names on and answers for it; undefined where only files of no module do. */
  by: Module | undefined;
  /** The borders that are crossed on the way, in order; each is judged where it stands. */
  steps: readonly { from: Module | undefined; to: Module }[];
}

/** Related locations of a finding at most; a longer chain is cut. */
const MAX_SHOWN = 10;

const known = new WeakMap<ArchModel, { settings: Settings; passages: readonly Passage[] }>();

/**
 * Every import that gets at another module's names through re-exports, found once per model. An import of a whole module (`*`) is
 * not looked through: which names are used is not known.
 */
export function passagesOf(model: ArchModel, settings: Settings): readonly Passage[] {
  const before = known.get(model);
  if (before?.settings === settings) return before.passages;
  const passages = settings.modules.length === 0 ? [] : findPassages(model, settings);
  known.set(model, { settings, passages });
  return passages;
}

/**
 * Whether a rule is to speak about a passage that it refuses. A module that passes something on offers it as its own and answers for
 * that, so only a prohibition in so many words (`named`) reaches through it, unless the settings say otherwise. Where a border on
 * the way is itself refused the finding stands there, once.
 */
export function isHiddenCrossing(
  { by, steps }: Passage,
  { throughBarrels }: Settings,
  named: boolean,
  refuses: (from: Module | undefined, to: Module) => boolean,
): boolean {
  if (by !== undefined && !named && !throughBarrels) return false;
  return !steps.some(({ from, to }) => refuses(from, to));
}

/** `a, b of billing through shop`. */
export function describePassage({ names, to, by, chain }: Passage): string {
  return `${names.join(', ')} of ${to.name} through ${by?.name ?? chain[0]?.from.path ?? ''}`;
}

/** The re-exports on the way, for a finding. */
export function wayOf({ chain }: Passage): RelatedLocation[] {
  return chain.slice(0, MAX_SHOWN).map((edge) => ({ ...siteOf(edge), label: 'passed on here' }));
}

function findPassages(model: ArchModel, settings: Settings): Passage[] {
  const { graph } = model;
  const { moduleOf } = modulesOf(model, settings);
  const found: Passage[] = [];
  for (const file of graph.files.values()) {
    const from = moduleOf(file.path);
    if (!from && file.role === 'development') continue;
    const label = from?.name ?? outsideLabel(file);
    for (const edge of file.edges) {
      // What a module passes on to itself is judged where it takes it.
      if (edge.to.kind !== 'file' || (from && moduleOf(edge.to.path) === from)) continue;
      const byTarget = new Map<Module, Passage & { names: string[] }>();
      for (const { imported } of edge.site.names) {
        if (imported === '*') continue;
        const definition = definitionOf(graph, edge.to.path, imported);
        for (const passage of passagesThrough(definition, from, moduleOf)) {
          const same = byTarget.get(passage.to);
          if (!same) byTarget.set(passage.to, { ...passage, edge, from, label, names: [imported] });
          else if (!same.names.includes(imported)) same.names.push(imported);
        }
      }
      for (const passage of byTarget.values()) found.push({ ...passage, names: passage.names.toSorted() });
    }
  }
  return found;
}

type Way = Pick<Passage, 'to' | 'chain' | 'by' | 'steps'>;

/** The modules that a name comes from or through, behind the one the import names. */
function* passagesThrough(
  definition: Definition | undefined,
  from: Module | undefined,
  moduleOf: (path: string) => Module | undefined,
): Iterable<Way> {
  if (!definition || definition.kind === 'ambiguous') return;
  const { chain } = definition;
  const first = chain[0] && moduleOf(chain[0].from.path);
  const steps: { from: Module | undefined; to: Module }[] = first ? [{ from, to: first }] : [];
  let at = first;
  let by = first;
  for (const [index, edge] of chain.entries()) {
    const to = edge.to.kind === 'file' ? moduleOf(edge.to.path) : undefined;
    if (to && to === from) return;
    if (to && to !== at) {
      const step = { from: at, to };
      if (to !== by) {
        yield { to, chain: chain.slice(0, index + 1), by, steps: [...steps, step] };
      }
      steps.push(step);
      by = to;
    }
    at = to;
  }
}
