import type { Package } from '../../workspace/index.js';
import { isWithin, joinPath } from './path.js';
import type { Prober } from './probe.js';
import type { Projects } from './projects.js';
import type { TsConfig } from './tsconfig.js';

/** Folders that builds write to, with the format folders some tools put below. */
const OUTPUT =
  /^(?:dist|build|lib|out|output|es|esm|cjs|umd|types|typings|\.build|\.dist|dist-[\w.-]+|build-[\w.-]+|lib-[\w.-]+|_?tsup-dts-rollup)$/;

/** Where source commonly stands, tried in turn; '' is the package's own folder. */
const SOURCE_FOLDERS = ['src', 'source', 'lib', 'app', ''];

/** Endings of output, longest first. */
const EMITTED = /(?:\.d)?\.[cm]?[jt]sx?$/;

/**
 * Finds the source file behind a path that a package's manifest names (`./dist/index.js`), when the package is not built:
 * the file itself if it is in the repository, through `outDir` and `rootDir` of its tsconfig files, or where source commonly
 * stands. Nothing is installed or built to know it.
 */
export function sourceOf(
  pack: Package,
  target: string,
  probe: Prober,
  projects: Projects,
): string | undefined {
  const path = joinPath(pack.dir, target);
  if (path === undefined || !isWithin(path, pack.dir)) return undefined;
  const stem = path.replace(EMITTED, '');
  const mapped = throughTsConfig(pack, stem, probe, projects) ?? throughConvention(pack, stem, probe);
  const itself = probe.find(path);
  // A committed declaration beside real source stands for it; the edge should lead to what runs.
  return itself !== undefined && !(isDeclaration(itself) && mapped !== undefined) ? itself : mapped;
}

function isDeclaration(path: string): boolean {
  return /\.d\.[cm]?ts$/.test(path);
}

function throughTsConfig(pack: Package, stem: string, probe: Prober, projects: Projects): string | undefined {
  for (const config of projects.own(pack.dir)) {
    for (const out of outputFolders(config)) {
      if (!isWithin(stem, out) || out === pack.dir) continue;
      const rest = stem.slice(out.length + 1);
      for (const root of config.rootDir === undefined ? [at(pack, 'src'), pack.dir] : [config.rootDir]) {
        const found = probe.find(root === '' ? rest : `${root}/${rest}`);
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}

function outputFolders(config: TsConfig): string[] {
  return [config.outDir, config.declarationDir].filter((one) => one !== undefined && one !== '') as string[];
}

function throughConvention(pack: Package, stem: string, probe: Prober): string | undefined {
  const inside = (pack.dir === '' ? stem : stem.slice(pack.dir.length + 1)).split('/');
  for (let skip = 1; skip < inside.length && OUTPUT.test(inside[skip - 1] ?? ''); skip++) {
    const rest = inside.slice(skip).join('/');
    for (const folder of SOURCE_FOLDERS) {
      const found = probe.find(at(pack, folder === '' ? rest : `${folder}/${rest}`));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function at(pack: Package, path: string): string {
  return pack.dir === '' ? path : `${pack.dir}/${path}`;
}
