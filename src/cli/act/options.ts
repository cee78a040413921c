import type { EventName } from './event.js';

/** What `eos-gates act` is asked to do. */
export interface ActOptions {
  event: EventName;
  /** Folder of the repository; its top. */
  repository: string;
  base?: string | undefined;
  /** Folder with an exported release. Default: one is made from this installation under the name the workflow uses. */
  release?: string | undefined;
  /** Workflow to run, relative to the repository. Default: the only one that uses the gates. */
  workflow?: string | undefined;
  /** Program to use for act. */
  act?: string | undefined;
  /** Further labels that stand for this machine. */
  platforms?: readonly string[];
  /** Local copies of other actions: `owner/name@ref` → folder. */
  local?: Readonly<Record<string, string>>;
  /** Bound on the whole run. */
  timeoutMs?: number;
}
