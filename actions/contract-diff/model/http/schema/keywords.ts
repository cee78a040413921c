/** Keywords that say nothing about which values are valid, and that nobody is told about when they change. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'xml',
  '$comment',
  '$schema',
  '$defs',
  'definitions',
]);

/** Extensions that mean something here. */
const EXTENSIONS: ReadonlySet<string> = new Set(['x-extensible-enum', 'x-sunset', 'x-stability-level']);

/** Whether a keyword may change without anybody having to know. */
export function isAnnotation(keyword: string): boolean {
  return ANNOTATIONS.has(keyword) || (keyword.startsWith('x-') && !EXTENSIONS.has(keyword));
}

/** Keywords beside a reference or a single `allOf` that leave the set of values as it is. */
const TELLING: ReadonlySet<string> = new Set([
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'discriminator',
  'x-sunset',
  'x-stability-level',
  'nullable',
]);

/** Whether a keyword only tells something: `nullable: false` and `default` do. */
export function isTelling(keyword: string, value: unknown): boolean {
  if (keyword === 'nullable') return value === false;
  return isAnnotation(keyword) || TELLING.has(keyword);
}

/** Which member of an `allOf` is the only one that limits values; -1 where there are several, or none. Others only describe. */
export function soleLimit(members: readonly unknown[]): number {
  if (members.length === 1) return 0;
  const limits = [...members.keys()].filter((at) => isLimiting(members[at]));
  return limits.length === 1 ? (limits[0] as number) : -1;
}

function isLimiting(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return schema !== true;
  return Object.entries(schema).some(([keyword, value]) => !isTelling(keyword, value));
}

/** Keywords whose meaning hangs on the whole schema around them, so that it cannot be taken apart. */
export const ENTANGLED: readonly string[] = [
  'unevaluatedProperties',
  'unevaluatedItems',
  '$dynamicRef',
  '$recursiveRef',
];
