import type { Json } from '../../../src/schema/index.js';
import type { Random } from './random.js';

type Draft = Record<string, Json>;

const NAMES = ['id', 'name', 'state', 'lines', 'price', 'owner', 'tags', 'note', 'at', 'parent'];

/** A schema as people write contracts: objects in objects, every part of which can be reached by some value. */
export function randomContract(random: Random, depth = 3): Json {
  switch (depth > 0 ? random.below(9) : 3 + random.below(4)) {
    case 0:
    case 1:
    case 2:
      return randomObject(random, depth);
    case 3:
      return random.chance(0.5) ? { type: 'string' } : { type: 'string', minLength: 1, maxLength: 40 };
    case 4:
      return random.chance(0.5) ? { type: 'integer', minimum: 0 } : { type: 'number' };
    case 5:
      return { enum: random.shuffle(['open', 'paid', 'sent', 'void']).slice(0, 3) };
    case 6:
      return random.pick<Json>([
        { type: 'boolean' },
        { type: ['string', 'null'] },
        { type: 'string', pattern: '^[a-z]+$' },
      ]);
    case 7:
      return { type: 'array', items: randomContract(random, depth - 1), maxItems: 5 + random.below(9) };
    default:
      return {
        oneOf: ['card', 'bank', 'cash'].map((kind) => ({
          ...(randomObject(random, depth - 1) as Draft),
          required: ['kind'],
          properties: { kind: { const: kind }, [random.pick(NAMES)]: randomContract(random, depth - 1) },
        })),
      };
  }
}

function randomObject(random: Random, depth: number): Json {
  const names = random.shuffle(NAMES).slice(0, 1 + random.below(4));
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, randomContract(random, depth - 1)])),
    ...(random.chance(0.6) ? { required: names.filter(() => random.chance(0.5)) } : {}),
    ...(random.chance(0.3) ? { additionalProperties: false } : {}),
  };
}

/** Ways to write the same set of values differently. */
const REWRITINGS: Readonly<Record<string, (random: Random, schema: Draft, definitions: Draft) => Json>> = {
  extract(_random, schema, definitions) {
    const name = `part${Object.keys(definitions).length}`;
    definitions[name] = schema;
    return { $ref: `#/$defs/${name}` };
  },
  wrap: (_random, schema) => ({ allOf: [schema] }),
  split(random, schema) {
    const names = Object.keys(schema).filter(
      (name) => !['properties', 'additionalProperties'].includes(name),
    );
    const away = names.filter(() => random.chance(0.5));
    const rest = Object.entries(schema).filter(([name]) => !away.includes(name));
    return { ...Object.fromEntries(rest), allOf: away.map((name) => ({ [name]: schema[name] as Json })) };
  },
  reorder: (random, schema) => Object.fromEntries(random.shuffle(Object.entries(schema))),
  describe: (_random, schema) => ({ description: 'what it is', ...schema, examples: [] }),
  alternatives: (_random, schema) => ({ anyOf: [schema, { ...schema, title: 'the same' }] }),
};

/** The same contract, rewritten in many places. */
export function rewritten(random: Random, schema: Json): Json {
  const definitions: Draft = {};
  const root = rewrite(random, schema, definitions) as Draft;
  return { ...root, ...(Object.keys(definitions).length > 0 ? { $defs: definitions } : {}) };
}

function rewrite(random: Random, schema: Json, definitions: Draft): Json {
  const inner = mapSchemas(schema as Draft, (one) => rewrite(random, one, definitions));
  return random.chance(0.4)
    ? (REWRITINGS[random.pick(Object.keys(REWRITINGS))] as NonNullable<(typeof REWRITINGS)[string]>)(
        random,
        inner,
        definitions,
      )
    : inner;
}

function mapSchemas(schema: Draft, change: (one: Json) => Json): Draft {
  const result: Draft = { ...schema };
  const properties = schema['properties'];
  if (properties !== undefined) {
    result['properties'] = Object.fromEntries(
      Object.entries(properties as Draft).map(([name, one]) => [name, change(one)]),
    );
  }
  if (schema['items'] !== undefined) result['items'] = change(schema['items']);
  if (Array.isArray(schema['oneOf'])) result['oneOf'] = (schema['oneOf'] as Json[]).map(change);
  return result;
}

