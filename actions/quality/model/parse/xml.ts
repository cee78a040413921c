/** A start or end tag. A tag that closes itself gives both. Attributes are not read: nothing here needs them. */
export interface Tag {
  kind: 'open' | 'close';
  name: string;
}

/** Thrown for text that is not the XML a test report is made of. */
export class XmlFault extends Error {}

/**
 * Walks the tags of an XML text in one pass. Document types are refused, so there are no entities to expand; comments, CDATA and
 * instructions are skipped; texts are not read. Case matters; namespaces are left in the name.
 * @throws XmlFault
 */
export function* tagsOf(text: string): Generator<Tag> {
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    if (start < 0) return;
    if (text.startsWith('<!--', start)) at = skip(text, start, '-->');
    else if (text.startsWith('<![CDATA[', start)) at = skip(text, start, ']]>');
    else if (text.startsWith('<?', start)) at = skip(text, start, '?>');
    else if (text.startsWith('<!', start)) throw new XmlFault('it has a document type, which is not read');
    else {
      const end = endOfTag(text, start);
      yield* parseTag(text.slice(start + 1, end));
      at = end + 1;
    }
  }
}

function skip(text: string, from: number, close: string): number {
  const end = text.indexOf(close, from);
  if (end < 0) throw new XmlFault(`"${text.slice(from, from + 4)}" is never closed`);
  return end + close.length;
}

/** The `>` that ends a tag; one inside a quoted value does not. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  throw new XmlFault('a tag is never closed');
}

function* parseTag(inner: string): Generator<Tag> {
  const closes = inner.startsWith('/');
  const name = /^[^\s/>]+/.exec(closes ? inner.slice(1) : inner)?.[0];
  if (name === undefined) throw new XmlFault('a tag has no name');
  if (!closes) yield { kind: 'open', name };
  if (closes || inner.endsWith('/')) yield { kind: 'close', name };
}
