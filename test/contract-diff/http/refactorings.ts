import type { Loose } from './shop.js';

/** A way to write the same contract otherwise. */
export interface Refactoring {
  name: string;
  /** Changes the description in place. What moved into other files is given back, by path beside the description's own. */
  apply(api: Loose): Record<string, Loose> | void;
}

/** Where shared schemas stand in a description of an API, and in a JSON Schema. */
const HOMES = [['components', 'schemas'], ['definitions'], ['$defs']] as const;
const ONE: ReadonlySet<string> = new Set([
  'items',
  'additionalProperties',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'schema',
]);
const LISTS: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const MAPS: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'schemas',
  '$defs',
  'definitions',
]);
/** What holds examples of values, in which nothing is a schema. */
const VALUES: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'enum', 'const', 'x-enum']);

const isObject = (value: Loose): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a schema stands: `put` writes another one there. */
interface Spot {
  schema: Loose;
  /** Keyword it stands under, and the names on the way to it. */
  keyword: string;
  path: readonly string[];
  put(schema: Loose): void;
}

/** Every schema of a description or of a schema, outermost last. */
export function spotsOf(root: Loose): Spot[] {
  const found: Spot[] = [];
  const open: { value: Loose; path: readonly string[] }[] = [{ value: root, path: [] }];
  const add = (owner: Loose, key: string, keyword: string, path: readonly string[]): void => {
    if (isObject(owner[key]))
      found.push({ schema: owner[key], keyword, path, put: (schema) => (owner[key] = schema) });
  };
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    const inMap = MAPS.has(path.at(-1) ?? '') && !MAPS.has(path.at(-2) ?? '');
    for (const key of Object.keys(value)) {
      const inner = value[key];
      if (typeof inner !== 'object' || inner === null) continue;
      const below = [...path, key];
      if (!inMap && VALUES.has(key)) continue;
      if (inMap) add(value, key, path.at(-1) as string, below);
      else if (Array.isArray(value) && LISTS.has(path.at(-1) ?? ''))
        add(value, key, path.at(-1) as string, below);
      else if (ONE.has(key)) add(value, key, key, below);
      open.push({ value: inner, path: below });
    }
  }
  return found.toReversed();
}

function reordered(value: Loose, key = ''): Loose {
  if (Array.isArray(value)) {
    const items = value.map((item) => reordered(item));
    return key === 'enum' || key === 'required' || key === 'type' ? items.toReversed() : items;
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toReversed()
      .map((name) => [name, reordered(value[name], name)]),
  );
}

function replaceAll(api: Loose, next: Loose): void {
  for (const key of Object.keys(api)) delete api[key];
  Object.assign(api, next);
}

/** The mapping of shared schemas, made where there is none, and the beginning of references into it. */
function homeOf(root: Loose): { schemas: Loose; prefix: string } {
  const isApi = root.openapi !== undefined;
  const known = HOMES.find((names) => names.reduce((at, name) => at?.[name], root) !== undefined);
  const names = isApi ? HOMES[0] : (known ?? HOMES[1]);
  const schemas = names.reduce((at: Loose, name) => (at[name] ??= {}), root);
  return { schemas, prefix: `#/${names.join('/')}/` };
}

const POOLS: ReadonlySet<string> = new Set(['schemas', '$defs', 'definitions']);

/** The spots that may be taken apart: components stay, and so do members a discriminator knows by the name of their component. */
function freeSpots(api: Loose): Spot[] {
  return spotsOf(api).filter(
    ({ keyword, path }) =>
      !POOLS.has(keyword) && !(LISTS.has(keyword) && path.length > 0 && isTold(api, path)),
  );
}

function isTold(api: Loose, path: readonly string[]): boolean {
  const owner = path.slice(0, -2).reduce((at, name) => at?.[name], api);
  return owner?.discriminator !== undefined;
}

