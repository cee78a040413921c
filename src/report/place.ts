import type { Location } from '../core/finding/index.js';

/** `file:line:column`, with the commit in front where the place is in history. Not neutralised. */
export function place(location: Location): string {
  const at = `${location.file}:${location.line}:${location.column}`;
  return location.commit === undefined ? at : `${location.commit.slice(0, 12)}:${at}`;
}

/** True when the place is a line of the tree under review, so that it can be shown and pointed at. */
export function isInHead(location: Location): boolean {
  return location.commit === undefined && location.side !== 'base';
}
