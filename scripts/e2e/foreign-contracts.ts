/** An event that the foreign repository sends. */
export const EVENT = 'contracts/order.placed/v1.schema.json';

/** What it answers over HTTP. */
export const API = 'contracts/cart-api/v1.openapi.yaml';

/** What the foreign repository promises to others, by path. */
export const CONTRACTS: Readonly<Record<string, string>> = {
  'eos.yaml': `version: 1
gates:
  contract-diff:
    contracts:
      order.placed: { use: producer }
`,
  [EVENT]: `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "required": ["orderId", "totalCents"],
  "properties": {
    "orderId": { "type": "string" },
    "totalCents": { "type": "integer", "minimum": 0 }
  }
}
`,
  'contracts/order.placed/v1.md': "---\nowner: '@acme/cart'\n---\n\nSomebody has ordered.\n",
  'contracts/order.placed/changelog.md': '# Changelog of order.placed\n\n## v1\n\n- First version.\n',
  [API]: `openapi: 3.1.0
info: { title: Cart API, version: 1.0.0 }
paths:
  /v1/totals:
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [net]
              properties:
                net: { type: integer }
                country: { enum: [AT, DE, FR] }
      responses:
        '200': { description: The total. }
`,
  'contracts/cart-api/v1.md': "---\nowner: '@acme/cart'\n---\n\nWhat a cart costs with tax.\n",
  'contracts/cart-api/changelog.md': '# Changelog of cart-api\n\n## 1.0.0\n\n- First version.\n',
};