export const REFACTORINGS: readonly Refactoring[] = [
  {
    name: 'references are written out',
    apply(api) {
      const { schemas, prefix } = homeOf(structuredClone(api));
      for (const { schema, put } of freeSpots(api)) {
        const reference = String(schema.$ref);
        const target = reference.startsWith(prefix) ? schemas[reference.slice(prefix.length)] : undefined;
        if (target !== undefined && Object.keys(schema).length === 1) put(structuredClone(target));
      }
    },
  },
  {
    name: 'schemas become components',
    apply(api) {
      const { schemas, prefix } = homeOf(api);
      let count = 0;
      for (const { schema, put } of freeSpots(api)) {
        if (schema.$ref !== undefined || Object.keys(schema).length === 0) continue;
        const name = `Extracted${count++}`;
        schemas[name] = schema;
        put({ $ref: prefix + name });
      }
    },
  },
  { name: 'another order', apply: (api) => replaceAll(api, reordered(api)) },
  {
    name: 'alternatives in another order',
    apply(api) {
      for (const { schema } of spotsOf(api))
        for (const keyword of LISTS) if (keyword !== 'prefixItems') schema[keyword]?.reverse?.();
    },
  },
  {
    name: 'each in an allOf of one',
    apply(api) {
      for (const { schema, put } of freeSpots(api)) put({ allOf: [schema] });
    },
  },
  {
    name: 'the forms of another version of OpenAPI',
    apply(api) {
      if (api.openapi === undefined) return;
      const isOld = String(api.openapi).startsWith('3.0');
      api.openapi = isOld ? '3.1.0' : '3.0.3';
      for (const { schema } of spotsOf(api)) (isOld ? upgrade : downgrade)(schema);
    },
  },
  {
    name: 'null beside a type becomes an alternative',
    apply(api) {
      for (const { schema, put } of freeSpots(api)) {
        if (
          !Array.isArray(schema.type) ||
          !schema.type.includes('null') ||
          schema.enum ||
          schema.const !== undefined
        )
          continue;
        const rest = schema.type.filter((type: string) => type !== 'null');
        put({ anyOf: [{ ...schema, type: rest.length === 1 ? rest[0] : rest }, { type: 'null' }] });
      }
    },
  },
  {
    name: 'parameters of paths are called otherwise',
    apply(api) {
      const paths: Loose = {};
      for (const [path, item] of Object.entries<Loose>(api.paths ?? {})) {
        const lists = [item, ...Object.values<Loose>(item)]
          .map((one) => one?.parameters)
          .filter(Array.isArray);
        const inline = lists.every((list) => list.every((one: Loose) => one.$ref === undefined));
        if (!inline) {
          paths[path] = item;
          continue;
        }
        for (const one of new Set(lists.flat() as Loose[])) if (one.in === 'path') one.name = `${one.name}_`;
        paths[path.replaceAll(/\{([^}]+)\}/g, '{$1_}')] = item;
      }
      api.paths = paths;
    },
  },
  {
    name: 'schemas in a file of their own',
    apply(api) {
      const { schemas, prefix } = homeOf(api);
      const other: Loose = { ...(api.$schema ? { $schema: api.$schema } : {}), schemas: { ...schemas } };
      for (const name of Object.keys(schemas)) delete schemas[name];
      point(api, prefix, 'parts/schemas.json#/schemas/');
      point(other, prefix, '#/schemas/');
      point(other, '#', '../openapi.json#', '#/schemas/');
      return { 'parts/schemas.json': other };
    },
  },
  {
    name: 'paths in files of their own',
    apply(api) {
      const files: Record<string, Loose> = {};
      for (const [index, path] of Object.keys(api.paths ?? {}).entries()) {
        const file = `paths/p${index}.json`;
        files[file] = api.paths[path];
        api.paths[path] = { $ref: file };
      }
      for (const one of Object.values(files)) pointOut(one);
      return files;
    },
  },
];

/** Lets references to components lead elsewhere. */
function point(value: Loose, from: string, to: string, but = ' '): void {
  eachReference(value, (reference) =>
    reference.startsWith(from) && !reference.startsWith(but) ? to + reference.slice(from.length) : reference,
  );
}

function pointOut(value: Loose): void {
  eachReference(value, (reference) => `../${reference.startsWith('#') ? 'openapi.json' : ''}${reference}`);
}

function eachReference(root: Loose, change: (reference: string) => string): void {
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.$ref === 'string') next.$ref = change(next.$ref);
    if (isObject(next.mapping))
      for (const key of Object.keys(next.mapping))
        if (typeof next.mapping[key] === 'string') next.mapping[key] = change(next.mapping[key]);
    for (const inner of Object.values<Loose>(next))
      if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
}

/** A schema of OpenAPI 3.0 in the words of 3.1. */
function upgrade(schema: Loose): void {
  if (schema.$ref !== undefined) return;
  if (schema.nullable === true && typeof schema.type === 'string') schema.type = [schema.type, 'null'];
  delete schema.nullable;
  for (const [limit, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (schema[exclusive] === true && schema[limit] !== undefined) {
      schema[exclusive] = schema[limit];
      delete schema[limit];
    } else if (typeof schema[exclusive] === 'boolean') delete schema[exclusive];
  }
}

/** A schema of OpenAPI 3.1 in the words of 3.0, as far as it has words for it. */
function downgrade(schema: Loose): void {
  if (schema.$ref !== undefined) return;
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((type: string) => type !== 'null');
    if (types.length === 1) {
      schema.nullable = types.length < schema.type.length;
      schema.type = types[0];
    }
  }
  if (schema.const !== undefined) {
    schema.enum = [schema.const];
    delete schema.const;
  }
  for (const [limit, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const)
    if (schema[exclusive] !== undefined && schema[limit] === undefined) {
      schema[limit] = schema[exclusive];
      schema[exclusive] = true;
    }
}
