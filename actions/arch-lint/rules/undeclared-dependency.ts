import type { RelatedLocation, Severity } from '../../../src/core/finding/index.js';
import type { Check, Hit } from '../../../src/core/rule/index.js';
import type { Tree } from '../../../src/core/tree/index.js';
import { didYouMean } from '../../../src/core/suggest/index.js';
import type { ArchModel, Edge, Graph, Package } from '../model/index.js';
import { declarationOf, declarersFor, isSilenced, locateKey, packageLabel, siteOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Manifests with more names than this get no suggestion. */
const MAX_NAMES = 500;

/** Reports packages that code imports and its package.json does not declare: one finding per package and dependency, at the worst place. */
export const check: Check<ArchModel, Settings> = function* ({ tree, graph }) {
  const groups = new Map<
    string,
    { owner: Package; name: string; severity: Severity; edges: Edge[]; above?: Package }
  >();
  for (const file of graph.files.values()) {
    const { owner } = file;
    if (!owner || owner.manifest.broken) continue;
    for (const edge of file.edges) {
      const name = importedPackage(edge);
      if (name === undefined || isProvided(owner, name) || isExplained(edge, owner)) continue;
      const above = declaredBy(graph, owner, name);
      if (above === owner) continue;
      const severity = severityOf(tree, edge, owner, above);
      if (severity === undefined) continue;
      const key = `${owner.dir}\u0000${name}`;
      const group = groups.get(key);
      if (!group) groups.set(key, { owner, name, severity, edges: [edge], ...(above ? { above } : {}) });
      else if (severity === 'error' && group.severity !== 'error') {
        group.edges.unshift(edge);
        group.severity = severity;
      } else group.edges.push(edge);
    }
  }
  for (const { owner, name, severity, edges, above } of groups.values()) {
    const declaration = above ? declaredAt(tree, above, name) : [];
    yield hit(owner, name, severity, edges, declaration);
  }
};

/** The package an import needs installed; undefined for what is part of the same package or of no package. */
function importedPackage({ site, to }: Edge): string | undefined {
  if (site.kind === 'mock' || site.kind === 'jsdoc') return undefined;
  if (to.kind === 'external') return to.name;
  return to.kind !== 'builtin' && to.via === 'workspace' ? (to.calledAs ?? to.target?.name) : undefined;
}

/** A tsconfig alias for the name makes it work where nothing is published. */
function isExplained({ to }: Edge, owner: Package): boolean {
  return to.kind === 'file' && to.aliased !== undefined && !isPublished(owner);
}

/** Told from what only packages on a registry need. */
function isPublished({ kind, manifest: { private: isPrivate, version, fields } }: Package): boolean {
  return (
    kind === 'member' &&
    !isPrivate &&
    version !== undefined &&
    version !== '0.0.0' &&
    (fields['files'] !== undefined || fields['publishConfig'] !== undefined)
  );
}

/** The package whose manifest declares `name`, or types for it: the owner or, where it sees them, the nearest one above it. */
function declaredBy({ workspace }: Graph, owner: Package, name: string): Package | undefined {
  const types = `@types/${name.startsWith('@') ? name.slice(1).replace('/', '__') : name}`;
  for (const at of declarersFor(owner, workspace))
    if (at.name === name || declarationOf(at.manifest, name) || declarationOf(at.manifest, types)) return at;
  return undefined;
}

/** What the host of an extension brings: VS Code states itself in `engines`. */
function isProvided(owner: Package, name: string): boolean {
  const { engines } = owner.manifest.fields;
  return name === 'k6' || (typeof engines === 'object' && engines !== null && Object.hasOwn(engines, name));
}

/**
 * Declared nowhere: an error, in tests and scripts a warning. Declared further up only: it works in this checkout, so it is
 * fine for tests and scripts, a warning in private packages, an error where the package is published without it.
 */
function severityOf(
  tree: Tree,
  edge: Edge,
  owner: Package,
  above: Package | undefined,
): Severity | undefined {
  const { from, site } = edge;
  if (above === undefined) return from.role === 'production' && !isSilenced(tree, edge) ? 'error' : 'warning';
  if (from.role === 'development') return undefined;
  return site.typeOnly || !isPublished(owner) ? 'warning' : 'error';
}

/** Where a package.json further up declares it. */
function declaredAt(tree: Tree, above: Package, name: string): RelatedLocation[] {
  const { path } = above.manifest;
  const file = tree.read(path);
  const field = declarationOf(above.manifest, name)?.field;
  const place = file.ok && field ? locateKey(file.text, [field, name]) : undefined;
  return [{ file: path, ...(place ?? { line: 1, column: 1 }), label: 'declared here' }];
}

function hit(
  owner: Package,
  name: string,
  severity: Severity,
  edges: readonly Edge[],
  declaration: readonly RelatedLocation[],
): Hit {
  const [first] = edges as readonly [Edge];
  const files = new Set(edges.map((edge) => edge.from.path)).size;
  const also = files > 1 ? ` (in ${files} files)` : '';
  const declared = Object.keys({
    ...owner.manifest.dependencies.dependencies,
    ...owner.manifest.dependencies.devDependencies,
  });
  const slip = first.to.kind === 'external' && declared.length <= MAX_NAMES ? didYouMean(name, declared) : '';
  const [elsewhere] = declaration;
  const where = elsewhere ? `; only ${elsewhere.file} does` : slip;
  const list =
    first.from.role === 'production' && !edges.every((edge) => edge.site.typeOnly)
      ? 'dependencies'
      : 'devDependencies';
  return {
    what: `${packageLabel(owner)} imports "${name}"${also}, and ${owner.manifest.path} does not declare it${where}.`,
    do: `Add "${name}" to ${list} in ${owner.manifest.path}, or drop the import.`,
    location: siteOf(first),
    related: [
      ...declaration,
      ...edges.slice(1, 10).map((edge) => ({ ...siteOf(edge), label: 'also imported here' })),
    ],
    key: `${packageLabel(owner)} → ${name} (${severity})`,
    severity,
    evidence: { package: packageLabel(owner), dependency: name, imports: edges.length },
  };
}
