import assert from 'node:assert/strict';
import test from 'node:test';
import { addToCart, emptyCart, subtotalCents } from '@shop/cart';

const cup = { id: 'cup', name: 'Cup', priceCents: 950, taxClass: 'standard' };

test('one product has one line', () => {
  const cart = addToCart(addToCart(emptyCart, cup), cup, 2);
  assert.deepEqual(cart.lines, [{ product: cup, quantity: 3 }]);
  assert.equal(subtotalCents(cart), 2850);
});

test('a cart is never changed in place', () => {
  addToCart(emptyCart, cup);
  assert.equal(emptyCart.lines.length, 0);
});

test('half a cup, no cup and a hundred cups cannot be bought', () => {
  for (const quantity of [0.5, 0, -1, 100]) {
    assert.throws(() => addToCart(emptyCart, cup, quantity), RangeError);
  }
});
