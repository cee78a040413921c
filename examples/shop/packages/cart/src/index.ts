export type { Cart, CartLine } from './cart.js';
export { addToCart, emptyCart, subtotalCents } from './cart.js';
