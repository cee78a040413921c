import type { ArchModel, CodeFile, Edge } from '../model/index.js';
import { targetPackage } from '../model/index.js';
import type { Boxes } from './boxes.js';

/** What a change does to the files, and how the files it touches were before. */
export interface Change {
  /** Paths that differ, of both sides. */
  files: readonly string[];
  /** The code files among them as they were in the base. */
  before: readonly CodeFile[];
}

/** Pairs of boxes (`3 7`) between which an import led before the change: those of untouched files, and those of touched ones as they were. */
export function linksBefore({ graph }: ArchModel, { boxOf }: Boxes, change: Change): Set<string> {
  const touched = new Set(change.files);
  const untouched = [...graph.files.values()].filter(({ path }) => !touched.has(path));
  const pairs = new Set<string>();
  for (const file of [...untouched, ...change.before]) {
    const from = boxOf(file.path);
    for (const edge of file.edges) {
      const path = reached(edge);
      if (path !== undefined) pairs.add(`${from} ${boxOf(path)}`);
    }
  }
  return pairs;
}

/** The file an import reaches, or the manifest of the package it names where the file cannot be seen. */
export function reached(edge: Edge): string | undefined {
  return edge.to.kind === 'file' ? edge.to.path : targetPackage(edge)?.manifest.path;
}
