import { exportsOf } from './exports-of.js';
import type { Edge, Graph } from './graph.js';

/** A file that `export * from` leads to, and the statements on the way there. */
export interface StarRoute {
  path: string;
  edges: readonly Edge[];
}

/** By file: the `export *` that reaches it first, breadth first. The file that was asked stands in it without one. */
type Reach = ReadonlyMap<string, Edge | undefined>;

/** Entries of all reaches that are kept at most, so that barrels stacked thousands high cost time but no memory. */
const MAX_KEPT = 1_000_000;

/**
 * Finds the files whose names come through a barrel's `export * from`, by name. A barrel of thousands of files is walked once; a
 * name then costs as much as there are files that export it.
 */
export class StarRoutes {
  private readonly reaches = new Map<string, Reach>();
  private kept = 0;
  private exporters: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(private readonly graph: Graph) {}

  /** The nearest files below `path` that export `name` themselves; one of them hides what lies behind it. */
  to(path: string, name: string): StarRoute[] {
    // `export *` passes everything on but the default export (ECMA-262, GetExportedNames).
    if (name === 'default' || name === '=') return [];
    const reach = this.reachOf(path);
    if (reach.size === 1) return [];
    const exporters = this.exportersOf(name);
    const found =
      exporters.length < reach.size
        ? exporters.filter((one) => reach.has(one))
        : [...reach.keys()].filter((one) => this.exports(one, name));
    if (found.length > 1) return this.unhidden(path, new Set(found));
    return found.map((one) => ({ path: one, edges: way(reach, one) }));
  }

  /** Of several files, those that can be reached without going through another one of them. */
  private unhidden(path: string, found: ReadonlySet<string>): StarRoute[] {
    const reach = this.walk(path, (at) => !found.has(at));
    return [...found].filter((one) => reach.has(one)).map((one) => ({ path: one, edges: way(reach, one) }));
  }

  private exports(path: string, name: string): boolean {
    const file = this.graph.files.get(path);
    return file !== undefined && exportsOf(file).has(name);
  }

  private exportersOf(name: string): readonly string[] {
    if (!this.exporters) {
      const exporters = new Map<string, string[]>();
      for (const file of this.graph.files.values()) {
        for (const one of exportsOf(file).keys()) {
          const list = exporters.get(one);
          if (list) list.push(file.path);
          else exporters.set(one, [file.path]);
        }
      }
      this.exporters = exporters;
    }
    return this.exporters.get(name) ?? [];
  }

  private reachOf(path: string): Reach {
    let reach = this.reaches.get(path);
    if (!reach) {
      reach = this.walk(path, () => true);
      this.kept += reach.size;
      if (this.kept > MAX_KEPT) {
        this.reaches.clear();
        this.kept = reach.size;
      }
      this.reaches.set(path, reach);
    }
    return reach;
  }

  private walk(path: string, goesOn: (path: string) => boolean): Reach {
    const reach = new Map<string, Edge | undefined>([[path, undefined]]);
    // A Map keeps the order of insertion and is walked over what is added on the way.
    for (const at of reach.keys()) {
      if (at !== path && !goesOn(at)) continue;
      for (const edge of this.graph.files.get(at)?.edges ?? []) {
        const { kind, names } = edge.site;
        if (kind !== 'export-from' || names[0]?.local !== '*' || edge.to.kind !== 'file') continue;
        if (!reach.has(edge.to.path)) reach.set(edge.to.path, edge);
      }
    }
    return reach;
  }
}

function way(reach: Reach, to: string): Edge[] {
  const edges: Edge[] = [];
  for (let edge = reach.get(to); edge; edge = reach.get(edge.from.path)) edges.push(edge);
  return edges.toReversed();
}
