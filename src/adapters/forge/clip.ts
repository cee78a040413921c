/** At most `max` UTF-16 code units, which is never more than `max` characters; a pair is not torn apart. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
