import type { Json } from '../json/index.js';
import { isObject } from '../json/index.js';
import type { Library, Resource, Target } from './library.js';
import { joinPointer } from './pointer.js';

/** Dynamic anchors in force (2020-12 core, 8.2.3.2): the outermost resource that has the name wins. */
export interface Scope {
  key: string;
  anchors: ReadonlyMap<string, Target>;
}

/** A schema in a document, with the dynamic scope it is read in. */
export interface Place {
  resource: Resource;
  pointer: string;
  value: Json;
  scope: Scope;
}

const NOTHING: Scope = { key: '', anchors: new Map() };

/** The place of a target that was reached from `from`; without one, reading begins there. */
export function placeOf(library: Library, target: Target, from: Scope = NOTHING): Place {
  return { ...target, scope: extend(library, from, target.resource) };
}

/** A place whose pointer is only put together when somebody asks for it: most are passed by. */
class Below implements Place {
  private known: string | undefined;

  constructor(
    private readonly parent: Place,
    private readonly steps: readonly (string | number)[],
    readonly value: Json,
  ) {}

  get resource(): Resource {
    return this.parent.resource;
  }

  get scope(): Scope {
    return this.parent.scope;
  }

  get pointer(): string {
    return (this.known ??= joinPointer(this.parent.pointer, ...this.steps));
  }
}

/** A schema below another one. */
export function below(
  library: Library,
  parent: Place,
  steps: readonly (string | number)[],
  value: Json,
): Place {
  if (!isObject(value) || (value['$id'] === undefined && value['id'] === undefined)) {
    return new Below(parent, steps, value);
  }
  const pointer = joinPointer(parent.pointer, ...steps);
  const resource = library.enter(parent.resource, pointer, value);
  const scope = resource === parent.resource ? parent.scope : extend(library, parent.scope, resource);
  return { resource, pointer, value, scope };
}

function extend(library: Library, scope: Scope, resource: Resource): Scope {
  const own = library.dynamicAnchors(resource);
  const fresh = [...own].filter(([name]) => !scope.anchors.has(name));
  if (fresh.length === 0) return scope;
  const anchors = new Map([...scope.anchors, ...fresh]);
  const key = [...anchors]
    .map(
      ([
        name,
        {
          resource: { uri },
          pointer,
        },
      ]) => `${name}=${uri}#${pointer}`,
    )
    .join(' ');
  return { key, anchors };
}

const REFERENCES = ['$ref', '$dynamicRef', '$recursiveRef'];

/**
 * Where a reference of a schema leads; undefined when it has none.
 * @throws SchemaFault when it leads nowhere
 */
export function referencesOf(library: Library, place: Place): Place[] {
  const { value: keywords } = place;
  if (!isObject(keywords) || !REFERENCES.some((name) => keywords[name] !== undefined)) return [];
  const { resource, pointer, scope } = place;
  const found: Place[] = [];
  const follow = (reference: Json | undefined): Target | undefined =>
    typeof reference === 'string' ? library.follow(resource, pointer, reference) : undefined;
  const plain = follow(keywords['$ref']);
  if (plain !== undefined) found.push(placeOf(library, plain, scope));
  const { dialect } = resource;
  if (dialect === '2019-09') {
    const first = follow(keywords['$recursiveRef']);
    if (first !== undefined) {
      const dynamic = library.dynamicAnchors(first.resource).has('') ? scope.anchors.get('') : undefined;
      found.push(placeOf(library, dynamic ?? first, scope));
    }
  }
  const reference = keywords['$dynamicRef'];
  if ((dialect === '2020-12' || dialect === 'openapi-3.1') && typeof reference === 'string') {
    const first = follow(reference) as Target;
    const name = reference.slice(reference.indexOf('#') + 1);
    const own = library.dynamicAnchors(first.resource).get(name);
    const dynamic = own?.pointer === first.pointer ? scope.anchors.get(name) : undefined;
    found.push(placeOf(library, dynamic ?? first, scope));
  }
  return found;
}
