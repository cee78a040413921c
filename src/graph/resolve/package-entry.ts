import type { Package } from '../../workspace/index.js';
import { isRecord } from '../../workspace/index.js';
import { lookUp } from './exports-map.js';
import type { AngularEntries } from './ng-packagr.js';
import { isWithin, joinPath } from './path.js';
import type { Prober } from './probe.js';
import type { Projects } from './projects.js';
import { sourceOf } from './source-of.js';

/** Fields that name a package's entry, the one nearest to source first. */
const ENTRY_FIELDS = ['source', 'module', 'main', 'browser', 'react-native', 'types', 'typings', 'svelte'];

/** What a package gives for a path behind its name. */
export interface Entry {
  /** False when the package does not let others in there. */
  offered: boolean;
  /** The source file; undefined when nothing in the repository stands behind it. */
  file: string | undefined;
  /** True when the manifest names a target that only a build makes. */
  builtOnly: boolean;
}

/** Looks behind a package's name, from source alone. */
export class PackageEntries {
  private readonly known = new Map<Package, Map<string, Entry>>();

  constructor(
    private readonly probe: Prober,
    private readonly projects: Projects,
    private readonly angular: AngularEntries,
  ) {}

  /** @param subpath what follows the name and a slash; '' for the package itself */
  get(pack: Package, subpath: string): Entry {
    let entries = this.known.get(pack);
    if (!entries) this.known.set(pack, (entries = new Map()));
    let entry = entries.get(subpath);
    if (!entry) entries.set(subpath, (entry = this.find(pack, subpath)));
    return entry;
  }

  private find(pack: Package, subpath: string): Entry {
    const { fields } = pack.manifest;
    if (fields['exports'] !== undefined && fields['exports'] !== null) {
      const answer = lookUp(fields['exports'], subpath === '' ? '.' : `./${subpath}`);
      if (answer.offered) return this.fromTargets(pack, answer.targets, subpath);
      const entry = subpath === '' ? undefined : this.angular.get(pack, subpath);
      if (entry !== undefined) return this.behind(entry);
      const file = subpath === '' ? undefined : this.direct(pack, subpath);
      return { offered: subpath === 'package.json', file, builtOnly: false };
    }
    if (subpath === '') return this.fromTargets(pack, namedEntries(pack), '');
    const entry = this.angular.get(pack, subpath);
    if (entry !== undefined) return this.behind(entry);
    return { offered: this.isNamed(pack, subpath), file: this.direct(pack, subpath), builtOnly: false };
  }

  private behind(entry: string): Entry {
    const file = this.probe.find(entry);
    return { offered: true, file, builtOnly: file === undefined };
  }

  private fromTargets(pack: Package, targets: readonly string[], subpath: string): Entry {
    for (const target of targets) {
      const file = sourceOf(pack, target, this.probe, this.projects);
      if (file !== undefined) return { offered: true, file, builtOnly: false };
    }
    const file = this.guess(pack, subpath);
    return { offered: true, file, builtOnly: file === undefined && targets.length > 0 };
  }

  /** Bundlers rename entries (`dist/main.js` from src/index.ts), so the usual places are tried last. */
  private guess(pack: Package, subpath: string): string | undefined {
    const names =
      subpath === '' ? ['index', 'main', unscoped(pack.name ?? '')] : [subpath.replace(/\.[cm]?js$/, '')];
    for (const folder of ['src/', 'source/', '', 'lib/']) {
      for (const name of names) {
        const path = name === '' ? undefined : joinPath(pack.dir, folder + name);
        const found = path === undefined || path === pack.dir ? undefined : this.probe.find(path);
        if (found !== undefined && isWithin(found, pack.dir)) return found;
      }
    }
    return undefined;
  }

  private direct(pack: Package, subpath: string): string | undefined {
    const path = joinPath(pack.dir, subpath);
    if (path === undefined || !isWithin(path, pack.dir)) return undefined;
    return this.probe.find(path) ?? sourceOf(pack, subpath, this.probe, this.projects);
  }

  /** True when the path is one of the entries that the manifest names itself (main, types, bin …). */
  private isNamed(pack: Package, subpath: string): boolean {
    if (subpath === 'package.json') return true;
    const wanted = this.direct(pack, subpath);
    const { bin } = pack.manifest.fields;
    const bins = typeof bin === 'string' ? [bin] : isRecord(bin) ? Object.values(bin) : [];
    const named = [...namedEntries(pack), ...bins.filter((one): one is string => typeof one === 'string')];
    return (
      wanted !== undefined && named.some((one) => sourceOf(pack, one, this.probe, this.projects) === wanted)
    );
  }
}

/** Entries that the manifest names outside `exports`. */
export function namedEntries(pack: Package): string[] {
  return ENTRY_FIELDS.map((field) => pack.manifest.fields[field]).filter(
    (one): one is string => typeof one === 'string',
  );
}

function unscoped(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}
