import type { Product } from '@shop/catalog';

/** One product in a cart. */
export interface CartLine {
  product: Product;
  quantity: number;
}

/** What a customer is about to buy; never changed in place. */
export interface Cart {
  lines: readonly CartLine[];
}

export const emptyCart: Cart = { lines: [] };

/**
 * The cart with more of a product; one product has one line.
 * @throws RangeError unless the quantity is a whole number from 1 to 99
 */
export function addToCart(cart: Cart, product: Product, quantity = 1): Cart {
  const before = cart.lines.find((line) => line.product.id === product.id);
  const whole = quantity + (before?.quantity ?? 0);
  if (!Number.isInteger(quantity) || quantity < 1 || whole > 99) {
    throw new RangeError(`cannot put ${whole} of ${product.id} into a cart`);
  }
  const line = { product, quantity: whole };
  const lines = before ? cart.lines.map((one) => (one === before ? line : one)) : [...cart.lines, line];
  return { lines };
}

/** Sum of the cart before tax, in cents. */
export function subtotalCents(cart: Cart): number {
  return cart.lines.reduce((sum, { product, quantity }) => sum + product.priceCents * quantity, 0);
}
