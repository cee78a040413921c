import type { Finding } from '../../../src/core/finding/index.js';
import { compareFindings } from '../../../src/core/finding/index.js';
import type { Atlas, AtlasFinding, AtlasImport, AtlasLink } from '../../../src/diagram/index.js';
import type { ArchModel } from '../model/index.js';
import type { Settings } from '../settings.js';
import type { Boxes } from './boxes.js';
import { boxesOf } from './boxes.js';
import type { Change } from './change.js';
import { linksBefore, reached } from './change.js';
import { placeRows } from './rows.js';
import { verdictFinder, verdictOf, worse } from './verdicts.js';

/** Joins graph, findings and the change to what pictures show. */
export function atlasOf(
  model: ArchModel,
  settings: Settings,
  findings: readonly Finding[],
  change?: Change,
): Atlas {
  const boxes = boxesOf(model, settings);
  const { links, inner } = linksOf(model, boxes, findings);
  const before = change && linksBefore(model, boxes, change);
  const known = new Set(change?.before.map(({ path }) => path));
  const touched = change?.files.filter((path) => known.has(path) || model.graph.files.has(path));
  const changed = new Set(touched?.map((path) => boxes.boxOf(path)));
  const pulls = pullsOf(links);
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const { bands, places } = placeRows(boxes, pulls, linked);
  const files = boxes.boxes.map(() => [] as string[]);
  for (const path of model.graph.files.keys()) files[boxes.boxOf(path) ?? -1]?.push(path);
  const said = boxes.boxes.map(() => [] as AtlasFinding[]);
  for (const finding of findings.toSorted(compareFindings))
    said[boxes.boxOf(finding.location.file) ?? -1]?.push(inWords(finding));
  return {
    title: model.graph.workspace.packages.find((pack) => pack.dir === '')?.name ?? 'repository',
    bands,
    layered: boxes.layers.length > 0,
    boxes: boxes.boxes.map(({ name, folder }, number) => ({
      name,
      folder,
      band: places[number]?.band ?? 0,
      row: places[number]?.row ?? 0,
      files: files[number] ?? [],
      inner: inner[number] ?? 0,
      findings: said[number] ?? [],
      changed: changed.has(number),
    })),
    links: links.map((link) => ({
      ...link,
      new: before !== undefined && !before.has(`${link.from} ${link.to}`),
    })),
  };
}

/** Links that say which way is down: those of running code, and for a box that has no such ones those of its tests and types. */
function pullsOf(links: readonly AtlasLink[]): AtlasLink[] {
  const hard = links.filter(({ imports }) => imports.some(({ soft }) => !soft));
  const bound = new Set(hard.map(({ from }) => from));
  return [...hard, ...links.filter(({ from }) => !bound.has(from))];
}

function inWords(finding: Finding): AtlasFinding {
  const { file, line, column } = finding.location;
  return {
    rule: finding.ruleId,
    what: finding.what,
    do: finding.do,
    file,
    line,
    column,
    verdict: verdictOf(finding),
  };
}

function linksOf(
  { graph }: ArchModel,
  { boxes, boxOf }: Boxes,
  findings: readonly Finding[],
): { links: AtlasLink[]; inner: number[] } {
  const verdict = verdictFinder(findings);
  const inner = boxes.map(() => 0);
  const found = new Map<number, { from: number; to: number; imports: AtlasImport[] }>();
  for (const file of graph.files.values()) {
    const from = boxOf(file.path);
    if (from === undefined) continue;
    for (const edge of file.edges) {
      const target = reached(edge);
      const to = target === undefined ? undefined : boxOf(target);
      if (target === undefined || to === undefined) continue;
      if (to === from) {
        inner[from] = (inner[from] ?? 0) + 1;
        continue;
      }
      const key = from * boxes.length + to;
      let link = found.get(key);
      if (!link) found.set(key, (link = { from, to, imports: [] }));
      const { line, column, specifier, typeOnly } = edge.site;
      const soft = typeOnly || file.role === 'development';
      link.imports.push({ file: file.path, line, column, specifier, target, verdict: verdict(edge), soft });
    }
  }
  const links = [...found.values()]
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map((link) => ({
      ...link,
      verdict: link.imports.map((one) => one.verdict).reduce(worse),
      new: false,
    }));
  return { links, inner };
}
