import type { CruiserRule, PathRestriction } from '../config/index.js';
import { matches } from '../modules/dependency.js';
import { fillRule } from './fill.js';
import type { Network } from './network.js';
import { reversed } from './network.js';
import type { Step } from './violation.js';

/** Targets listed of one module at most; more are counted. */
const MAX_LISTED = 30;

/** Steps over imports spent on listing targets in full, for all modules together; beyond it only the nearest target is named. */
const BUDGET = 50_000_000;

/** What a module reaches: the shortest way to the nearest target, and all targets. */
export interface Reach {
  nearest: string;
  path: readonly Step[];
  reached: readonly string[];
  count: number;
}

/**
 * For each module that a rule speaks about, the targets it reaches over any number of imports. Modules whose targets are the same
 * are handled together; who reaches no target is told by one walk backwards.
 */
export function reachesOf(network: Network, rule: CruiserRule): Map<number, Reach> {
  const found = new Map<number, Reach>();
  const into = reversed(network);
  const walker = new Walker(network);
  for (const { sources, isTarget } of groups(network, rule)) {
    const leads = leadsToTarget(network, into, isTarget);
    for (const source of sources) {
      const reach = walker.from(source, isTarget, leads);
      if (reach !== undefined) found.set(source, reach);
    }
  }
  return found;
}

/**
 * For each module that a rule expects to be reached: whether some module it speaks about reaches it. Modules that nothing could
 * reach, since the rule speaks about no other module, are left out.
 */
export function reachableOf(
  network: Network,
  rule: CruiserRule,
): Map<number, { value: boolean; from: string }> {
  const found = new Map<number, { value: boolean; from: string }>();
  const into = reversed(network);
  for (const { sources, isTarget } of groups(network, rule)) {
    const start = new Set(sources);
    const reached = spread(network, sources);
    for (const [node, wanted] of isTarget.entries()) {
      const others = start.has(node) ? sources.length > 1 : sources.length > 0;
      if (!wanted || !others || found.get(node)?.value === true) continue;
      const value = start.has(node) ? cameFromAnother(into, node, start) : reached[node] === 1;
      const from = sources.find((source) => source !== node) ?? node;
      found.set(node, { value, from: network.modules[from]?.source ?? '' });
    }
  }
  return found;
}

interface Group {
  sources: number[];
  isTarget: boolean[];
}

/** Modules a rule speaks about, together with those for which the filled rule has the same targets. */
function groups({ modules }: Network, rule: CruiserRule): Group[] {
  const byTarget = new Map<string, { sources: number[]; to: PathRestriction }>();
  for (const [number, { source }] of modules.entries()) {
    if (!isIn(source, rule.from ?? rule.module)) continue;
    const to = fillRule(rule, source, true).to ?? {};
    const key = `${to.path ?? ''}\u0000${to.pathNot ?? ''}`;
    const group = byTarget.get(key);
    if (group) group.sources.push(number);
    else byTarget.set(key, { sources: [number], to });
  }
  return [...byTarget.values()].map(({ sources, to }) => ({
    sources,
    isTarget: modules.map(({ source }) => isIn(source, to)),
  }));
}

function isIn(source: string, restriction: PathRestriction | undefined): boolean {
  return (
    (restriction?.path === undefined || matches(source, restriction.path)) &&
    (restriction?.pathNot === undefined || !matches(source, restriction.pathNot))
  );
}

/** 1 for modules that are or lead to a target. */
function leadsToTarget(
  { modules }: Network,
  into: readonly number[][],
  isTarget: readonly boolean[],
): Uint8Array {
  const leads = new Uint8Array(modules.length);
  const queue: number[] = [];
  for (const [node, wanted] of isTarget.entries()) {
    if (!wanted) continue;
    leads[node] = 1;
    queue.push(node);
  }
  for (const node of queue) {
    for (const before of into[node] ?? []) {
      if (leads[before] === 1) continue;
      leads[before] = 1;
      queue.push(before);
    }
  }
  return leads;
}

/** Walks from modules outwards, nearest first, only where a target is still ahead. Its room is used again for each walk. */
class Walker {
  private readonly before: Int32Array;
  private readonly visited: Int32Array;
  private readonly queue: Int32Array;
  /** Place of each module in the order of names, and the names in that order: numbers sort much faster than texts. */
  private readonly rank: Int32Array;
  private readonly names: readonly string[];
  private walks = 0;
  private budget = BUDGET;

  constructor(private readonly network: Network) {
    const size = network.modules.length;
    this.before = new Int32Array(size);
    this.visited = new Int32Array(size);
    this.queue = new Int32Array(size);
    this.names = network.modules.map(({ source }) => source).toSorted();
    this.rank = new Int32Array(size);
    for (const [place, name] of this.names.entries()) this.rank[network.numbers.get(name) as number] = place;
  }

  /** All targets while there is budget for it, then the nearest only. */
  from(source: number, isTarget: readonly boolean[], leads: Uint8Array): Reach | undefined {
    const { before, visited, queue } = this;
    const { out } = this.network;
    const walk = ++this.walks;
    const reached: number[] = [];
    const all = this.budget > 0;
    let length = 0;
    queue[length++] = source;
    visited[source] = walk;
    for (let head = 0; head < length; head++) {
      const node = queue[head] as number;
      if (node !== source && isTarget[node] === true) {
        reached.push(node);
        if (!all) break;
      }
      for (const { to } of out[node] ?? []) {
        this.budget--;
        if (visited[to] === walk || leads[to] !== 1) continue;
        visited[to] = walk;
        before[to] = node;
        queue[length++] = to;
      }
    }
    const [nearest] = reached;
    return nearest === undefined ? undefined : this.describe(source, nearest, reached);
  }

  private describe(source: number, nearest: number, reached: readonly number[]): Reach {
    const { modules, out } = this.network;
    const name = (node: number): string => modules[node]?.source ?? '';
    const path: Step[] = [];
    for (let at = nearest; at !== source;) {
      const previous = this.before[at] as number;
      const target = at;
      const link = out[previous]?.find(({ to }) => to === target);
      path.push({ name: name(at), dependencyTypes: link?.dependency.dependencyTypes ?? [] });
      at = previous;
    }
    return {
      nearest: name(nearest),
      path: path.toReversed(),
      reached: Array.from(
        Int32Array.from(reached, (node) => this.rank[node] as number)
          .toSorted()
          .subarray(0, MAX_LISTED),
        (place) => this.names[place] ?? '',
      ),
      count: reached.length,
    };
  }
}

/** 1 for everything that any of the sources reaches over at least one import. */
function spread({ out, modules }: Network, sources: readonly number[]): Uint8Array {
  const reached = new Uint8Array(modules.length);
  const queue = [...sources];
  const seen = new Uint8Array(modules.length);
  for (const node of sources) seen[node] = 1;
  for (const node of queue) {
    for (const { to } of out[node] ?? []) {
      reached[to] = 1;
      if (seen[to] === 1) continue;
      seen[to] = 1;
      queue.push(to);
    }
  }
  return reached;
}

/** Whether another of the sources leads to the node: walks backwards until it meets one. */
function cameFromAnother(into: readonly number[][], node: number, sources: ReadonlySet<number>): boolean {
  const seen = new Set([node]);
  for (const at of seen) {
    for (const before of into[at] ?? []) {
      if (before !== node && sources.has(before)) return true;
      seen.add(before);
    }
  }
  return false;
}
