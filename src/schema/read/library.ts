import type { Json, JsonObject } from '../json/index.js';
import { isObject } from '../json/index.js';
import type { Dialect, DialectTraits } from './dialect.js';
import { TRAITS, dialectOf } from './dialect.js';
import { SchemaFault } from './fault.js';
import { joinPointer, splitPointer } from './pointer.js';
import { subschemas } from './subschemas.js';

/** A document that holds schemas. */
export interface Source {
  /** Address that relative references start from: `contracts/order/v1.schema.json`, or an absolute URI. */
  address: string;
  value: Json;
  /** Dialect of schemas that do not name theirs. */
  dialect: Dialect;
}

/** Gives further documents by absolute URI without fragment. Pure: whoever makes it has read them before. */
export type Resolve = (uri: string) => Source | undefined;

/** A schema that has an address of its own: a document, or a part of one with `$id`. */
export interface Resource {
  uri: string;
  source: Source;
  pointer: string;
  value: Json;
  dialect: Dialect;
}

/** A place of a document that was found for a reference. */
export interface Target {
  resource: Resource;
  pointer: string;
  value: Json;
}

/** Base of addresses that are no URIs themselves. */
const HERE = 'eos:///';
const MAX_DEPTH = 400;

/** The documents of one side, and where references lead in them. */
export class Library {
  private readonly resources = new Map<string, Resource>();
  private readonly anchors = new Map<string, Target & { dynamic: boolean }>();
  private readonly indexed = new Set<Source>();

  constructor(private readonly resolve: Resolve = () => undefined) {}

  /** Makes a document known. @returns its root */
  add(source: Source): Resource {
    const root: Resource = {
      uri: absolute(source.address, HERE) ?? HERE,
      source,
      pointer: '',
      value: source.value,
      dialect: source.dialect,
    };
    const own = this.enter(root, '', source.value);
    if (!this.resources.has(root.uri)) this.resources.set(root.uri, own);
    return own;
  }

  /** The resource a place belongs to: its own when it has `$id` or `$schema`, otherwise that of its parent. */
  enter(parent: Resource, pointer: string, value: Json): Resource {
    if (!isObject(value)) return parent;
    const named = value['$schema'];
    const dialect =
      typeof named === 'string' && pointer === parent.pointer
        ? (dialectOf(named) ?? parent.dialect)
        : parent.dialect;
    const traits = TRAITS[dialect];
    const id = value[traits.id];
    const ignored = !traits.besideRef && typeof value['$ref'] === 'string';
    if (typeof id !== 'string' || id.startsWith('#') || ignored) {
      return dialect === parent.dialect || pointer !== parent.pointer ? parent : { ...parent, dialect };
    }
    const uri = absolute(id, parent.uri);
    if (uri === undefined) throw new SchemaFault(`"${id}" is no URI`, parent.source.address, pointer);
    const known = this.resources.get(uri);
    if (known !== undefined && known.source === parent.source && known.pointer === pointer) return known;
    const own: Resource = { uri, source: parent.source, pointer, value, dialect };
    if (known === undefined) this.resources.set(uri, own);
    return own;
  }

  /**
   * Follows a reference.
   * @throws SchemaFault when nothing is there
   */
  follow(from: Resource, pointer: string, reference: string): Target {
    const hash = reference.indexOf('#');
    const address = hash < 0 ? reference : reference.slice(0, hash);
    const fragment = hash < 0 ? '' : unescape(reference.slice(hash + 1));
    const fail = (why: string): never => {
      throw new SchemaFault(`"${reference}" leads nowhere: ${why}`, from.source.address, pointer);
    };
    const uri = address === '' ? from.uri : (absolute(address, from.uri) ?? fail('it is no URI'));
    const resource =
      address === '' ? from : (this.find(uri) ?? fail(`there is no document "${uri.replace(HERE, '')}"`));
    if (fragment === '') return { resource, pointer: resource.pointer, value: resource.value };
    if (fragment.startsWith('/')) {
      return this.walk(resource, fragment) ?? fail('there is nothing at that place');
    }
    this.index(resource.source);
    return this.anchors.get(`${resource.uri}#${fragment}`) ?? fail(`there is no anchor "${fragment}"`);
  }

  /** Dynamic anchors of a resource by name; that of `$recursiveAnchor` has the empty name. */
  dynamicAnchors(resource: Resource): ReadonlyMap<string, Target> {
    if (TRAITS[resource.dialect].since < 2019) return NONE;
    this.index(resource.source);
    const found = this.dynamic.get(resource.uri);
    return found ?? NONE;
  }

  private readonly dynamic = new Map<string, Map<string, Target>>();

  private find(uri: string): Resource | undefined {
    const known = this.resources.get(uri);
    if (known !== undefined) return known;
    const sources = new Set(Array.from(this.resources.values(), ({ source }) => source));
    for (const source of sources) this.index(source);
    const found = this.resources.get(uri);
    if (found !== undefined) return found;
    const more = this.resolve(uri.startsWith(HERE) ? decodeURI(uri.slice(HERE.length)) : uri);
    if (more === undefined) return undefined;
    const root = this.add(more);
    this.resources.set(uri, root);
    return root;
  }

