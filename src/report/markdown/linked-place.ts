import type { Finding } from '../../core/finding/index.js';
import { shorten } from '../../text/index.js';
import { place } from '../place.js';
import { code, entities } from './escape.js';
import type { MarkdownOptions } from './options.js';

/** Longest place that is written whole. */
const NAME = 240;

/** The place of a finding, as a link where there is an address for it. */
export function linkedPlace({ location }: Finding, { link }: MarkdownOptions): string {
  const name = code(shorten(place(location), NAME));
  const address = link?.(location);
  return address?.startsWith('https://') ? `<a href="${entities(address)}">${name}</a>` : name;
}
