import type { Container, Dialect } from './dialect.js';
import { dialectOf } from './dialect.js';
import type { Literal } from './reader.js';
import type { Sink } from './sink.js';

/** A stretch of code in a file. */
export interface Script {
  start: number;
  end: number;
  dialect: Dialect;
}

/** A `<script>` tag: its attributes, and where its content starts and ends. */
interface Tag {
  attributes: Map<string, Literal>;
  start: number;
  end: number;
}

/**
 * The script blocks of a component file in the order of the text, Astro's front matter first. Vue's `<script src="x">` is an
 * import of its own and goes to the sink, as does a block that never ends.
 */
export function findScripts(container: Container, text: string, sink: Sink): Script[] {
  const scripts: Script[] = [];
  let from = 0;
  if (container === 'astro') {
    const fences = frontMatter(text, sink);
    if (fences) {
      scripts.push({ ...fences, dialect: dialectOf('ts') });
      from = fences.end;
    }
  }
  for (const { attributes, start, end } of scriptTags(text, from, sink)) {
    const source = attributes.get('src');
    if (container === 'vue' && source) sink.add('import', source.start, source);
    if (attributes.has('is:inline')) continue; // Astro leaves such a script as it is: nothing in it is resolved
    const language = attributes.get('lang')?.value ?? (container === 'astro' ? 'ts' : 'js');
    scripts.push({ start, end, dialect: dialectOf(language) });
  }
  return scripts;
}

/** The code between the `---` fences at the top of an Astro file. */
function frontMatter(text: string, sink: Sink): { start: number; end: number } | undefined {
  const opening = /^\s*---/.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const end = text.indexOf('\n---', start - 1);
  if (end < 0) {
    sink.fail('unterminated front matter', start - 3);
    return undefined;
  }
  return { start, end };
}

/** The `<script>` tags outside of HTML comments. */
function* scriptTags(text: string, from: number, sink: Sink): Generator<Tag> {
  const marks = /<!--|<script(?=[\s/>])/g;
  marks.lastIndex = from;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '<!--') {
      const close = text.indexOf('-->', mark.index);
      if (close < 0) return;
      marks.lastIndex = close;
      continue;
    }
    const attributes = new Map<string, Literal>();
    const tagEnd = readAttributes(text, marks.lastIndex, attributes);
    const closed = tagEnd > 0 && text.startsWith('/>', tagEnd - 2);
    const end = closed ? tagEnd : text.indexOf('</script', tagEnd);
    if (tagEnd < 0 || end < 0) return sink.fail('unterminated <script>', mark.index);
    yield { attributes, start: tagEnd, end };
    marks.lastIndex = end;
  }
}

/** Reads attributes up to the tag's `>`. @returns the offset behind it, or -1 when the text ends first */
function readAttributes(text: string, from: number, attributes: Map<string, Literal>): number {
  const part = /\s+|\/|>|([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?|["'=]/y;
  part.lastIndex = from;
  for (let match = part.exec(text); match !== null; match = part.exec(text)) {
    const [all, name, double, single, bare] = match;
    if (all === '>') return part.lastIndex;
    if (name === undefined) continue;
    const value = double ?? single ?? bare ?? '';
    const quotes = double === undefined && single === undefined ? 0 : 2;
    attributes.set(name, { value, start: part.lastIndex - value.length - quotes, end: part.lastIndex });
  }
  return -1;
}
