import assert from 'node:assert/strict';
import test from 'node:test';
import { priceList } from '../dist/price-list.js';

test('a row for each product, a column for each country', () => {
  const cup = { id: 'cup', name: 'Cup', priceCents: 950, taxClass: 'standard' };
  assert.equal(priceList([cup]), 'product,AT,DE,FR\ncup,1140,1131,1140\n');
});
