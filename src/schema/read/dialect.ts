/** Dialects of JSON Schema that are read. `openapi-3.1` also stands for 3.2, whose schemas are the same. */
export const DIALECTS = [
  'draft-04',
  'draft-06',
  'draft-07',
  '2019-09',
  '2020-12',
  'openapi-3.0',
  'openapi-3.1',
] as const;

export type Dialect = (typeof DIALECTS)[number];

/** In what the dialects differ, as far as it changes which values are valid. */
export interface DialectTraits {
  /** Keyword that names a schema. */
  id: 'id' | '$id';
  /** Whether keywords beside `$ref` count. */
  besideRef: boolean;
  /** `exclusiveMinimum: true` beside `minimum`, instead of a number of its own. */
  exclusiveFlag: boolean;
  /** Year of the vocabulary, which says what keywords there are: 4, 6, 7, 2019 or 2020. */
  since: 4 | 6 | 7 | 2019 | 2020;
  /** `nullable: true` beside `type`. */
  nullable: boolean;
  /** Tuples are possible at all. OpenAPI 3.0 has none. */
  tuples: boolean;
}

export const TRAITS: Readonly<Record<Dialect, DialectTraits>> = {
  // Validators know `const`, `contains`, `propertyNames` and `if` in older drafts as well, and who writes them there means them.
  'draft-04': traits(7, { id: 'id', exclusiveFlag: true }),
  'draft-06': traits(7),
  'draft-07': traits(7),
  '2019-09': traits(2019, { besideRef: true }),
  '2020-12': traits(2020, { besideRef: true }),
  'openapi-3.0': traits(4, { exclusiveFlag: true, nullable: true, tuples: false }),
  'openapi-3.1': traits(2020, { besideRef: true }),
};

function traits(since: DialectTraits['since'], more: Partial<DialectTraits> = {}): DialectTraits {
  return {
    id: '$id',
    besideRef: false,
    exclusiveFlag: false,
    nullable: false,
    tuples: true,
    since,
    ...more,
  };
}

const BY_ADDRESS: readonly (readonly [RegExp, Dialect])[] = [
  [/^https?:\/\/json-schema\.org\/draft-04\/schema#?$/, 'draft-04'],
  [/^https?:\/\/json-schema\.org\/draft-06\/schema#?$/, 'draft-06'],
  [/^https?:\/\/json-schema\.org\/draft-07\/schema#?$/, 'draft-07'],
  [/^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, '2019-09'],
  [/^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, '2020-12'],
  [/^https:\/\/spec\.openapis\.org\/oas\/3\.[12]\/dialect\//, 'openapi-3.1'],
];

/** The dialect a `$schema` names; undefined for one that is not known. */
export function dialectOf(address: string): Dialect | undefined {
  return BY_ADDRESS.find(([form]) => form.test(address))?.[1];
}
