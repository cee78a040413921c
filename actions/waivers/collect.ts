import { readInlineWaivers } from '../../src/core/waiver/index.js';
import type { CollectContext } from '../../src/shell/door.js';
import { waiversOf } from '../../src/shell/excuses.js';
import type { Ledger } from './model/ledger.js';
import type { Settings } from './settings.js';

/** Prose may show what a waiver looks like; only files that run or configure can hold one. */
const PROSE = /\.(md|mdx|txt|rst|adoc)$/;

/** Reads the waiver file and every inline waiver of the head, and what the change of the policy loosens. */
export function collect({ session, tree }: CollectContext<Settings>): Ledger {
  const inline = tree.paths
    .filter((path) => !PROSE.test(path))
    .flatMap((path) => {
      const content = tree.read(path);
      return content.ok ? readInlineWaivers(path, content.text) : [];
    });
  return {
    today: session.today,
    maxDays: session.policy.waivers.maxDays,
    waivers: [...waiversOf(tree), ...inline],
    unused: [],
    stale: [],
    grown: [],
    loosenings: session.loosenings,
    policyFile: session.policyFile,
    files: tree.paths.length,
  };
}
