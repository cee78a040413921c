/** A box as the layout sees it; sizes in CSS pixels. */
export interface BoxSpec {
  width: number;
  band: number;
  row: number;
}

/** Two boxes that belong near each other, and how strongly. */
export interface LinkSpec {
  from: number;
  to: number;
  weight: number;
}

/** Where a box stands: its upper left corner. */
export interface Spot {
  x: number;
  y: number;
}

/** A stripe of the picture, from left to right edge. */
export interface Stripe {
  y: number;
  height: number;
}

/** Everything in its place; the origin is the upper left corner. */
export interface Layout {
  width: number;
  height: number;
  spots: readonly Spot[];
  stripes: readonly Stripe[];
  /** One per link, as the data of an SVG path. */
  paths: readonly string[];
}

/** Height of every box. */
export const BOX_HEIGHT = 52;
/** Least room between two boxes of a row. */
export const GAP = 40;
/** Room between rows of a band, between bands, and within a band above and below. */
export const ROW_GAP = 46;
export const BAND_GAP = 26;
export const BAND_PADDING = 20;
/** Room left and right of the boxes; on the left stands the name of the band. */
export const MARGIN = 28;
export const LABEL_WIDTH = 132;
