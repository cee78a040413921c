import type { ContractSeed, SeededFinding } from './seed.js';
import { API, seed, swap } from './seed.js';

const QUOTE_REQUEST = `${API}#/components/schemas/QuoteRequest`;
const QUOTE = `${API}#/components/schemas/Quote`;
const REFUSED = `${API}#/components/responses/Refused/content/application~1json/schema`;
const PRODUCTS = `${API}#/paths/~1v1~1products/get/responses/200/content/application~1json/schema`;
const ACCOUNT = `${API}#/paths/~1v1~1users/post/requestBody/content/application~1json/schema`;

const COUNTRIES =
  'required: [country, lines]\n      properties:\n        country: { type: string, enum: [AT, DE, FR] }';
const COST_IN = 'totalCents]\n      properties:\n        country: { type: string, enum: [AT, DE, FR] }';
const PRODUCT_ID = 'productId: { type: string }';
const NAME = 'name: { type: string }';
const PRICE = 'priceCents: { type: integer, minimum: 1 }';
const TAX = 'taxClass: { type: string, enum: [standard, reduced] }';
const EMAIL = 'email: { type: string, format: email }';
const LIST = 'operationId: listProducts';
const QUOTES = 'operationId: quoteCart';

type Swaps = readonly (readonly [string, string])[];
const api = (...pairs: Swaps) => ({ [API]: swap(...pairs) });
/** A change that comes with the next minor version. */
const growing = (...pairs: Swaps) => api(...pairs, ['version: 1.0.0', 'version: 1.1.0']);

const still: SeededFinding = {
  rule: 'version-not-raised',
  file: API,
  on: 'version: 1.0.0',
  severity: 'warning',
};

function refused(on: string, witnessOf: string): SeededFinding[] {
  const proof = { witnessOf, validIn: 'old' } as const;
  return [still, { rule: 'accepted-value-refused', file: API, on, proof }];
}

function unexpected(on: string, witnessOf: string): SeededFinding[] {
  const proof = { witnessOf, validIn: 'new' } as const;
  return [still, { rule: 'sent-value-unexpected', file: API, on, proof }];
}

function structure(rule: string, on: string): SeededFinding[] {
  return [still, { rule, file: API, on, proof: 'rule' }];
}

const breaking: readonly ContractSeed[] = [
  seed(
    'an operation under another path',
    api(['/v1/users:', '/v1/accounts:']),
    ...structure('operation-removed', 'paths:'),
  ),
  seed(
    'an operation under another method',
    api([`post:\n      ${QUOTES}`, `put:\n      ${QUOTES}`]),
    ...structure('operation-removed', '/v1/quotes:'),
  ),
  seed(
    'a parameter that must be given',
    api([
      LIST,
      `${LIST}\n      parameters: [{ in: query, name: page, required: true, schema: { type: integer } }]`,
    ]),
    ...structure('parameter-tightened', 'name: page'),
  ),
  seed(
    'credentials that must be given',
    api(
      [LIST, `${LIST}\n      security: [{ key: [] }]`],
      [
        'components:\n',
        'components:\n  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }\n',
      ],
    ),
    ...structure('access-tightened', 'security: ['),
  ),
  seed(
    'a body of another type',
    api([
      `application/json:\n            schema: { $ref: '#/components/schemas/QuoteRequest' }`,
      `application/xml:\n            schema: { $ref: '#/components/schemas/QuoteRequest' }`,
    ]),
    ...structure('media-type-lost', 'application/xml'),
  ),
  seed(
    'another code for success',
    api(["'200':\n          description: Everything", "'201':\n          description: Everything"]),
    ...structure('answer-lost', `${LIST}\n      responses`),
  ),
  seed(
    'an account needs a name',
    api(
      ['required: [email]', 'required: [email, name]'],
      [EMAIL, `${EMAIL}\n                name: { type: string, minLength: 2 }`],
    ),
    ...refused('minLength: 2', ACCOUNT),
  ),
  seed(
    'a quantity must be given',
    api(['required: [productId]', 'required: [productId, quantity]']),
    ...refused('required: [productId, quantity]', QUOTE_REQUEST),
  ),
  seed(
    'a country is not served any more',
    api([COUNTRIES, COUNTRIES.replace(', FR', '')]),
    ...refused('enum: [AT, DE] }', QUOTE_REQUEST),
  ),
  seed('smaller quantities', api(['maximum: 99', 'maximum: 50']), ...refused('maximum: 50', QUOTE_REQUEST)),
  seed(
    'ids that may not be empty',
    api([PRODUCT_ID, 'productId: { type: string, minLength: 1 }']),
    ...refused('productId: {', QUOTE_REQUEST),
  ),
  seed(
    'ids of one form',
    api([PRODUCT_ID, "productId: { type: string, pattern: '^p[0-9]+$' }"]),
    ...refused('productId: {', QUOTE_REQUEST),
  ),
  seed(
    'carts that may not be empty',
    api([
      'type: array\n          items:\n            type: object',
      'type: array\n          minItems: 1\n          items:\n            type: object',
    ]),
    ...refused('minItems: 1', QUOTE_REQUEST),
  ),
  seed(
    'ids of another type',
    api([PRODUCT_ID, 'productId: { type: integer }']),
    ...refused('productId: {', QUOTE_REQUEST),
  ),
  seed(
    'one more class of tax',
    api(['[standard, reduced]', '[standard, reduced, zero]']),
    ...unexpected('taxClass: {', PRODUCTS),
  ),
  seed(
    'products without a price',
    api(['[id, name, priceCents, taxClass]', '[id, name, taxClass]']),
    ...unexpected('[id, name, taxClass]', PRODUCTS),
  ),
  seed(
    'a price that is gone',
    api(['[id, name, priceCents, taxClass]', '[id, name, taxClass]'], [`        ${PRICE}\n`, '']),
    ...unexpected('[id, name, taxClass]\n      properties', PRODUCTS),
  ),
  seed(
    'prices with a fraction',
    api([PRICE, 'priceCents: { type: number, minimum: 1 }']),
    ...unexpected('priceCents: {', PRODUCTS),
  ),
  seed(
    'products for nothing',
    api([PRICE, 'priceCents: { type: integer, minimum: 0 }']),
    ...unexpected('priceCents: {', PRODUCTS),
  ),
  seed(
    'products without a name, said as null',
    api([NAME, 'name: { type: [string, "null"] }']),
    ...unexpected('name: {', PRODUCTS),
  ),
  seed(
    'costs below nothing',
    api(['vatCents: { type: integer, minimum: 0 }', 'vatCents: { type: integer }']),
    ...unexpected('vatCents: { type: integer }', QUOTE),
  ),
  seed(
    'reasons with parts',
    api(['error: { type: string }', 'error: { type: object }']),
    ...unexpected('error: {', REFUSED),
  ),
  seed('a version that goes down', api(['version: 1.0.0', 'version: 0.9.0']), {
    rule: 'version-not-raised',
    file: API,
    on: 'version: 0.9.0',
  }),
  seed('a key that stands there twice', api([TAX, `${TAX}\n        taxClass: { type: string }`]), {
    rule: 'invalid-contract',
    file: API,
    on: 'taxClass: { type: string }',
  }),
  seed(
    'a reference that leads nowhere',
    api([
      "items: { $ref: '#/components/schemas/Product' }",
      "items: { $ref: '#/components/schemas/Products' }",
    ]),
    { rule: 'invalid-contract', file: API, on: 'schemas/Products' },
  ),
];

