/** A pattern of modules as it will stand in eos.yaml. */
export interface ModuleDraft {
  match: string;
  marker?: string;
  name?: string;
  tags: string[];
  entry?: string[];
  visibleTo?: string[];
  dependsOn?: string[];
  /** Why it is there and what was seen, a line each. */
  comment: string[];
}

/** Folders whose modules share a place in the order of layers. */
export interface LayerDraft {
  /** From top to bottom; those in one list stand side by side. */
  order: string[][];
  comment: string[];
}

/** What a repository's architecture looks like today. */
export interface Draft {
  modules: ModuleDraft[];
  layers?: LayerDraft;
  /** Why circles of modules are not told of, a line each; not set where they are. */
  circles?: string[];
  outside: string[];
}

/** Folder names that can stand in a pattern as they are. */
export function isPlain(path: string): boolean {
  return /^[\w.@/+-]+$/.test(path);
}

/** Last folder of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
