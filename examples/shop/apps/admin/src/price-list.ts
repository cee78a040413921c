import { COUNTRIES, quote } from '@shop/billing';
import type { Product } from '@shop/catalog';

/** CSV with the price of one piece of each product, tax included, in cents per country. */
export function priceList(products: readonly Product[]): string {
  const rows = products.map((product) => {
    const cart = { lines: [{ product, quantity: 1 }] };
    return [product.id, ...COUNTRIES.map((country) => quote(cart, country).totalCents)];
  });
  return [['product', ...COUNTRIES], ...rows].map((row) => `${row.join(',')}\n`).join('');
}
