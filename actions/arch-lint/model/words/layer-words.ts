import { suggest } from '../../../../src/core/suggest/index.js';
import { modulesOf } from '../../../../src/modules/index.js';
import { layerOf } from '../modules/layers.js';
import type { WordSource } from './word.js';

/** Layers no module is in, and layers modules are in that their order does not list. */
export const layerWords: WordSource = function* (model, settings) {
  if (settings.modules.length === 0) return;
  const { modules } = modulesOf(model, settings);
  for (const [index, order] of settings.layers.entries()) {
    const present = new Map<string, string>();
    for (const module of modules) {
      const layer = layerOf(order, module);
      if (layer !== undefined && !present.has(layer)) present.set(layer, module.name);
    }
    const listed = new Set(order.order.flat());
    const unlisted = new Map([...present].filter(([layer]) => !listed.has(layer)));
    for (const [at, one] of order.order.entries()) {
      for (const [inner, word] of (typeof one === 'string' ? [one] : one).entries()) {
        if (present.has(word)) continue;
        const path = ['layers', index, 'order', at, ...(typeof one === 'string' ? [] : [inner])];
        const meant = suggest(word, unlisted.keys());
        const role = `layer in "${order.name}"`;
        if (meant === undefined) yield { path, word, role, kind: 'idle' };
        else {
          unlisted.delete(meant);
          yield { path, word, role, kind: 'unknown', known: [meant] };
        }
      }
    }
    for (const [layer, module] of unlisted) {
      yield {
        path: ['layers', index, 'order'],
        word: order.name,
        role: `layer "${layer}" of ${module} in the order`,
        kind: 'unknown',
        known: [],
      };
    }
  }
};
