import type { ArrowVerdict } from '../core/picture/index.js';

/** An import that leads from one box to another. */
export interface AtlasImport {
  file: string;
  line: number;
  column: number;
  specifier: string;
  /** Path it reaches. */
  target: string;
  verdict: ArrowVerdict;
  /** Nothing is loaded at run time, or only tests and scripts are affected. */
  soft: boolean;
}

/** All imports from one box to another. */
export interface AtlasLink {
  /** Numbers of boxes. */
  from: number;
  to: number;
  verdict: ArrowVerdict;
  new: boolean;
  /** Never empty; in the order of path and text. */
  imports: readonly AtlasImport[];
}

/** A finding in words. */
export interface AtlasFinding {
  rule: string;
  what: string;
  do: string;
  file: string;
  line: number;
  column: number;
  verdict: ArrowVerdict;
}

/** A box with what is inside. */
export interface AtlasBox {
  name: string;
  folder: string;
  /** Number of its band, 0 at the top. */
  band: number;
  /** Row within the band, 0 at the top. */
  row: number;
  files: readonly string[];
  /** Imports between its own files. */
  inner: number;
  findings: readonly AtlasFinding[];
  /** The change touches it. */
  changed: boolean;
}

/** A repository's modules in their layers, and every import between them: all that a picture can show. */
export interface Atlas {
  title: string;
  /** From top to bottom; a band is a layer. */
  bands: readonly { name: string }[];
  /** The bands are layers that the settings name, not just levels. */
  layered: boolean;
  boxes: readonly AtlasBox[];
  /** Sorted by from and to. */
  links: readonly AtlasLink[];
}
