import type { Atlas, AtlasImport, AtlasLink } from '../../src/diagram/index.js';

/** A large monorepo: packages in layers of twenty, each file with three imports of packages further down. */
export function largeAtlas(packages: number, filesEach: number): Atlas {
  const file = (box: number, n: number): string => `packages/package-${box}/src/file-${n}.ts`;
  const links = new Map<string, Omit<AtlasLink, 'imports'> & { imports: AtlasImport[] }>();
  for (let from = 0; from < packages; from++) {
    for (let n = 0; n < filesEach; n++) {
      for (let k = 1; k <= 3; k++) {
        const to = from + 20 + ((n * 7 + k * 13) % 60);
        if (to >= packages) continue;
        const key = `${from} ${to}`;
        let link = links.get(key);
        if (!link) links.set(key, (link = { from, to, verdict: 'fine', new: false, imports: [] }));
        link.imports.push({
          file: file(from, n),
          line: k,
          column: 1,
          specifier: `package-${to}`,
          target: file(to, 0),
          verdict: 'fine',
          soft: false,
        });
      }
    }
  }
  return {
    title: 'large',
    layered: false,
    bands: Array.from({ length: Math.ceil(packages / 20) }, (_, band) => ({ name: `level ${band}` })),
    boxes: Array.from({ length: packages }, (_, box) => ({
      name: `package-${box}`,
      folder: `packages/package-${box}`,
      band: Math.floor(box / 20),
      row: 0,
      files: Array.from({ length: filesEach }, (_file, n) => file(box, n)),
      inner: 0,
      changed: false,
      findings: [],
    })),
    links: [...links.values()].toSorted((a, b) => a.from - b.from || a.to - b.to),
  };
}
