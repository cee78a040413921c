import { describe, expect, test } from '@jest/globals';
import { layoutOf } from '../../../actions/contract-diff/model/contracts/index.js';

describe('what the path of a contract says', () => {
  test.each([
    ['contracts/user.created/v1.schema.json', 'user.created', 1, 'contracts/user.created'],
    ['contracts/user.created/v12.schema.yaml', 'user.created', 12, 'contracts/user.created'],
    ['contracts/user.created/v1/schema.json', 'user.created', 1, 'contracts/user.created'],
    ['contracts/user.created/user.created.v1.schema.json', 'user.created', 1, 'contracts/user.created'],
    ['apps/shop/contracts/shop-api/v1.openapi.yaml', 'shop-api', 1, 'apps/shop/contracts/shop-api'],
    ['contracts/billing/invoice/v2.asyncapi.yml', 'billing/invoice', 2, 'contracts/billing/invoice'],
    ['contracts/user.created.v1.schema.json', 'user.created', 1, undefined],
    ['events/user.created.v1.json', 'user.created', 1, undefined],
    ['events/user.created.v1/schema.json', 'user.created', 1, undefined],
    ['schemas/order-v3.schema.json', 'order', 3, undefined],
    ['schemas/order.schema.json', 'order', undefined, undefined],
    ['v1.schema.json', 'v1', 1, undefined],
    ['openapi.yaml', 'openapi', undefined, undefined],
  ])('%s', (path, name, version, folder) => {
    const layout = layoutOf(path);
    expect([layout.name, layout.version, layout.folder]).toEqual([name, version, folder]);
  });

  test('versions of one contract have one line, others have not', () => {
    const line = (path: string): string => layoutOf(path).line;
    expect(line('events/user.created.v2.json')).toBe(line('events/user.created.v1.json'));
    expect(line('contracts/order/v1.schema.json')).toBe(line('contracts/order/v2/schema.yaml'));
    expect(line('events/user.created.v1.json')).not.toBe(line('events/user.deleted.v1.json'));
    expect(line('a/contracts/order/v1.schema.json')).not.toBe(line('b/contracts/order/v1.schema.json'));
  });

  test('documentation stands in the folder of the contract, else beside the file', () => {
    expect(layoutOf('contracts/order/v2.schema.json')).toMatchObject({
      documentation: 'contracts/order/v2.md',
    });
    expect(layoutOf('events/user.created.v1.json')).toMatchObject({
      documentation: 'events/user.created.v1.md',
    });
  });
});
