import assert from 'node:assert/strict';
import test from 'node:test';
import { findProduct, listProducts } from '@shop/catalog';

test('every product has an id of its own and a price in whole cents', () => {
  const products = listProducts();
  assert.equal(new Set(products.map(({ id }) => id)).size, products.length);
  for (const { id, priceCents } of products) assert.ok(Number.isInteger(priceCents) && priceCents > 0, id);
});

test('a product is found by its id', () => {
  assert.equal(findProduct('cup')?.name, 'Cup, stoneware');
  assert.equal(findProduct('teapot'), undefined);
});
