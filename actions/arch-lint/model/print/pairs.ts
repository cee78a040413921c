import type { Module } from '../../../../src/modules/index.js';
import { fillCaptures, selects } from '../../../../src/modules/index.js';
import type { Settings } from '../../settings.js';
import { layerOf, rankOf } from '../modules/layers.js';
import type { LayerOrder } from '../modules/layers.js';

/** A pair of modules of which one may not import the other, whatever says so. */
export type Refuses = (from: Module, to: Module) => boolean;

/** What settings say about pairs of modules, each under the name of the rule it becomes. */
export function refusalsOf(settings: Settings): { name: string; comment: string; refuses: Refuses }[] {
  return [
    {
      name: 'dependency-not-allowed',
      comment: 'dependsOn, allow and deny',
      refuses: (from, to) => !isAllowed(from, to, settings),
    },
    {
      name: 'not-visible',
      comment: 'visibleTo',
      refuses: (from, to) => to.settings.visibleTo !== undefined && !selects(to.settings.visibleTo, from, to),
    },
    ...settings.layers.map((order) => ({
      name: `layer-violation-${order.name}`,
      comment: `layers, order "${order.name}"`,
      refuses: (from: Module, to: Module) => breaksOrder(order, from, to),
    })),
  ];
}

function isAllowed(from: Module, to: Module, { allow, deny }: Settings): boolean {
  if (deny.some((pair) => selects(pair.from, from) && selects(pair.to, to, from))) return false;
  const { dependsOn } = from.settings;
  if (dependsOn && selects(dependsOn, to, from)) return true;
  const spoken = allow.filter((pair) => selects(pair.from, from));
  if (spoken.some((pair) => selects(pair.to, to, from))) return true;
  return dependsOn === undefined && spoken.length === 0;
}

function breaksOrder(order: LayerOrder, from: Module, to: Module): boolean {
  const { within, closed } = order;
  if (within !== undefined && fillCaptures(within, from.captures) !== fillCaptures(within, to.captures))
    return false;
  const [above, below] = [layerOf(order, from), layerOf(order, to)];
  if (above === undefined || below === undefined) return false;
  const [fromRank, toRank] = [rankOf(order, above), rankOf(order, below)];
  if (fromRank === undefined || toRank === undefined) return false;
  return toRank < fromRank || (closed && toRank > fromRank + 1);
}
