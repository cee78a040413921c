import type { Finding } from '../../../src/core/finding/index.js';
import type { Memo } from '../../../src/core/gate/index.js';
import type { Tree } from '../../../src/core/tree/index.js';
import { atlasPage, digraph, flowchart } from '../../../src/diagram/index.js';
import { buildGraph, graphJson } from '../../../src/graph/index.js';
import type { Settings } from '../settings.js';
import { atlasOf } from './atlas.js';
import type { Change } from './change.js';
import { neighbourhood } from './neighbourhood.js';
import { overview } from './overview.js';

/** What `--graph` takes. */
export const FORMATS = ['mermaid', 'dot', 'json', 'html'] as const;

/** A run of the gate, as far as pictures need it. */
export interface Judged {
  memo: Memo;
  findings: readonly Finding[];
  /** The state before, and the paths that differ from it; undefined without a base. */
  base?: { facts: Tree; changed: readonly string[] };
}

/** `--graph`: the repository's imports in the format asked for; undefined when none is. */
export function draw(tree: Tree, settings: Settings, judged: Judged, format: unknown): string | undefined {
  if (format === undefined) return undefined;
  const graph = buildGraph(tree, { memo: judged.memo, ignore: settings.ignore, jsdoc: settings.jsdoc });
  if (format === 'json') return graphJson(graph);
  const atlas = atlasOf({ tree, graph }, settings, judged.findings, changeOf(judged, settings));
  if (format === 'html') return atlasPage(atlas);
  return format === 'dot' ? digraph(overview(atlas)) : flowchart(overview(atlas));
}

/** What a report says beyond the findings once they are compared: the picture of what the change is about. */
export function pictureFacts(tree: Tree, settings: Settings, judged: Judged): Record<string, unknown> {
  const { memo, findings, base } = judged;
  if (base === undefined && !findings.some(({ state, severity }) => state === 'new' && severity === 'error'))
    return {};
  const graph = buildGraph(tree, { memo, ignore: settings.ignore, jsdoc: settings.jsdoc });
  const picture = neighbourhood(atlasOf({ tree, graph }, settings, findings, changeOf(judged, settings)));
  return picture === undefined ? {} : { picture };
}

/** Only the files that differ are looked at in the base: the others import what they import now. */
function changeOf({ base, memo }: Judged, { ignore, jsdoc }: Settings): Change | undefined {
  if (base === undefined) return undefined;
  const only = new Set(base.changed);
  const { files } = buildGraph(base.facts, { memo, ignore, jsdoc, only });
  return { files: base.changed, before: [...files.values()] };
}
