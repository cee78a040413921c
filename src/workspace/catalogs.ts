import type { Manifest } from './manifest.js';
import { isRecord } from './manifest.js';

/** Ranges that members share: by name of the catalog (`default` for the one without a name), then by package. */
export type Catalogs = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Catalogs as pnpm-workspace.yaml (pnpm), .yarnrc.yml (Yarn 4.10) and package.json (Bun, at the top or below `workspaces`) write
 * them: `catalog` for the one without a name, `catalogs` for the others. Values of the wrong type are as if absent.
 * @param files the parsed files, the one that counts most first
 */
export function readCatalogs(files: readonly Readonly<Record<string, unknown>>[]): Catalogs {
  const catalogs = new Map<string, Map<string, string>>();
  const add = (name: string, ranges: unknown): void => {
    if (!isRecord(ranges)) return;
    let catalog = catalogs.get(name);
    if (!catalog) catalogs.set(name, (catalog = new Map()));
    for (const [pack, range] of Object.entries(ranges))
      if (typeof range === 'string' && !catalog.has(pack)) catalog.set(pack, range);
  };
  for (const file of files) {
    add('default', file['catalog']);
    if (!isRecord(file['catalogs'])) continue;
    for (const [name, ranges] of Object.entries(file['catalogs'])) add(name, ranges);
  }
  return catalogs;
}

/** The fields of a package.json in which Bun looks for catalogs. */
export function catalogFieldsOf({ fields }: Manifest): Record<string, unknown>[] {
  return isRecord(fields['workspaces']) ? [fields['workspaces'], fields] : [fields];
}

/** What a range written as `catalog:` or `catalog:name` stands for; any other range as it is. Undefined when no catalog says. */
export function throughCatalog(range: string, pack: string, catalogs: Catalogs): string | undefined {
  if (!range.startsWith('catalog:')) return range;
  return catalogs.get(range.slice('catalog:'.length).trim() || 'default')?.get(pack);
}
