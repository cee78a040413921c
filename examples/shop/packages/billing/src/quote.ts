import { subtotalCents } from '@shop/cart';
import type { Cart } from '@shop/cart';
import { COUNTRIES, VAT } from './vat.js';

export type Country = (typeof COUNTRIES)[number];

/** What a cart costs in a country; all amounts in cents. */
export interface Quote {
  country: Country;
  subtotalCents: number;
  vatCents: number;
  totalCents: number;
}

/** Prices a cart. Tax is rounded per line, half a cent up, as an invoice shows it. */
export function quote(cart: Cart, country: Country): Quote {
  const subtotal = subtotalCents(cart);
  const vat = cart.lines.reduce((sum, { product, quantity }) => {
    const rate = VAT[country][product.taxClass];
    return sum + Math.round((product.priceCents * quantity * rate) / 100);
  }, 0);
  return { country, subtotalCents: subtotal, vatCents: vat, totalCents: subtotal + vat };
}
