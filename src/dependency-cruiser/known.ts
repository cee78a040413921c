import { z } from 'zod';
import type { NotInspected, Tree } from '../core/tree/index.js';
import type { Configuration } from './config/index.js';
import { readJson5 } from './config/json5.js';
import type { Violation } from './judge/index.js';

/** dependency-cruiser's own name for its list of what is already known. */
export const KNOWN_FILE = '.dependency-cruiser-known-violations.json';

/** Steps of cycles were plain names before version 16. */
const step = z
  .union([z.string(), z.object({ name: z.string() })])
  .transform((one) => (typeof one === 'string' ? one : one.name));

const entry = z.object({
  from: z.string(),
  to: z.string().optional(),
  rule: z.object({ name: z.string() }),
  cycle: z.array(step).optional(),
});

/** One known violation: the rule, and what it is about. */
export type KnownViolation = z.infer<typeof entry>;

/** Known violations of a configuration: of the file beside it, else of its options. */
export function readKnown(
  tree: Tree,
  { dir, file, options }: Configuration,
): { known: KnownViolation[]; unread: NotInspected[] } {
  if (!options.ignoreKnown) return { known: [], unread: [] };
  const path = dir === '' ? KNOWN_FILE : `${dir}/${KNOWN_FILE}`;
  if (!tree.has(path)) return parse(file, options.knownViolations);
  const text = tree.read(path);
  if (!text.ok) return { known: [], unread: [{ what: path, why: text.why }] };
  const { value, faults } = readJson5(text.text);
  const [fault] = faults;
  if (fault === undefined) return parse(path, value);
  return { known: [], unread: [{ what: `${path}:${fault.line}:${fault.column}`, why: fault.what }] };
}

function parse(path: string, value: unknown): { known: KnownViolation[]; unread: NotInspected[] } {
  const parsed = z.array(entry).safeParse(value);
  if (parsed.success) return { known: parsed.data, unread: [] };
  const [index] = parsed.error.issues[0]?.path ?? [];
  const which =
    typeof index === 'number' ? `entry ${index + 1} is no known violation` : 'no list of known violations';
  return { known: [], unread: [{ what: path, why: `${which}; nothing in the file counts` }] };
}

/** Tells known violations from new ones, and how many entries nothing matched. */
export class KnownViolations {
  private readonly unused: Set<KnownViolation>;
  private readonly byPlace = new Map<string, KnownViolation[]>();

  constructor(known: readonly KnownViolation[]) {
    this.unused = new Set(known);
    for (const one of known) for (const place of placesOf(one)) this.add(place, one);
  }

  /** Number of entries nothing has matched so far. */
  get stale(): number {
    return this.unused.size;
  }

  /** An import on a cycle is known when the cycle of an entry runs through it; a module, when the entry is about it. */
  has({ rule, kind, from, to }: Violation): boolean {
    const wholeModule = kind === 'module' || kind === 'reachability';
    const matching = this.byPlace.get(key(rule, from, wholeModule ? undefined : to)) ?? [];
    for (const one of matching) this.unused.delete(one);
    return matching.length > 0;
  }

  private add(place: string, one: KnownViolation): void {
    const list = this.byPlace.get(place);
    if (list) list.push(one);
    else this.byPlace.set(place, [one]);
  }
}

function* placesOf({ rule: { name }, from, to = from, cycle = [] }: KnownViolation): Iterable<string> {
  yield key(name, from, to);
  yield key(name, from);
  const round = [from, ...cycle];
  for (const [index, next] of cycle.entries()) yield key(name, round[index] ?? from, next);
}

function key(rule: string, from: string, to?: string): string {
  return [rule, from, ...(to === undefined ? [] : [to])].join('\u0000');
}
