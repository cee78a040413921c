/** The hidden first line by which a comment of ours is found again. It does not show on the page. */
export function markerOf(key: string): string {
  if (!/^[A-Za-z0-9][\w./-]*$/.test(key) || key.includes('--')) {
    throw new RangeError(`"${key}" cannot be the key of a comment: use letters, digits and single - _ . /`);
  }
  return `<!-- eos-gates:${key} -->`;
}

/** True where the marker is the first line; a quoted comment has it behind `>` or further down. */
export function hasMarker(body: string, marker: string): boolean {
  return body === marker || /^[\r\n]/.test(body.startsWith(marker) ? body.slice(marker.length) : '');
}
