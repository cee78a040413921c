import assert from 'node:assert/strict';
import test from 'node:test';
import { COUNTRIES, quote } from '@shop/billing';
import { addToCart, emptyCart } from '@shop/cart';

const cup = { id: 'cup', name: 'Cup', priceCents: 950, taxClass: 'standard' };
const beans = { id: 'coffee-beans', name: 'Coffee beans', priceCents: 1490, taxClass: 'reduced' };

test('each line is taxed by its class', () => {
  const cart = addToCart(addToCart(emptyCart, cup, 2), beans);
  assert.deepEqual(quote(cart, 'DE'), {
    country: 'DE',
    subtotalCents: 3390,
    vatCents: 361 + 104,
    totalCents: 3855,
  });
});

test('an empty cart costs nothing anywhere', () => {
  for (const country of COUNTRIES) assert.equal(quote(emptyCart, country).totalCents, 0);
});
