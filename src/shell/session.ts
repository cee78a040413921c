import type { Loosening, Policy } from '../core/policy/index.js';
import { looseningsOf, readPolicy, zeroConfiguration } from '../core/policy/index.js';
import { Problem } from '../core/problem/index.js';
import type { Tree } from '../core/tree/index.js';
import type { GitChange, Opened, Platform } from '../ports/index.js';
import { resolveComparison } from './comparison.js';

/** What the user asked for that concerns every gate. */
export interface SessionOptions {
  /** Folder of the repository. */
  repo: string;
  base?: string | undefined;
  head?: string | undefined;
  /** Policy file, relative to the repository. */
  config?: string | undefined;
  /** Rules to run, as `gate/name` or `name`; empty means all. */
  only: readonly string[];
  /** Stage that overrules the policy's, from an action's input. */
  stage?: 'off' | 'warn' | 'ratchet' | 'error' | undefined;
}

/** The state before the change. */
export interface BaseSide {
  /** As the user wrote it. */
  ref: string;
  /** The commit compared with: the common ancestor of base and head. */
  commit: string;
  tree: Tree;
  changes: readonly GitChange[];
}

/** One repository, opened, with the policy that judges it. Everything a gate's run needs besides the gate. */
export interface Session {
  opened: Opened;
  tree: Tree;
  /** The commit that is judged; undefined for the work tree as it is. */
  head: string | undefined;
  base: BaseSide | undefined;
  /** Set when a base was asked for and could not be had, in a way that is nobody's mistake (shallow clone). */
  baseFault: string | undefined;
  policy: Policy;
  policyFile: string;
  /** Where the policy in force came from. */
  policySource: 'base' | 'head' | 'none';
  /** Head's policy asks less than the base's. */
  loosenings: readonly Loosening[];
  /** YYYY-MM-DD, UTC. */
  today: string;
  only: readonly string[];
  stage: SessionOptions['stage'];
}

export const POLICY_FILE = 'eos.yaml';

/**
 * Opens a repository and reads its policy. With a base, the base's policy is in force and the head's is only validated and
 * compared: a change cannot switch off the gate that judges it.
 * @throws Problem for a folder that cannot be opened, an unknown ref, or a broken policy
 */
export function openSession(
  platform: Platform,
  options: SessionOptions,
  gateIds: readonly string[],
): Session {
  const opened = platform.open(options.repo);
  const comparison = resolveComparison(opened, options.base, options.head);
  const tree = comparison.head === undefined ? opened.workTree() : opened.commitTree(comparison.head);
  let base: BaseSide | undefined;
  if (comparison.base !== undefined) {
    const changes = opened.git?.changes(comparison.base, comparison.head) ?? [];
    base = {
      ref: options.base ?? '',
      commit: comparison.base,
      changes,
      tree: opened.commitTree(comparison.base, { tree, changes }),
    };
  }
  const policyFile = options.config ?? POLICY_FILE;
  const own = loadPolicy(tree, policyFile, gateIds, options.config !== undefined);
  const before =
    base === undefined
      ? undefined
      : readableOrNothing(() => loadPolicy(base.tree, policyFile, gateIds, false));
  return {
    opened,
    tree,
    head: comparison.head,
    base,
    baseFault: comparison.fault,
    policy: before ?? own ?? zeroConfiguration(),
    policyFile,
    policySource: before !== undefined ? 'base' : own !== undefined ? 'head' : 'none',
    loosenings: before !== undefined ? looseningsOf(before, own ?? zeroConfiguration()) : [],
    today: platform.clock.now().toISOString().slice(0, 10),
    only: options.only,
    stage: options.stage,
  };
}

function loadPolicy(
  tree: Tree,
  file: string,
  gateIds: readonly string[],
  asked: boolean,
): Policy | undefined {
  if (!tree.has(file)) {
    if (asked)
      throw new Problem(
        `there is no ${file} in the repository`,
        'Give the path relative to the repository, or leave --config out.',
      );
    return undefined;
  }
  const content = tree.read(file);
  if (!content.ok) throw new Problem(`cannot be read: ${content.why}`, 'Save it as UTF-8 text.', { file });
  const { policy, faults } = readPolicy(content.text, gateIds);
  const fault = faults[0];
  if (fault !== undefined) {
    throw new Problem(fault.what, `Correct ${file}; its schema is schemas/eos.schema.json.`, {
      file,
      line: fault.line,
      column: fault.column,
    });
  }
  return policy;
}

/** A base whose policy is broken must not block the change that repairs it: the head's policy then stands. */
function readableOrNothing(load: () => Policy | undefined): Policy | undefined {
  try {
    return load();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
