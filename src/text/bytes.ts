const encoder = new TextEncoder();

/** Size in UTF-8 bytes. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** The longest prefix of at most `max` UTF-8 bytes; no character is cut in two. */
export function cutBytes(text: string, max: number): string {
  if (text.length * 3 <= max || byteLength(text) <= max) return text;
  const { read } = encoder.encodeInto(text, new Uint8Array(Math.max(max, 0)));
  return text.slice(0, read);
}
