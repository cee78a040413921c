import type { ArrowVerdict } from '../../core/picture/index.js';
import { columns, shorten, visible } from '../../text/index.js';
import type { Atlas, AtlasBox, AtlasFinding, AtlasImport } from '../atlas.js';
import { arrange, LABEL_WIDTH } from '../layout/index.js';

/** Longest name of a module or layer; who has a longer one means harm. */
const LONGEST_NAME = 100;

/** Findings shown per module; the report has all. */
const MOST_FINDINGS = 200;

/** An import in numbers: file, line, column, specifier (both by number), file reached, verdict, 1 when nothing is loaded at run time. */
type ImportRow = [
  file: number,
  line: number,
  column: number,
  specifier: number,
  target: number,
  verdict: number,
  soft: number,
];

/** What the page's script draws. Short names, since there may be a hundred thousand imports; every text is one line that only shows. */
export interface PageData {
  size: [width: number, height: number];
  bands: { n: string; y: number; h: number }[];
  boxes: {
    n: string;
    p: string;
    x: number;
    y: number;
    w: number;
    band: number;
    files: number[];
    inner: number;
    changed: boolean;
    /** Findings by verdict, and the texts of the first ones. */
    count: Record<ArrowVerdict, number>;
    said: { r: string; t: string; d: string; at: string; v: ArrowVerdict }[];
  }[];
  links: { a: number; b: number; v: ArrowVerdict; new: boolean; d: string; i: ImportRow[] }[];
  texts: string[];
}

export const VERDICTS: readonly ArrowVerdict[] = ['fine', 'known', 'warning', 'error'];

function nameOf(name: string): string {
  return shorten(visible(name), LONGEST_NAME);
}

/** Room a box needs for its name, within limits; a longer name is cut by the browser. */
function widthOf({ name }: AtlasBox): number {
  return Math.round(Math.min(Math.max(columns(nameOf(name)) * 9 + 34, 120), 280));
}

/** Lays the atlas out and packs it. */
export function pageData({ boxes, links, bands }: Atlas): PageData {
  const layout = arrange(
    boxes.map((box) => ({ width: widthOf(box), band: box.band, row: box.row })),
    links.map(({ from, to, imports }) => ({ from, to, weight: 1 + Math.log2(imports.length) })),
  );
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const text = (one: string): number => {
    let number = numbers.get(one);
    if (number === undefined) {
      numbers.set(one, (number = texts.length));
      texts.push(visible(one));
    }
    return number;
  };
  const row = ({ file, line, column, specifier, target, verdict, soft }: AtlasImport): ImportRow => [
    text(file),
    line,
    column,
    text(specifier),
    text(target),
    VERDICTS.indexOf(verdict),
    soft ? 1 : 0,
  ];
  return {
    size: [Math.max(layout.width, LABEL_WIDTH * 3), layout.height],
    bands: bands.map(({ name }, number) => ({
      n: nameOf(name),
      y: layout.stripes[number]?.y ?? 0,
      h: layout.stripes[number]?.height ?? 0,
    })),
    boxes: boxes.map((box, number) => ({
      n: nameOf(box.name),
      p: visible(box.folder),
      x: layout.spots[number]?.x ?? 0,
      y: layout.spots[number]?.y ?? 0,
      w: widthOf(box),
      band: box.band,
      files: box.files.map(text),
      inner: box.inner,
      changed: box.changed,
      count: countOf(box.findings),
      said: mostUrgent(box.findings).map(words),
    })),
    links: links.map(({ from, to, verdict, new: added, imports }, number) => ({
      a: from,
      b: to,
      v: verdict,
      new: added,
      d: layout.paths[number] ?? '',
      i: imports.map(row),
    })),
    texts,
  };
}

function countOf(findings: readonly AtlasFinding[]): Record<ArrowVerdict, number> {
  const count = { fine: 0, known: 0, warning: 0, error: 0 };
  for (const { verdict } of findings) count[verdict]++;
  return count;
}

function mostUrgent(findings: readonly AtlasFinding[]): AtlasFinding[] {
  return findings
    .toSorted((a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict))
    .slice(0, MOST_FINDINGS);
}

function words({
  rule,
  what,
  do: advice,
  file,
  line,
  column,
  verdict,
}: AtlasFinding): PageData['boxes'][number]['said'][number] {
  return {
    r: rule,
    t: visible(what),
    d: visible(advice),
    at: visible(`${file}:${line}:${column}`),
    v: verdict,
  };
}
