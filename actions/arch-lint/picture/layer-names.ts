import type { Module } from '../model/index.js';
import { layerOf, rankOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** The layers to draw, from top to bottom, and in which a module is. */
export interface LayerNames {
  names: readonly string[];
  layerOf(module: Module): number | undefined;
}

/** Several orders may hold at once, and a picture has one direction: the order that speaks of the most modules is drawn. */
export function layerNamesOf(modules: readonly Module[], { layers }: Settings): LayerNames {
  let best: LayerNames & { covered: number } = { names: [], layerOf: () => undefined, covered: 0 };
  for (const order of layers) {
    const find = (module: Module): number | undefined => {
      const layer = layerOf(order, module);
      return layer === undefined ? undefined : rankOf(order, layer);
    };
    const covered = modules.filter((module) => find(module) !== undefined).length;
    if (covered <= best.covered) continue;
    const names = order.order.map((one) => (typeof one === 'string' ? one : one.join(' / ')));
    best = { names, layerOf: find, covered };
  }
  return best;
}
