import type { Severity } from '../../../src/core/finding/index.js';
import type { Edge } from '../../../src/graph/index.js';
import type { Package } from '../../../src/workspace/index.js';
import type { Settings } from '../settings.js';
import type { Delivery } from './delivery.js';
import { deliveriesOf, isForDevelopmentOnly } from './delivery.js';
import { foreignOf } from './foreign.js';
import type { ArchModel } from './model.js';
import { offeredCode } from './offered-code.js';
import { isSilenced } from './silenced.js';
import { supportsTests } from './test-code.js';
import { isValueUse } from './value-use.js';

/** What a package loads at run time and declares for development only. */
export interface DevelopmentOnly {
  owner: Package;
  name: string;
  delivery: Delivery;
  severity: Severity;
  /** The imports; the first one is the worst. */
  edges: Edge[];
}

/** Folders in which the code that runs lies by convention, for programs whose entries the manifest does not tell. */
const SOURCE = /^(?:src|source|lib|server|app|bin)\//;

/** Every such pair of package and dependency, in the order of the files. */
export function developmentOnly(model: ArchModel, settings: Settings): Iterable<DevelopmentOnly> {
  const deliveries = deliveriesOf(model, settings);
  const groups = new Map<string, DevelopmentOnly>();
  const offered = new Map<Package, ReadonlySet<string>>();
  for (const edge of model.graph.outcomes.named) {
    const { from: file } = edge;
    const { owner, role } = file;
    const delivery = owner && deliveries.get(owner);
    if (!delivery || role === 'development') continue;
    const foreign = foreignOf(edge);
    if (!foreign || foreign.kind === 'builtin') continue;
    if (!isForDevelopmentOnly(owner, foreign.name, delivery)) continue;
    if (!isValueUse(model.tree, edge) || supportsTests(model, settings, file)) continue;
    let code = offered.get(owner);
    if (!code) offered.set(owner, (code = offeredCode(model.graph, owner)));
    const severity = severityOf(model, edge, delivery, code);
    if (severity === undefined) continue;
    const key = `${owner.dir}\u0000${foreign.name}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { owner, name: foreign.name, delivery, severity, edges: [edge] });
    else if (severity === 'error' && group.severity !== 'error') {
      group.severity = severity;
      group.edges.unshift(edge);
    } else group.edges.push(edge);
  }
  return groups.values();
}

/** Certain to be loaded with what is delivered: an error. Loaded later, in a guard, or from a file nothing is seen to load: a warning. */
function severityOf(
  { tree }: ArchModel,
  edge: Edge,
  { kind, perhapsBundled }: Delivery,
  offered: ReadonlySet<string>,
): Severity | undefined {
  const { from, site } = edge;
  const inside = from.owner?.dir ? from.path.slice(from.owner.dir.length + 1) : from.path;
  const known = offered.has(from.path);
  if (!known && !SOURCE.test(inside)) return undefined;
  const loaded = known || kind === 'started' || from.owner?.manifest.fields['bin'] !== undefined;
  const atOnce = site.kind !== 'dynamic' && (site.kind !== 'require' || isAtTop(tree, edge));
  const sure = kind !== 'offered' && perhapsBundled === undefined;
  return loaded && atOnce && sure && !isSilenced(tree, edge) ? 'error' : 'warning';
}

/** Whether a `require` stands on a line that is not indented, so that no function or condition is around it. */
function isAtTop(tree: ArchModel['tree'], { from, site }: Edge): boolean {
  const file = tree.read(from.path);
  return file.ok && /^\S/.test(file.text.split('\n', site.line)[site.line - 1] ?? '');
}
