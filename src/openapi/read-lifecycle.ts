import { child, flagOf, textOf } from './cursor.js';
import type { Lifecycle } from './model.js';
import type { Site } from './site.js';

/** Deprecation, sunset and stability, as oasdiff and others spell them. */
export function readLifecycle(site: Site): Lifecycle {
  const sunset = child(site, 'x-sunset');
  const stability = textOf(site, 'x-stability-level');
  return {
    deprecated: flagOf(site, 'deprecated'),
    ...(sunset ? { sunset: { text: String(sunset.value), site: sunset } } : {}),
    ...(stability === undefined ? {} : { stability }),
  };
}
