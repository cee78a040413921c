import type { Module } from '../../../../src/modules/index.js';
import { fillCaptures } from '../../../../src/modules/index.js';
import type { Settings } from '../../settings.js';

/** One order of layers, as the settings write it. */
export type LayerOrder = Settings['layers'][number];

/** Names of the layers, from top to bottom; several where names share a layer. */
export function layerNames({ order }: LayerOrder): string[] {
  return order.flat();
}

/** What an order calls the layer of a module; undefined when the order does not speak about it. */
export function layerOf(order: LayerOrder, module: Module): string | undefined {
  if (order.by === 'tag') {
    const names = layerNames(order);
    return module.tags.find((tag) => names.includes(tag));
  }
  const name = fillCaptures(order.by, module.captures);
  return /\{[A-Za-z_][\w-]*(?:\*\*)?\}/.test(name) ? undefined : name;
}

/** Rank of a layer, 0 at the top; undefined when the order does not list it. */
export function rankOf({ order }: LayerOrder, layer: string): number | undefined {
  const rank = order.findIndex((one) => (typeof one === 'string' ? one === layer : one.includes(layer)));
  return rank === -1 ? undefined : rank;
}
