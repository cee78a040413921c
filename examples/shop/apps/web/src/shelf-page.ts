import type { Product } from '@shop/catalog';

/** The front page: navigation and everything on sale. */
export function shelfPage(
  products: readonly Product[],
  routes: readonly { path: string; title: string }[],
): string {
  const links = routes.map(({ path, title }) => `<a href="${path}">${title}</a>`).join(' ');
  const items = products.map(({ name, priceCents }) => `<li>${name}: ${euros(priceCents)}</li>`).join('');
  return `<!doctype html><title>Shop</title><nav>${links}</nav><ul>${items}</ul>`;
}

function euros(cents: number): string {
  return `${(cents / 100).toFixed(2)} €`;
}
