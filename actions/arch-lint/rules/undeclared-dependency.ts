import type { RelatedLocation, Severity } from '../../../src/core/finding/index.js';
import type { Check, Hit } from '../../../src/core/rule/index.js';
import type { Tree } from '../../../src/core/tree/index.js';
import { didYouMean } from '../../../src/core/suggest/index.js';
import type { ArchModel, CodeFile, Edge, Graph, Package } from '../model/index.js';
import {
  declarationOf,
  declarersFor,
  isCopied,
  isHoistedOnPurpose,
  isPublished,
  isSilenced,
  isTypesOnly,
  loadsRunner,
  locateKey,
  offeredCode,
  packageLabel,
  siteOf,
  supportsTests,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Manifests with more names than this get no suggestion. */
const MAX_NAMES = 500;

/** Reports packages that code imports and its package.json does not declare: one finding per package and dependency, at the worst place. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const { tree, graph } = model;
  const isTest = testCode(model, settings);
  const declarer = declarers(graph);
  const groups = new Map<
    string,
    { owner: Package; name: string; severity: Severity; edges: Edge[]; above?: Package }
  >();
  for (const edge of graph.outcomes.named) {
    const { from: file } = edge;
    const { owner } = file;
    const name = importedPackage(edge);
    if (!owner || owner.manifest.broken || name === undefined) continue;
    const above = declarer(owner, name);
    if (above === owner || isExplained(edge, owner) || isCopied(graph, file.path)) continue;
    const role = file.role === 'development' || isTest(file, owner) ? 'development' : 'production';
    const severity = severityOf(tree, edge, owner, role, name, above);
    if (severity === undefined) continue;
    const key = `${owner.dir}\u0000${name}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { owner, name, severity, edges: [edge], ...(above ? { above } : {}) });
    else if (severity === 'error' && group.severity !== 'error') {
      group.edges.unshift(edge);
      group.severity = severity;
    } else group.edges.push(edge);
  }
  for (const { owner, name, severity, edges, above } of groups.values())
    yield hit(tree, owner, name, severity, edges, above ?? declaringMember(graph, owner, name));
};

/**
 * Tells test code whatever it is called: files that load a test runner and are not loaded with anything the package offers, and where
 * nothing is published all that is there for tests.
 */
function testCode(model: ArchModel, settings: Settings): (file: CodeFile, owner: Package) => boolean {
  const offered = new Map<Package, ReadonlySet<string>>();
  const known = new Map<CodeFile, boolean>();
  const tell = (file: CodeFile, owner: Package): boolean => {
    const supports = !isPublished(owner) && supportsTests(model, settings, file);
    if (supports && owner.manifest.private) return true;
    const runs = loadsRunner(file);
    if (!supports && !runs) return false;
    let code = offered.get(owner);
    if (!code) offered.set(owner, (code = offeredCode(model.graph, owner)));
    return !code.has(file.path) && (code.size > 0 || !runs);
  };
  return (file, owner) => {
    let told = known.get(file);
    if (told === undefined) known.set(file, (told = tell(file, owner)));
    return told;
  };
}

/** Another member of the workspace that declares it: hoisting brings its copy within reach. */
function declaringMember(graph: Graph, owner: Package, name: string): Package | undefined {
  const members = graph.workspace.groups.get(owner.group)?.members ?? [];
  const others = members.filter((one) => one !== owner);
  return others.find((one) => declares(one, name)) ?? others.find((one) => declares(one, typesOf(name)));
}

function declares({ manifest }: Package, name: string): boolean {
  return declarationOf(manifest, name) !== undefined;
}

/** The package on DefinitelyTyped that has the types of a package. */
function typesOf(name: string): string {
  return `@types/${name.startsWith('@') ? name.slice(1).replace('/', '__') : name}`;
}

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

/** {@link declaredBy}, and the package itself for what its host brings. Each pair is looked up once, however many imports name it. */
function declarers(graph: Graph): (owner: Package, name: string) => Package | undefined {
  const known = new Map<Package, Map<string, Package | undefined>>();
  return (owner, name) => {
    let names = known.get(owner);
    if (!names) known.set(owner, (names = new Map()));
    if (!names.has(name)) names.set(name, isProvided(owner, name) ? owner : declaredBy(graph, owner, name));
    return names.get(name);
  };
}

/** The package whose manifest declares `name`, or types for it: the owner or, where it sees them, the nearest one above it. */
function declaredBy({ workspace }: Graph, owner: Package, name: string): Package | undefined {
  for (const at of declarersFor(owner, workspace))
    if (at.name === name || declares(at, name) || declares(at, typesOf(name))) return at;
  return undefined;
}

/**
 * What the host brings: VS Code states itself in `engines`, and Next.js knows its two markers without their being installed.
 * @see https://nextjs.org/docs/app/getting-started/server-and-client-components#preventing-environment-poisoning
 */
function isProvided(owner: Package, name: string): boolean {
  if (name === 'server-only' || name === 'client-only')
    return declarationOf(owner.manifest, 'next') !== undefined;
  const { engines } = owner.manifest.fields;
  return name === 'k6' || (typeof engines === 'object' && engines !== null && Object.hasOwn(engines, name));
}

/**
 * Declared nowhere: an error; a warning in tests and scripts, for types alone where nothing is published, where the workspace hoists
 * it on purpose, and in a workspace's root that ships nothing. Declared further up only: it works in this checkout, so it is fine for
 * tests and scripts, a warning in private packages, an error where the package is published without it.
 */
function severityOf(
  tree: Tree,
  edge: Edge,
  owner: Package,
  role: CodeFile['role'],
  name: string,
  above: Package | undefined,
): Severity | undefined {
  if (role === 'development') return above === undefined ? 'warning' : undefined;
  const published = isPublished(owner);
  const lowered =
    above === undefined
      ? isWorkbench(owner) || (!published && (isHoisted(tree, edge, owner, name) || isTypesOnly(tree, edge)))
      : !published || edge.site.typeOnly;
  return lowered || isSilenced(tree, edge) || isAugmented(tree, edge, name) ? 'warning' : 'error';
}

/** Whether the workspace hoists the package on purpose, or its types where no more is asked for. */
function isHoisted(tree: Tree, { site }: Edge, { group }: Package, name: string): boolean {
  return (
    isHoistedOnPurpose(tree, group, name) || (site.typeOnly && isHoistedOnPurpose(tree, group, typesOf(name)))
  );
}

/** A declaration file that refers to the package whose modules it declares: it is loaded where that package is. */
function isAugmented(tree: Tree, { from: { path }, site }: Edge, name: string): boolean {
  if (site.kind !== 'triple-slash') return false;
  const file = tree.read(path);
  return file.ok && ["'", '"'].some((quote) => file.text.includes(`declare module ${quote}${name}`));
}

/** The root of a workspace, when it is no program or package itself. */
function isWorkbench({ kind, manifest: { scripts, fields } }: Package): boolean {
  return (
    kind === 'root' &&
    ['main', 'module', 'exports', 'bin', 'files'].every((field) => fields[field] === undefined) &&
    scripts['start'] === undefined
  );
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
  tree: Tree,
  owner: Package,
  name: string,
  severity: Severity,
  edges: readonly Edge[],
  elsewhere: Package | undefined,
): Hit {
  const [first] = edges as readonly [Edge];
  const files = new Set(edges.map((edge) => edge.from.path)).size;
  const also = files > 1 ? ` (in ${files} files)` : '';
  const list =
    first.from.role === 'production' && !edges.every((edge) => edge.site.typeOnly)
      ? 'dependencies'
      : 'devDependencies';
  const types = edges.every((edge) => edge.site.typeOnly) ? ', or the package of its types,' : '';
  const range = elsewhere && declarationOf(elsewhere.manifest, name)?.range;
  const version = range === undefined || range === '' ? '' : ` (${elsewhere?.manifest.path} has "${range}")`;
  return {
    what: `${packageLabel(owner)} imports "${name}"${also}, and ${owner.manifest.path} does not declare it${whereabouts(owner, name, first, elsewhere)}.`,
    do: `Add "${name}"${types} to ${list} in ${owner.manifest.path}${version}, or drop the import.`,
    location: siteOf(first),
    related: [
      ...(elsewhere ? declaredAt(tree, elsewhere, name) : []),
      ...edges.slice(1, 10).map((edge) => ({ ...siteOf(edge), label: 'also imported here' })),
    ],
    key: `${packageLabel(owner)} → ${name} (${severity})`,
    severity,
    evidence: { package: packageLabel(owner), dependency: name, imports: edges.length },
  };
}

/** Who else declares it, and why it works all the same; for a name nobody has, what may have been meant. */
function whereabouts(owner: Package, name: string, first: Edge, elsewhere: Package | undefined): string {
  if (elsewhere) {
    const { path } = elsewhere.manifest;
    const isAbove = elsewhere.dir === '' || owner.dir.startsWith(`${elsewhere.dir}/`);
    return isAbove
      ? `; only ${path} does, where Node looks when it finds nothing nearer`
      : `; ${path} does, whose copy is found here only while it is installed at the root`;
  }
  const declared = Object.keys({
    ...owner.manifest.dependencies.dependencies,
    ...owner.manifest.dependencies.devDependencies,
  });
  return first.to.kind === 'external' && declared.length <= MAX_NAMES ? didYouMean(name, declared) : '';
}
