import { pointerStep, valueAt } from '../document/index.js';
import type { Astray, ContractFault, Library, Site } from './site.js';

/** References that may stand behind one another before it is a circle in disguise. */
const MAX_HOPS = 50;

const CIRCLE = '"$ref" goes in a circle';

/** Follows references over the files of one contract and collects what is wrong on the way. */
export class References {
  readonly faults: ContractFault[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly library: Library) {}

  /** The value behind `$ref`, through any number of references; undefined, with a fault, where it leads nowhere. */
  follow(site: Site): Site | undefined {
    const end = this.walk(site);
    if (!('why' in end)) return end;
    this.blame(end.at, { why: end.why, ...(end.host === undefined ? {} : { host: end.host }) });
    return undefined;
  }

  /** As {@link follow}, and silent: for schemas, whose references are judged by who compares them. */
  peek(site: Site): Site | undefined {
    const end = this.walk(site);
    return 'why' in end ? undefined : end;
  }

  /** Whether references lead to nothing but one another. */
  isCircle(site: Site): boolean {
    const end = this.walk(site);
    return 'why' in end && end.why === CIRCLE;
  }

  private walk(site: Site): Site | (Astray & { at: Site }) {
    let at = site;
    for (let hop = 0; hop < MAX_HOPS; hop++) {
      const reference = referenceOf(at.value);
      if (reference === undefined) return at;
      const next = this.resolve(at, reference);
      if ('why' in next) return { ...next, at };
      at = next;
    }
    return { why: CIRCLE, at: site };
  }

  /** The site a reference names, or why there is none. The place the reference stands in decides what it is relative to. */
  resolve({ document }: Site, reference: string): Site | Astray {
    const hash = reference.indexOf('#');
    const file = hash === -1 ? reference : reference.slice(0, hash);
    const fragment = hash === -1 ? '' : reference.slice(hash + 1);
    if (/^[a-z][a-z0-9+.-]*:/i.test(file)) return elsewhere(reference);
    let target = document;
    if (file !== '') {
      const path = joinPath(folderOf(document.path), decode(file));
      if (path === undefined) return { why: `"${reference}" leads out of the repository` };
      const found = this.library(path);
      if ('why' in found) return { why: `"${reference}" leads nowhere: ${found.why}` };
      target = found;
    }
    const pointer = decode(fragment);
    if (pointer !== '' && !pointer.startsWith('/'))
      return { why: `"${reference}" names an anchor, which stands in schemas only` };
    const value = valueAt(target.value, pointer);
    if (value === undefined)
      return { why: `"${reference}" leads nowhere: there is no ${pointer} in ${target.path}` };
    return { document: target, pointer, value };
  }

  /** Keeps a fault, once for each place and text. */
  blame(site: Site, astray: Astray): void {
    const key = `${site.document.path}\u0000${site.pointer}\u0000${astray.why}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.faults.push({ site, ...astray });
  }

  /** The value under a name, followed through references; undefined when it is absent. */
  get(site: Site, name: string): Site | undefined {
    const inner = child(site, name);
    return inner && this.follow(inner);
  }

  /** Entries of a mapping, each followed through references. Extensions (`x-…`) are left out. */
  entries(site: Site | undefined, name: string): [string, Site][] {
    const inner = site && this.get(site, name);
    if (!inner) return [];
    if (!isRecord(inner.value)) {
      this.blame(inner, { why: `"${name}" must be a mapping` });
      return [];
    }
    return Object.keys(inner.value)
      .filter((key) => !key.startsWith('x-'))
      .flatMap((key): [string, Site][] => {
        const found = this.get(inner, key);
        return found ? [[key, found]] : [];
      });
  }

  /** Items of a list, each followed through references. */
  items(site: Site | undefined, name: string): Site[] {
    const inner = site && this.get(site, name);
    if (!inner) return [];
    if (!Array.isArray(inner.value)) {
      this.blame(inner, { why: `"${name}" must be a list` });
      return [];
    }
    return inner.value.flatMap((_, index) => this.get(inner, String(index)) ?? []);
  }
}

/** The value under a name as it stands, references not followed. */
export function child(site: Site, name: string): Site | undefined {
  const { value, document, pointer } = site;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return { document, pointer: pointer + pointerStep(name), value: (value as Record<string, unknown>)[name] };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text under a name, undefined where there is no text. */
export function textOf(site: Site | undefined, name: string): string | undefined {
  const value = site && isRecord(site.value) ? site.value[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The switch under a name, with its default. */
export function flagOf(site: Site, name: string, otherwise = false): boolean {
  const value = isRecord(site.value) ? site.value[name] : undefined;
  return typeof value === 'boolean' ? value : otherwise;
}

/** Texts of a list under a name; undefined where there is no list. */
export function textsOf(site: Site | undefined, name: string): string[] | undefined {
  const value = site && isRecord(site.value) ? site.value[name] : undefined;
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;
}

function referenceOf(value: unknown): string | undefined {
  const reference = isRecord(value) ? value['$ref'] : undefined;
  return typeof reference === 'string' ? reference : undefined;
}

/** A reference that leaves the repository by its scheme. Nothing is ever fetched: what a contract says must not hang on a network. */
function elsewhere(reference: string): Astray {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(reference)?.[1]?.toLowerCase();
  const why = `"${reference}" is on another machine, and nothing is fetched`;
  return host === undefined ? { why } : { why, host };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function joinPath(folder: string, file: string): string | undefined {
  const segments = file.startsWith('/') ? [] : folder.split('/').filter((one) => one !== '');
  for (const segment of file.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
