import { isSeq, parseDocument } from 'yaml';
import type { Waiver } from './waiver.js';

type Written = Pick<Waiver, 'id' | 'rule' | 'match' | 'reason' | 'owner' | 'until' | 'issue'>;

/** Adds a waiver to the text of a waiver file, keeping comments and order; an empty text becomes a new file. */
export function addWaiver(text: string, { id, rule, match, reason, owner, until, issue }: Written): string {
  const document = parseDocument(text.trim() === '' ? 'version: 1\nwaivers: []\n' : text);
  const list = document.get('waivers');
  if (isSeq(list)) list.flow = false;
  document.addIn(
    ['waivers'],
    document.createNode({ id, rule, match, reason, owner, until, ...(issue === undefined ? {} : { issue }) }),
  );
  return document.toString({ lineWidth: 0 });
}

/** Takes a waiver out by its id; undefined when there is none of that id. */
export function removeWaiver(text: string, id: string): string | undefined {
  const document = parseDocument(text);
  const list = document.get('waivers');
  if (!isSeq(list)) return undefined;
  const index = list.items.findIndex(
    (item) => (item as { get?: (key: string) => unknown }).get?.('id') === id,
  );
  if (index < 0) return undefined;
  list.delete(index);
  if (list.items.length === 0) list.flow = true;
  return document.toString({ lineWidth: 0 });
}
