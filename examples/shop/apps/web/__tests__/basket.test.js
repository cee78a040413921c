import assert from 'node:assert/strict';
import test from 'node:test';
import { showBasket } from '../dist/browser/badge.js';
import { cartOf } from '../dist/features/basket/server/index.js';

test('the badge counts pieces and says nothing of an empty basket', () => {
  const badge = { textContent: null };
  showBasket(badge, 3);
  assert.equal(badge.textContent, 'Basket (3)');
  showBasket(badge, 0);
  assert.equal(badge.textContent, 'Basket');
});

test('prices come from the shelf, whatever the browser says', () => {
  const { lines } = cartOf([{ productId: 'cup', quantity: 2, priceCents: 1 }]);
  assert.equal(lines[0]?.product.priceCents, 950);
  assert.throws(() => cartOf([null]), RangeError);
});
