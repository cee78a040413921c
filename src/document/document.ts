/** Where a value stands: its key in a mapping, else its first character. Lines and columns start at 1, columns count UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** A fault of the text itself, in plain words. */
export interface DocumentFault extends Place {
  why: string;
}

/**
 * A JSON or YAML file as data. The value shares nodes where YAML uses aliases and is never copied; positions are found only
 * when somebody asks, since most files are never complained about.
 */
export interface DataDocument {
  path: string;
  /** Undefined when the text has a fault that leaves nothing to judge. */
  value: unknown;
  faults: readonly DocumentFault[];
  /**
   * Places of JSON pointers (RFC 6901), in one walk over the text whatever their number. A pointer that leads nowhere gets the
   * place of the nearest thing above it.
   */
  locate(pointers: Iterable<string>): ReadonlyMap<string, Place>;
  /** A bare scalar under a name as it is written: `1.10`, where the value is 1.1. Undefined for what is none, and without a text. */
  written?(pointer: string): string | undefined;
}
