/** What stands on the basket in the corner of every page. */
export function basketText(pieces: number): string {
  return pieces === 0 ? 'Basket' : `Basket (${pieces})`;
}
