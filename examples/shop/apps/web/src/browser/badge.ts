import { basketText } from '../features/basket/index.js';

/** Writes the number of pieces on the basket of the page that is open. */
export function showBasket(badge: { textContent: string | null }, pieces: number): void {
  badge.textContent = basketText(pieces);
}
