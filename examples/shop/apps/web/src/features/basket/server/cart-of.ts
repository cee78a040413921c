import { addToCart, emptyCart } from '@shop/cart';
import type { Cart } from '@shop/cart';
import { findProduct } from '@shop/catalog';

/**
 * The cart that a browser has sent as lines of product and quantity. Prices come from the shelf, never from outside.
 * @throws RangeError for what is not on sale and for quantities that cannot be
 */
export function cartOf(lines: readonly unknown[]): Cart {
  let cart = emptyCart;
  for (const line of lines) {
    const { productId, quantity } = (line ?? {}) as { productId?: unknown; quantity?: number };
    if (typeof productId !== 'string') throw new RangeError('"productId" must be text');
    const product = findProduct(productId);
    if (!product) throw new RangeError(`"${productId}" is not on sale`);
    cart = addToCart(cart, product, quantity);
  }
  return cart;
}
