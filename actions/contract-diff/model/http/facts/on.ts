/** Where in a contract a schema can stand, as oasdiff's ids begin, by the letter used in the catalogue. */
const PLACES = {
  B: 'request-body',
  b: 'response-body',
  P: 'request-property',
  p: 'response-property',
  A: 'request-parameter',
  a: 'request-parameter-property',
  H: 'response-header',
  M: 'response-mediatype',
  R: 'request-read-only-property',
  W: 'response-write-only-property',
  h: 'request-header-property',
} as const;

/** oasdiff's ids of one change at several places: `on('BP', 'max-set')` is `request-body-max-set` and `request-property-max-set`. */
export function on(places: string, change: string): string[] {
  return [...places].map((letter) => `${PLACES[letter as keyof typeof PLACES]}-${change}`);
}