  private walk(resource: Resource, fragment: string): Target | undefined {
    let value: Json | undefined = resource.value;
    let own = resource;
    let pointer = resource.pointer;
    for (const step of splitPointer(fragment)) {
      if (Array.isArray(value)) value = /^(?:0|[1-9]\d*)$/.test(step) ? value[Number(step)] : undefined;
      else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
      if (value === undefined) return undefined;
      pointer = joinPointer(pointer, step);
      own = this.enter(own, pointer, value);
    }
    return { resource: own, pointer, value };
  }

  /** Finds every name inside a document, once. */
  private index(source: Source): void {
    if (this.indexed.has(source)) return;
    this.indexed.add(source);
    const root = [...this.resources.values()].find((one) => one.source === source && one.pointer === '');
    if (root === undefined) return;
    const naming = namingIn(root);
    if (naming.size === 0) return;
    // Names at places that are schemas for certain come first: what stands under an unknown keyword may only look like one.
    this.indexAt(root, '', source.value, 0, true, naming);
    this.indexAt(root, '', source.value, 0, false, naming);
  }

  private indexAt(
    parent: Resource,
    pointer: string,
    value: Json,
    depth: number,
    certain: boolean,
    naming: ReadonlySet<object>,
  ): void {
    if (depth > MAX_DEPTH || !isIn(naming, value)) return;
    if (Array.isArray(value)) {
      for (const [at, one] of (value as readonly Json[]).entries()) {
        if (isIn(naming, one))
          this.indexAt(parent, joinPointer(pointer, at), one, depth + 1, certain, naming);
      }
      return;
    }
    const object = value as JsonObject;
    const resource = pointer === '' ? parent : this.enter(parent, pointer, object);
    this.indexNames(resource, pointer, object);
    const inside = certain ? schemasIn(object, TRAITS[resource.dialect]) : everythingIn(object);
    for (const [steps, one] of inside) {
      if (!isIn(naming, one)) continue;
      this.indexAt(resource, joinPointer(pointer, ...steps), one, depth + 1, certain, naming);
    }
  }

  private indexNames(resource: Resource, pointer: string, value: JsonObject): void {
    const target = { resource, pointer, value };
    const keep = (name: Json | undefined, dynamic: boolean): void => {
      if (typeof name !== 'string') return;
      const key = `${resource.uri}#${name}`;
      if (!this.anchors.has(key)) this.anchors.set(key, { ...target, dynamic });
      if (!dynamic) return;
      const own = this.dynamic.get(resource.uri) ?? new Map<string, Target>();
      if (!own.has(name)) own.set(name, target);
      this.dynamic.set(resource.uri, own);
    };
    const { since, id } = TRAITS[resource.dialect];
    const named = value[id];
    if (since < 2019 && typeof named === 'string' && named.startsWith('#')) keep(named.slice(1), false);
    if (since >= 2019) keep(value['$anchor'], false);
    if (since >= 2020) keep(value['$dynamicAnchor'], true);
    if (since === 2019 && value['$recursiveAnchor'] === true && pointer === resource.pointer) keep('', true);
  }
}

const NAMING = ['$id', '$anchor', '$dynamicAnchor', '$recursiveAnchor'];

/** Everything in a document that names a place, and what it stands in: most large ones have little, and the rest is passed by. */
function namingIn({ value, dialect }: Resource): ReadonlySet<object> {
  // `id` is a name in one dialect, and a common word in all documents.
  const names = [...NAMING, ...(TRAITS[dialect].id === 'id' ? ['id'] : [])];
  const naming = new Set<object>();
  const path: { value: object; inner: readonly unknown[]; next: number }[] = [];
  const enter = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    path.push({ value: one, inner: Object.values(one), next: 0 });
    if (isObject(one as Json) && names.some((name) => isName((one as JsonObject)[name]))) {
      for (const above of path) naming.add(above.value);
    }
  };
  enter(value);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    if (top.next === top.inner.length) path.pop();
    else enter(top.inner[top.next++]);
  }
  return naming;
}

function isIn(naming: ReadonlySet<object>, value: Json): boolean {
  return typeof value === 'object' && value !== null && naming.has(value);
}

function isName(value: Json | undefined): boolean {
  return typeof value === 'string' || value === true;
}

function* schemasIn(schema: JsonObject, traits: DialectTraits): Inside {
  yield* subschemas(schema, { ...traits, besideRef: true });
  for (const keyword of ['$defs', 'definitions']) {
    const map = schema[keyword];
    if (!isObject(map)) continue;
    for (const name of Object.keys(map)) yield [[keyword, name], map[name] as Json];
  }
}

function* everythingIn(object: JsonObject): Inside {
  for (const name of Object.keys(object)) {
    if (name !== 'enum' && name !== 'const' && name !== 'examples') yield [[name], object[name] as Json];
  }
}

type Inside = Generator<readonly [readonly (string | number)[], Json]>;

const NONE: ReadonlyMap<string, Target> = new Map();

function absolute(reference: string, base: string): string | undefined {
  try {
    const uri = new URL(reference, base).href;
    return uri.endsWith('#') ? uri.slice(0, -1) : uri;
  } catch {
    return undefined;
  }
}

function unescape(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