const harmless: readonly ContractSeed[] = [
  seed(
    'one more operation',
    growing([
      '/v1/quotes:',
      "/v1/health:\n    get:\n      responses: { '200': { description: Well. } }\n  /v1/quotes:",
    ]),
  ),
  seed(
    'a parameter that may be given',
    growing([LIST, `${LIST}\n      parameters: [{ in: query, name: page, schema: { type: integer } }]`]),
  ),
  seed('a member that may be sent', growing([EMAIL, `${EMAIL}\n                name: { type: string }`])),
  seed('a member more in the answer', growing([TAX, `${TAX}\n        weightGrams: { type: integer }`])),
  seed(
    'a member more in every answer',
    growing(
      [TAX, `${TAX}\n        weightGrams: { type: integer }`],
      ['priceCents, taxClass]', 'priceCents, taxClass, weightGrams]'],
    ),
  ),
  seed('one more country is served', growing([COUNTRIES, COUNTRIES.replace('FR]', 'FR, IT]')])),
  seed('costs in fewer countries', growing([COST_IN, COST_IN.replace(', FR', '')])),
  seed('larger quantities', growing(['maximum: 99', 'maximum: 999'])),
  seed('no need to name a country', growing(['required: [country, lines]', 'required: [lines]'])),
  seed('dearer products', growing([PRICE, 'priceCents: { type: integer, minimum: 100 }'])),
  seed(
    'nothing but the declared members',
    growing(['required: [productId]', 'required: [productId]\n            additionalProperties: false']),
  ),
  seed('an operation that is on its way out', growing([LIST, `${LIST}\n      deprecated: true`])),
  seed(
    'an answer in one more form',
    growing([
      `schema: { $ref: '#/components/schemas/Quote' }`,
      `schema: { $ref: '#/components/schemas/Quote' }\n            text/plain:\n              schema: { type: string }`,
    ]),
  ),
  seed('other words', api(['Everything on sale.', 'All that is on sale.'])),
  seed(
    'a part in its place',
    api([
      "'400': { $ref: '#/components/responses/Refused' }\n  /v1/users:",
      "'400':\n          description: No.\n          content:\n            application/json:\n              schema: { type: object, required: [error], properties: { error: { type: string } } }\n  /v1/users:",
    ]),
  ),
  seed(
    'a part with a name',
    api(
      [
        'schema:\n              type: object\n              required: [email]\n              properties:\n                email: { type: string, format: email }',
        "schema: { $ref: '#/components/schemas/Account' }",
      ],
      [
        '  schemas:\n',
        `  schemas:\n    Account: { type: object, required: [email], properties: { ${EMAIL} } }\n`,
      ],
    ),
  ),
  seed('an allOf around a part', growing([EMAIL, 'email: { allOf: [{ type: string }, { format: email }] }'])),
  seed('another order', api([`        ${NAME}\n        ${PRICE}`, `        ${PRICE}\n        ${NAME}`])),
  seed(
    'the same in other YAML',
    api([
      TAX,
      'taxClass:\n          enum:\n            - reduced\n            - "standard"\n          type: string',
    ]),
  ),
];

/** Changes of the shop's HTTP API. */
export const HTTP: readonly ContractSeed[] = [...breaking, ...harmless];