/** Takes one keyword of a schema further, so that fewer values are valid. @returns undefined when none fits */
type Narrowing = (random: Random, schema: Draft) => Draft | undefined;

const NARROWINGS: readonly Narrowing[] = [
  (_random, schema) =>
    has(schema, 'string') ? { ...schema, minLength: 2 + ((schema['minLength'] as number) ?? 0) } : undefined,
  (_random, schema) => (has(schema, 'string') ? { ...schema, maxLength: 3 } : undefined),
  (_random, schema) =>
    has(schema, 'string') && schema['pattern'] === undefined ? { ...schema, pattern: '^[a-m]*$' } : undefined,
  (_random, schema) => (schema['pattern'] === '^[a-z]+$' ? { ...schema, pattern: '^[a-y]+$' } : undefined),
  (_random, schema) =>
    has(schema, 'integer') || has(schema, 'number') ? { ...schema, minimum: 10 } : undefined,
  (_random, schema) =>
    has(schema, 'integer') || has(schema, 'number') ? { ...schema, exclusiveMaximum: 100 } : undefined,
  (_random, schema) => (has(schema, 'number') ? { ...schema, type: 'integer' } : undefined),
  (_random, schema) => (has(schema, 'integer') ? { ...schema, multipleOf: 5 } : undefined),
  (_random, schema) => (Array.isArray(schema['type']) ? { ...schema, type: 'string' } : undefined),
  (_random, schema) => (has(schema, 'boolean') ? { ...schema, const: true } : undefined),
  (_random, schema) =>
    Array.isArray(schema['enum']) ? { enum: (schema['enum'] as Json[]).slice(1) } : undefined,
  (_random, schema) => (has(schema, 'array') ? { ...schema, maxItems: 2 } : undefined),
  (_random, schema) => (has(schema, 'array') ? { ...schema, minItems: 1 } : undefined),
  (_random, schema) => (has(schema, 'array') ? { ...schema, uniqueItems: true } : undefined),
  (random, schema) => {
    const optional = optionalNames(schema);
    const required = (schema['required'] ?? []) as string[];
    return optional.length === 0 ? undefined : { ...schema, required: [...required, random.pick(optional)] };
  },
  (random, schema) => {
    const optional = optionalNames(schema);
    if (optional.length === 0) return undefined;
    const properties = { ...(schema['properties'] as Draft), [random.pick(optional)]: false };
    return { ...schema, properties };
  },
];

function has(schema: Draft, type: string): boolean {
  return schema['type'] === type;
}

function optionalNames(schema: Draft): string[] {
  if (!has(schema, 'object')) return [];
  const required = (schema['required'] ?? []) as string[];
  return Object.keys(schema['properties'] as Draft).filter((name) => !required.includes(name));
}

/** The contract with one keyword narrowed somewhere. @returns undefined when nothing can be narrowed where it was tried */
export function narrowed(random: Random, schema: Json): Json | undefined {
  const draft = schema as Draft;
  const ways: (() => Json | undefined)[] = [];
  const properties = draft['properties'] as Draft | undefined;
  for (const name of Object.keys(properties ?? {})) {
    if (name === 'kind') continue;
    ways.push(() => {
      const inner = narrowed(random, (properties as Draft)[name] as Json);
      return inner && { ...draft, properties: { ...properties, [name]: inner } };
    });
  }
  if (draft['items'] !== undefined) {
    ways.push(() => {
      const inner = narrowed(random, draft['items'] as Json);
      return inner && { ...draft, items: inner };
    });
  }
  const branches = draft['oneOf'] as Json[] | undefined;
  if (branches !== undefined) {
    ways.push(() => {
      const at = random.below(branches.length);
      const inner = narrowed(random, branches[at] as Json);
      return inner && { ...draft, oneOf: branches.with(at, inner) };
    });
  }
  const own = (): Json | undefined =>
    random
      .shuffle(NARROWINGS)
      .map((one) => one(random, draft))
      .find((one) => one !== undefined);
  return ways.length > 0 && random.chance(0.8) ? random.pick(ways)() : own();
}
