import type { Side } from '../core/finding/index.js';

/** Text of a file of one side; undefined where it cannot be shown. */
export type SourceOf = (file: string, side: Side) => string | undefined;
