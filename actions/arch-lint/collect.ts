import { Problem } from '../../src/core/problem/index.js';
import type { CollectContext } from '../../src/shell/door.js';
import { collectConfigurations } from './collect/configurations.js';
import { installedPackages } from './collect/installed.js';
import { askOracle } from './collect/oracle.js';
import type { ArchTree } from './model/cruise.js';
import type { Settings } from './settings.js';

/**
 * The tree to judge, and what was found out about dependency-cruiser's configurations. They are read once for both sides, from the
 * side whose policy is in force.
 */
export async function collect(context: CollectContext<Settings>): Promise<ArchTree> {
  const { tree, side, session, args } = context;
  const preparation = await collectConfigurations(context);
  const asked = args['engine'] === 'dependency-cruiser';
  if (asked && preparation.ready.length === 0) {
    throw new Problem(
      'there is no configuration of dependency-cruiser to compare with',
      'Name one with --dependency-cruiser-config.',
    );
  }
  if (preparation.ready.length === 0 && preparation.unread.length === 0) return tree;
  const installed = installedPackages(session.opened.files);
  return {
    ...tree,
    cruiser: { ...preparation, ...(installed === undefined ? {} : { installed }) },
    ...(asked && side === 'head' ? { oracle: await askOracle(context, preparation.ready) } : {}),
  };
}
