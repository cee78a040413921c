import type { Check } from '../../../src/core/rule/index.js';
import type { AppReason, ArchModel, Edge, Package } from '../model/index.js';
import {
  isRuntime,
  packageCrossing,
  packageLabel,
  siteOf,
  supportsTests,
  targetPackage,
  whyApp,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports apps that production code of another package imports: one finding per pair of packages. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const apps = new Map<Package, AppReason>();
  for (const pack of model.graph.workspace.packages) {
    const reason = whyApp(pack, settings);
    if (reason) apps.set(pack, reason);
  }
  if (apps.size === 0) return;
  const pairs = new Map<string, { owner: Package; app: Package; edges: Edge[] }>();
  for (const edge of model.graph.outcomes.crossing) {
    const { owner, role } = edge.from;
    if (owner?.kind !== 'member' || role === 'development') continue;
    const app = targetPackage(edge);
    if (!app || app.group !== owner.group || !apps.has(app)) continue;
    if (edge.site.kind === 'mock' || edge.site.kind === 'jsdoc' || isPath(edge, app)) continue;
    // Into its inside: no-cross-internals tells of it, and that it is an app.
    if (packageCrossing(edge, settings)) continue;
    if (supportsTests(model, settings, edge.from)) continue;
    const key = `${owner.dir}\u0000${app.dir}`;
    const pair = pairs.get(key);
    if (!pair) pairs.set(key, { owner, app, edges: [edge] });
    else if (isRuntime(edge) && !pair.edges.some(isRuntime)) pair.edges.unshift(edge);
    else pair.edges.push(edge);
  }
  for (const { owner, app, edges } of pairs.values()) {
    const [first] = edges as [Edge];
    const typeOnly = !isRuntime(first);
    const { because, guessed } = apps.get(app) as AppReason;
    const files = new Set(edges.map((edge) => edge.from.path)).size;
    const also = files > 1 ? ` (in ${files} files)` : '';
    yield {
      what: `${packageLabel(owner)} imports ${typeOnly ? 'types of ' : ''}${packageLabel(app)}${also}, which is an app: ${because}.`,
      location: siteOf(first),
      related: [
        { file: app.manifest.path, line: 1, column: 1, label: 'the app' },
        ...edges.slice(1, 10).map((edge) => ({ ...siteOf(edge), label: 'also imported here' })),
      ],
      key: `${packageLabel(owner)} → ${packageLabel(app)} (${typeOnly ? 'types' : 'values'})`,
      evidence: { from: packageLabel(owner), app: packageLabel(app), imports: edges.length, typeOnly },
      ...(typeOnly || guessed ? { severity: 'warning' as const } : {}),
    };
  }
};

/** The manifest alone says nothing of how the app works. */
function isPath({ to }: Edge, app: Package): boolean {
  return to.kind === 'file' && to.path === app.manifest.path;
}
