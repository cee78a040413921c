import type { Edge, GraphCounts, Outcomes } from './graph.js';
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

  enter(edge: Edge): void {
    const { to } = edge;
    this.edges++;
    if (to.kind === 'external' || to.kind === 'builtin') {
      this[to.kind]++;
      this.named.push(edge);
      return;
    }
    if (to.kind === 'file') this.resolved++;
    else this[to.kind].push(edge);
    if (to.kind === 'unverifiable' && to.via === undefined) this.virtual++;
    if (to.via === 'workspace') this.named.push(edge);
    const target = targetPackage(edge);
    if (target && target !== edge.from.owner) this.crossing.push(edge);
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
