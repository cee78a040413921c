import { expect, test } from '@jest/globals';
import { dependsOnUse } from '../../../../actions/contract-diff/model/http/schema/depends-on-use.js';

test.each([
  ['readOnly', { properties: { id: { type: 'string', readOnly: true } } }, true],
  ['writeOnly in a list', { allOf: [{ properties: { id: { writeOnly: true } } }] }, true],
  ['another file', { items: { $ref: 'order.yaml#/Order' } }, true],
  ['switched off', { properties: { id: { readOnly: false, writeOnly: 'true' } } }, false],
  [
    'a property of that name',
    { properties: { readOnly: { type: 'boolean' }, $ref: { type: 'string' } } },
    false,
  ],
  ['the same file', { items: { $ref: '#/components/schemas/Order' } }, false],
  ['nothing', null, false],
])('%s', (_title, document, depends) => {
  expect(dependsOnUse(document)).toBe(depends);
});
