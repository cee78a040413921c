export { cartOf } from './cart-of.js';
