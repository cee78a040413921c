import { components } from '../../graph/index.js';
import type { ToRestriction, ViaRestriction } from '../config/index.js';
import { matches } from '../modules/dependency.js';
import type { CruiserDependency } from '../modules/index.js';
import type { Link, Network } from './network.js';
import type { Step } from './violation.js';

/** Steps of a way that are kept; a ring of thousands would else be written down once for each of its imports. */
const MAX_STEPS = 40;

/**
 * Finds for an import a cycle it lies on that fulfils what a rule asks of the cycle. Exact: `viaOnly` takes modules and imports out
 * of the graph before components are built, so that an import is on such a cycle exactly when both its ends are in one component of
 * what is left; `via` leads the way round through what it asks for. (dependency-cruiser looks at one cycle per import only, and
 * misses those whose first cycle does not fit.)
 */
export class Cycles {
  private readonly graphs = new Map<string, Restricted>();

  constructor(private readonly network: Network) {}

  /** A cycle through the import, from what it leads to round to the importing module; undefined when there is none. */
  through(from: number, { to, dependency }: Link, { via, viaOnly }: ToRestriction = {}): Step[] | undefined {
    const key = JSON.stringify(viaOnly ?? null);
    let graph = this.graphs.get(key);
    if (!graph) this.graphs.set(key, (graph = new Restricted(this.network, viaOnly)));
    return graph.cycle(from, to, dependency, via);
  }
}

class Restricted {
  private readonly out: readonly (readonly Link[])[];
  private readonly into: number[][];
  private readonly component: Int32Array;
  /** Ways to the importing module that was asked for last; its imports are asked for one after the other. */
  private last: { target: number; next: Int32Array } | undefined;

  constructor(
    private readonly network: Network,
    private readonly only: ViaRestriction | undefined,
  ) {
    const open = network.modules.map(({ source }) => passes(source, only));
    this.out = network.out.map((links, from) =>
      open[from] ? links.filter(({ to, dependency }) => open[to] && mayCarry(dependency, only)) : [],
    );
    this.component = components(this.out.map((links) => links.map(({ to }) => to)));
    this.into = this.out.map(() => []);
    for (const [from, links] of this.out.entries())
      for (const { to } of links) if (this.component[from] === this.component[to]) this.into[to]?.push(from);
  }

  cycle(
    from: number,
    to: number,
    own: CruiserDependency,
    via: ViaRestriction | undefined,
  ): Step[] | undefined {
    if (this.component[from] !== this.component[to] || !mayCarry(own, this.only)) return undefined;
    if (!passes(this.name(from), this.only) || !passes(this.name(to), this.only)) return undefined;
    const first: Step = { name: this.name(to), dependencyTypes: own.dependencyTypes };
    const direct = [first, ...this.steps(this.waysTo(from), to, from)];
    if (via === undefined || fulfils(direct, via)) return direct;
    return this.detour(first, to, from, via);
  }

  /** Leads the way round through one module or import that `via` asks for, then through another where it asks for two things. */
  private detour(first: Step, to: number, from: number, via: ViaRestriction): Step[] | undefined {
    let before = [first];
    let at = to;
    for (const part of partsOf(via)) {
      const round = [...before, ...this.steps(this.waysTo(from), at, from)];
      if (fulfils(round, part)) continue;
      const [start, end, dependency] = this.wanted(to, part) ?? [];
      if (start === undefined || end === undefined) return undefined;
      before = [...before, ...this.steps(this.waysTo(start, false), at, start)];
      if (dependency) before.push({ name: this.name(end), dependencyTypes: dependency.dependencyTypes });
      at = end;
    }
    return [...before, ...this.steps(this.waysTo(from), at, from)];
  }

  /** A module of the component, or an import inside it, that makes one part of `via` true. */
  private wanted(
    within: number,
    part: ViaRestriction,
  ): readonly [start: number, end: number, dependency?: CruiserDependency] | undefined {
    for (const [node, links] of this.out.entries()) {
      if (this.component[node] !== this.component[within]) continue;
      if (part.path !== undefined || part.pathNot !== undefined) {
        if (fulfils([{ name: this.name(node), dependencyTypes: [] }], part)) return [node, node];
        continue;
      }
      for (const { to, dependency } of links) {
        if (this.component[to] !== this.component[within]) continue;
        const step = { name: this.name(to), dependencyTypes: dependency.dependencyTypes };
        if (fulfils([step], part)) return [node, to, dependency];
      }
    }
    return undefined;
  }

  /** For each module of the target's component the next one on a shortest way to it. */
  private waysTo(target: number, keep = true): Int32Array {
    if (this.last?.target === target) return this.last.next;
    const next = new Int32Array(this.out.length).fill(-1);
    next[target] = target;
    const queue = [target];
    for (const node of queue) {
      for (const before of this.into[node] ?? []) {
        if (next[before] !== -1) continue;
        next[before] = node;
        queue.push(before);
      }
    }
    if (keep) this.last = { target, next };
    return next;
  }

  private steps(next: Int32Array, from: number, target: number): Step[] {
    const steps: Step[] = [];
    let skipped = 0;
    for (let at = from; at !== target;) {
      const to = next[at] as number;
      if (steps.length >= MAX_STEPS && to !== target) skipped++;
      else {
        const link = this.out[at]?.find((one) => one.to === to);
        const dependencyTypes = link?.dependency.dependencyTypes ?? [];
        steps.push({ name: this.name(to), dependencyTypes, ...(skipped > 0 ? { skipped } : {}) });
      }
      at = to;
    }
    return steps;
  }

  private name(number: number): string {
    return this.network.modules[number]?.source ?? '';
  }
}

/** `via` asks for up to four things, each of which another step may bring. */
function partsOf({ path, pathNot, dependencyTypes, dependencyTypesNot }: ViaRestriction): ViaRestriction[] {
  return [
    ...(path === undefined ? [] : [{ path }]),
    ...(pathNot === undefined ? [] : [{ pathNot }]),
    ...(dependencyTypes === undefined ? [] : [{ dependencyTypes }]),
    ...(dependencyTypesNot === undefined ? [] : [{ dependencyTypesNot }]),
  ];
}

/** Whether some step brings each thing that `via` asks for. */
function fulfils(cycle: readonly Step[], via: ViaRestriction): boolean {
  const { path, pathNot, dependencyTypes: types, dependencyTypesNot: typesNot } = via;
  return (
    (path === undefined || cycle.some(({ name }) => matches(name, path))) &&
    (pathNot === undefined || cycle.some(({ name }) => !matches(name, pathNot))) &&
    (types === undefined ||
      cycle.some((step) => types.some((type) => step.dependencyTypes.includes(type)))) &&
    (typesNot === undefined ||
      cycle.some((step) => !typesNot.some((type) => step.dependencyTypes.includes(type))))
  );
}

function passes(name: string, only: ViaRestriction | undefined): boolean {
  return (
    (only?.path === undefined || matches(name, only.path)) &&
    (only?.pathNot === undefined || !matches(name, only.pathNot))
  );
}

function mayCarry({ dependencyTypes }: CruiserDependency, only: ViaRestriction | undefined): boolean {
  return (
    (only?.dependencyTypes === undefined ||
      only.dependencyTypes.some((type) => dependencyTypes.includes(type))) &&
    (only?.dependencyTypesNot === undefined ||
      !only.dependencyTypesNot.some((type) => dependencyTypes.includes(type)))
  );
}
