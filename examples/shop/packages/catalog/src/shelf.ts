/** How a product is taxed; the rates belong to billing. */
export type TaxClass = 'standard' | 'reduced';

/** Something the shop sells. */
export interface Product {
  id: string;
  name: string;
  /** Price before tax, in cents of euro. */
  priceCents: number;
  taxClass: TaxClass;
}

const shelf: readonly Product[] = [
  { id: 'coffee-beans', name: 'Coffee beans, 1 kg', priceCents: 1490, taxClass: 'reduced' },
  { id: 'cup', name: 'Cup, stoneware', priceCents: 950, taxClass: 'standard' },
  { id: 'kettle', name: 'Gooseneck kettle', priceCents: 5900, taxClass: 'standard' },
];

/** Everything on sale, by name. */
export function listProducts(): readonly Product[] {
  return shelf;
}

/** The product of that id, or undefined when it is not on sale. */
export function findProduct(id: string): Product | undefined {
  return shelf.find((product) => product.id === id);
}
