export type { Product, TaxClass } from './shelf.js';
export { findProduct, listProducts } from './shelf.js';
