export type { Country, Quote } from './quote.js';
export { quote } from './quote.js';
export { COUNTRIES } from './vat.js';
