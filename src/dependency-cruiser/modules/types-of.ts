import type { Edge, Resolution } from '../../graph/index.js';
import type { Manifest } from '../../workspace/index.js';
import type { CruiserOptions } from '../config/index.js';

const FIELDS = [
  ['dependencies', 'npm'],
  ['devDependencies', 'npm-dev'],
  ['optionalDependencies', 'npm-optional'],
  ['peerDependencies', 'npm-peer'],
] as const;

/** The words that say how an import was written (documentation of dependency-cruiser 18, "dependencyTypes"). */
export function writtenTypes({ site, from }: Edge): string[] {
  const typeOnly = isTypeOnly(site, from.path) ? ['type-only'] : [];
  switch (site.kind) {
    case 'import':
      return [...typeOnly, 'import'];
    case 'export-from':
      return [...typeOnly, 'export'];
    case 'dynamic':
      return ['dynamic-import'];
    case 'require':
      return ['require'];
    case 'import-equals':
      return ['import-equals'];
    case 'type-import':
      return ['type-import'];
    case 'triple-slash':
      return ['triple-slash-directive', tripleSlashType(site.specifier)];
    case 'jsdoc':
    case 'mock':
      return [];
  }
}

/**
 * Whether an import says that it is of types only. In a declaration file nothing is left at run time, but an import that does not
 * say `type` is a plain one for dependency-cruiser.
 */
export function isTypeOnly(site: Edge['site'], path: string): boolean {
  if (!/\.d\.[cm]?ts$/.test(path)) return site.typeOnly;
  return site.names.length > 0 && site.names.every((name) => name.typeOnly);
}

function tripleSlashType(specifier: string): string {
  return specifier.startsWith('.') ? 'triple-slash-file-reference' : 'triple-slash-type-reference';
}

/** The words that say by what alias a file of the repository was reached, and that it is one. */
export function localTypes(to: Extract<Resolution, { kind: 'file' }>): string[] {
  switch (to.via) {
    case 'relative':
      return ['local'];
    case 'imports':
      return ['aliased', 'aliased-subpath-import', 'local'];
    case 'self':
    case 'workspace':
      return ['aliased', 'aliased-workspace', 'local'];
    case 'alias':
      return [
        'aliased',
        'aliased-tsconfig',
        to.aliased === undefined ? 'aliased-tsconfig-base-url' : 'aliased-tsconfig-paths',
        'local',
      ];
  }
}

/** The words that say in which lists of package.json a package stands. */
export function packageTypes(
  name: string,
  manifests: readonly Manifest[],
  { combinedDependencies }: Pick<CruiserOptions, 'combinedDependencies'>,
): string[] {
  const [nearest] = manifests;
  if (nearest === undefined) return ['npm-unknown'];
  const looked = combinedDependencies ? manifests : [nearest];
  const listed = (wanted: string) =>
    FIELDS.flatMap(([field, type]) =>
      looked.some(({ dependencies }) => Object.hasOwn(dependencies[field], wanted)) ? [type] : [],
    );
  const own = listed(name);
  const typings = own.length > 0 ? own : listed(`@types/${name}`);
  return [
    ...(typings.length > 0 ? typings : ['npm-no-pkg']),
    ...(looked.some((manifest) => isBundled(name, manifest)) ? ['npm-bundled'] : []),
  ];
}

/** https://docs.npmjs.com/cli/configuring-npm/package-json#bundledependencies: a list, or true for all that is needed at run time. */
function isBundled(name: string, { fields, dependencies }: Manifest): boolean {
  const bundled = fields['bundleDependencies'] ?? fields['bundledDependencies'];
  if (bundled === true) return Object.hasOwn(dependencies.dependencies, name);
  return Array.isArray(bundled) && bundled.includes(name);
}
