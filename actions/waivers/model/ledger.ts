import type { BaselineEntry } from '../../../src/core/baseline/index.js';
import type { Loosening } from '../../../src/core/policy/index.js';
import type { Waiver } from '../../../src/core/waiver/index.js';

/** A baseline entry with the file it is written in. */
export interface LedgerEntry {
  gate: string;
  path: string;
  entry: BaselineEntry;
}

/**
 * Everything that makes findings not count, and what became of it. A gate's own run fills `unused`, `stale` and `grown`; the
 * `waivers` gate fills the rest.
 */
export interface Ledger {
  /** YYYY-MM-DD. */
  today: string;
  /** The longest a waiver may run from today, in days. */
  maxDays: number;
  /** All waivers there are. */
  waivers: readonly Waiver[];
  /** Waivers whose gate ran and that covered nothing. */
  unused: readonly Waiver[];
  /** Baseline entries whose gate ran and that matched nothing. */
  stale: readonly LedgerEntry[];
  /** Baseline entries that the change adds: a baseline only shrinks. */
  grown: readonly LedgerEntry[];
  /** What the change of eos.yaml asks less of. */
  loosenings: readonly Loosening[];
  policyFile: string;
  /** Files that could hold waivers and were looked at. */
  files: number;
}
