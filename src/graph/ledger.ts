import type { Edge, GraphCounts, Links, Outcomes } from './graph.js';
import { targetPackage } from './links.js';

/** What became of imports, noted as they are resolved: in figures, and as the lists that rules ask for. */
export class Ledger {
  readonly leftAside = { fixture: 0, made: 0 };
  opaque = 0;
  private edges = 0;
  private resolved = 0;
  private virtual = 0;
  private external = 0;
  private builtin = 0;
  private readonly missing: Edge[] = [];
  private readonly unverifiable: Edge[] = [];
  private readonly named: Edge[] = [];
  private readonly crossing: Edge[] = [];
  private readonly leading: Edge[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  /** Numbers of what files lead to, in the order in which it was first met. */
  private readonly targets = new Map<string, number>();

  /** @param file number of the file it stands in */
  enter(edge: Edge, file: number): void {
    const { to } = edge;
    this.edges++;
    if (to.kind === 'external' || to.kind === 'builtin') {
      this[to.kind]++;
      this.named.push(edge);
      return;
    }
    if (to.kind === 'file') {
      this.resolved++;
      this.leading.push(edge);
      this.from.push(file);
      this.to.push(this.targetAt(to.path));
    } else this[to.kind].push(edge);
    if (to.kind === 'unverifiable' && to.via === undefined) this.virtual++;
    if (to.via === 'workspace') this.named.push(edge);
    const target = targetPackage(edge);
    if (target && target !== edge.from.owner) this.crossing.push(edge);
  }

  private targetAt(path: string): number {
    let target = this.targets.get(path);
    if (target === undefined) this.targets.set(path, (target = this.targets.size));
    return target;
  }

  /** Those of the imports that lead to one of these files. @param paths in the order of their numbers */
  fileLinks(paths: readonly string[]): Links {
    const fileOf = new Int32Array(this.targets.size).fill(-1);
    for (const [file, path] of paths.entries()) {
      const target = this.targets.get(path);
      if (target !== undefined) fileOf[target] = file;
    }
    const [edges, from, to]: [Edge[], number[], number[]] = [[], [], []];
    for (const [link, edge] of this.leading.entries()) {
      const file = fileOf[this.to[link] as number] as number;
      if (file === -1) continue;
      edges.push(edge);
      from.push(this.from[link] as number);
      to.push(file);
    }
    return { names: paths, edges, from, to };
  }

  get outcomes(): Outcomes {
    const { missing, unverifiable, named, crossing } = this;
    return { missing, unverifiable, named, crossing };
  }

  counts(files: number): GraphCounts {
    const { edges, resolved, virtual, external, builtin, opaque, leftAside } = this;
    const missing = this.missing.length;
    const unverifiable = this.unverifiable.length - virtual;
    return { files, edges, resolved, missing, unverifiable, external, builtin, opaque, virtual, leftAside };
  }
}
