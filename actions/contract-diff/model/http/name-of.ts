import type { Operation } from '../../../../src/openapi/index.js';

/** How an operation is called in sentences. */
export function nameOf({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}
