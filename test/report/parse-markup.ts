/** A start tag as a reader of HTML or XML sees it. */
export interface Tag {
  name: string;
  attributes: [name: string, value: string][];
}

/** Start tags of a page; what stands in script and style is skipped. Throws on a `<` that begins nothing known. */
export function parseMarkup(text: string): Tag[] {
  const tags: Tag[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    if (start < 0) return tags;
    const end = text.indexOf('>', start);
    const inner = text.slice(start + 1, end);
    at = end + 1;
    if (/^(?:\/|!doctype |\?xml )/i.test(inner)) continue;
    const name = /^[a-z][a-z0-9-]*/i.exec(inner)?.[0];
    if (end < 0 || name === undefined)
      throw new Error(`no tag at ${start}: ${text.slice(start, start + 40)}`);
    const attributes = [...inner.slice(name.length).matchAll(/\s([a-z-]+)(?:="([^"<]*)")?/gi)];
    tags.push({ name, attributes: attributes.map(([, key = '', value = '']) => [key, value]) });
    if (name === 'script' || name === 'style') at = text.indexOf(`</${name}>`, at);
  }
}
