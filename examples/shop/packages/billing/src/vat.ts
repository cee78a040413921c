/** Countries the shop delivers to. */
export const COUNTRIES = ['AT', 'DE', 'FR'] as const;

/** Value added tax in per cent, by country and tax class. */
export const VAT = {
  AT: { standard: 20, reduced: 10 },
  DE: { standard: 19, reduced: 7 },
  FR: { standard: 20, reduced: 5.5 },
} as const;
