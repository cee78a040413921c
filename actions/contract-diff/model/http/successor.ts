import type { Operation } from '../../../../src/openapi/index.js';
import { pathShape } from '../../../../src/openapi/index.js';

type Operations = ReadonlyMap<string, Operation>;

/** A segment that is a version: `v1`, `v2.1`. */
const VERSION = /^v(\d{1,6})(?:\.(\d{1,6}))?$/i;

/** The same operation under the next higher version in its path: `GET /v2/orders` of `GET /v1/orders`. */
export function successorOf(operation: Operation, operations: Operations): Operation | undefined {
  return nearest(operation, operations, (one, other) => one > other);
}

/** The same operation under the next lower version in its path. */
export function predecessorOf(operation: Operation, operations: Operations): Operation | undefined {
  return nearest(operation, operations, (one, other) => one < other);
}

function nearest(
  operation: Operation,
  operations: Operations,
  comes: (version: number, own: number) => boolean,
): Operation | undefined {
  const own = versionedPath(operation);
  if (own === undefined) return undefined;
  let [found, distance]: [Operation | undefined, number] = [undefined, Infinity];
  for (const other of operations.values()) {
    const versioned = other.method === operation.method ? versionedPath(other) : undefined;
    if (versioned?.rest !== own.rest || !comes(versioned.version, own.version)) continue;
    const away = Math.abs(versioned.version - own.version);
    if (away < distance) [found, distance] = [other, away];
  }
  return found;
}

/** A path as its version, as one number, and the rest of it; undefined where no segment, or more than one, is a version. */
function versionedPath({ path }: Operation): { version: number; rest: string } | undefined {
  const segments = pathShape(path).split('/');
  const at = segments.findIndex((one) => VERSION.test(one));
  const [, major = '0', minor = '0'] = VERSION.exec(segments[at] ?? '') ?? [];
  if (at === -1 || segments.slice(at + 1).some((one) => VERSION.test(one))) return undefined;
  return {
    version: Number(major) * 1_000_000 + Number(minor),
    rest: segments.with(at, '{version}').join('/'),
  };
}
