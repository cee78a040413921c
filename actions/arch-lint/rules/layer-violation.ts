import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, LayerOrder, Module } from '../model/index.js';
import {
  crossingKey,
  crossingsOf,
  describePassage,
  fillCaptures,
  isHiddenCrossing,
  layerOf,
  passagesOf,
  policyPlace,
  rankOf,
  siteOf,
  wayOf,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports imports that go upwards in an order of layers, or past the next layer where the order is closed. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const judge = settings.layers.map((order) => remember(order));
  for (const { edge, from, to } of crossingsOf(model, settings)) {
    if (!from) continue;
    for (const [index, order] of settings.layers.entries()) {
      const wrong = judge[index]?.(from, to);
      if (!wrong) continue;
      yield {
        what:
          wrong.kind === 'up'
            ? `${from.name} (${wrong.from}) imports ${to.name} (${wrong.to}), which is above it in "${order.name}".`
            : `${from.name} (${wrong.from}) imports ${to.name} (${wrong.to}) past ${wrong.between}, and "${order.name}" is closed.`,
        do: adviceOn(wrong),
        location: siteOf(edge),
        related: [{ ...policyPlace(model.tree, ['layers', index, 'order']), label: 'order of the layers' }],
        key: `${order.name}: ${crossingKey(edge, from.name, to.name)}`,
        evidence: {
          order: order.name,
          from: from.name,
          fromLayer: wrong.from,
          to: to.name,
          toLayer: wrong.to,
        },
        ...(edge.from.role === 'development' ? { severity: 'warning' as const } : {}),
      };
    }
  }
  for (const passage of settings.layers.length === 0 ? [] : passagesOf(model, settings)) {
    const { edge, from, to, names } = passage;
    if (!from) continue;
    for (const [index, order] of settings.layers.entries()) {
      const wrong = judge[index]?.(from, to);
      const refuses = (a: Module | undefined, b: Module): boolean =>
        a !== undefined && judge[index]?.(a, b) !== undefined;
      if (!wrong || !isHiddenCrossing(passage, settings, wrong.kind === 'up', refuses)) continue;
      const taken = `${from.name} (${wrong.from}) takes ${describePassage(passage)}`;
      yield {
        what:
          wrong.kind === 'up'
            ? `${taken}, and ${to.name} (${wrong.to}) is above it in "${order.name}".`
            : `${taken}, which is past ${wrong.between}, and "${order.name}" is closed.`,
        do: adviceOn(wrong),
        location: siteOf(edge),
        related: [
          ...wayOf(passage),
          { ...policyPlace(model.tree, ['layers', index, 'order']), label: 'order of the layers' },
        ],
        key: `${order.name}: ${from.name} → ${to.name} (${names.join(',')})`,
        evidence: {
          order: order.name,
          from: from.name,
          fromLayer: wrong.from,
          to: to.name,
          toLayer: wrong.to,
        },
        ...(edge.from.role === 'development' ? { severity: 'warning' as const } : {}),
      };
    }
  }
};

function adviceOn(wrong: Wrong): string {
  return wrong.kind === 'up'
    ? `Move what both need into ${wrong.from} or below, or let ${wrong.to} pass it in.`
    : `Go through ${wrong.between}, or let it offer what you need.`;
}

interface Wrong {
  kind: 'up' | 'past';
  from: string;
  to: string;
  /** Layers that are skipped. */
  between: string;
}

/** Judges each pair of modules once. */
function remember(order: LayerOrder): (from: Module, to: Module) => Wrong | undefined {
  const verdicts = new Map<Module, Map<Module, Wrong | undefined>>();
  return (from, to) => {
    let known = verdicts.get(from);
    if (!known) verdicts.set(from, (known = new Map()));
    if (!known.has(to)) known.set(to, judgePair(order, from, to));
    return known.get(to);
  };
}

function judgePair(order: LayerOrder, from: Module, to: Module): Wrong | undefined {
  const { within } = order;
  if (within !== undefined && fillCaptures(within, from.captures) !== fillCaptures(within, to.captures))
    return undefined;
  const [above, below] = [layerOf(order, from), layerOf(order, to)];
  if (above === undefined || below === undefined) return undefined;
  const [fromRank, toRank] = [rankOf(order, above), rankOf(order, below)];
  if (fromRank === undefined || toRank === undefined) return undefined;
  const between = order.order
    .slice(fromRank + 1, toRank)
    .map((one) => (typeof one === 'string' ? one : one.join('/')))
    .join(', ');
  if (toRank < fromRank) return { kind: 'up', from: above, to: below, between };
  return order.closed && toRank > fromRank + 1
    ? { kind: 'past', from: above, to: below, between }
    : undefined;
}
