import { joinPointer } from '../../../../src/schema/index.js';

/** What a value is to JSON Schema: a schema, schemas by name, or plain data. */
type Role = 'schema' | 'map' | 'data';

/** Keywords that speak to people, and those that announce an end: they may change in a version that was released. */
const WORDS = new Set([
  '$comment',
  'title',
  'description',
  'markdownDescription',
  'examples',
  'example',
  'deprecated',
  'x-sunset',
  'x-owner',
]);

const MAPS = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'dependencies',
]);
const DATA = new Set(['const', 'enum', 'default']);

/** Lists whose order says nothing. */
const SETS = new Set(['required', 'enum', 'type']);

/** Nobody nests schemas deeper; what lies below counts as different. */
const MAX_DEPTH = 400;

/**
 * JSON pointer to the first place in which two JSON Schemas differ in more than words, key order or the order of sets; of what is
 * missing on the new side, to what it was in. Undefined when there is none.
 */
export function firstDifference(before: unknown, after: unknown): string | undefined {
  return new Walk().differ(before, after, 'schema', '');
}

class Walk {
  /** Pairs that were entered: YAML may use one value in many places. */
  private readonly entered: Record<Role, WeakMap<object, Set<object>>> = {
    schema: new WeakMap(),
    map: new WeakMap(),
    data: new WeakMap(),
  };

  differ(a: unknown, b: unknown, role: Role, at: string, depth = 0): string | undefined {
    if (Object.is(a, b)) return undefined;
    if (!isCompound(a) || !isCompound(b) || Array.isArray(a) !== Array.isArray(b)) return at;
    if (depth > MAX_DEPTH) return at;
    const partners = this.entered[role].get(a) ?? new Set();
    if (partners.has(b)) return undefined;
    this.entered[role].set(a, partners.add(b));
    for (const name of new Set([...Object.keys(b), ...Object.keys(a)])) {
      if (role === 'schema' && !Array.isArray(a) && WORDS.has(name)) continue;
      const pointer = Object.hasOwn(b, name) ? joinPointer(at, name) : at;
      if (!Object.hasOwn(a, name) || !Object.hasOwn(b, name)) return pointer;
      if (role === 'schema' && SETS.has(name) && sameSet(a[name], b[name])) continue;
      const found = this.differ(
        a[name],
        b[name],
        Array.isArray(a) ? role : below(role, name),
        pointer,
        depth + 1,
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function below(role: Role, name: string): Role {
  if (role === 'map') return 'schema';
  if (role === 'data' || DATA.has(name)) return 'data';
  return MAPS.has(name) ? 'map' : 'schema';
}

function isCompound(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether two lists of texts and numbers hold the same; other lists are compared in order. */
function sameSet(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  const [one, other] = [a, b].map(
    (list: unknown[]) => new Set(list.map((value) => (isCompound(value) ? value : JSON.stringify(value)))),
  );
  return one?.size === other?.size && [...(one ?? [])].every((value) => other?.has(value));
}
