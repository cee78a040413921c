import type { Pair, VersionFile } from '../facts.js';
import type { Context } from './context.js';
import type { Contract } from './contract.js';
import { isDescription } from './contract.js';
import { compatibilityOf } from './direction.js';
import { keptVersions } from './kept-versions.js';
import { directionOf, termsOf } from './terms.js';

/** What a contract is compared with: its own version before and, where that was asked for, all that are kept. */
export function pairsOf(
  contract: Contract,
  now: VersionFile,
  old: VersionFile | undefined,
  context: Context,
): Pair[] {
  const { file, layout, kind } = contract;
  const { settings, asked } = context;
  const terms = termsOf(file, layout, settings);
  const own = asked.direction ?? directionOf(terms);
  const { directions, transitive } = compatibilityOf(own ?? settings.direction);
  const said = {
    contract: file,
    new: now,
    ...(own === undefined ? {} : { directions }),
    ...(terms.contentModel === undefined || asked.contentModel !== undefined
      ? {}
      : { contentModel: terms.contentModel }),
  };
  const last = old === undefined ? [] : [{ ...said, old }];
  if (!transitive || isDescription(kind)) return last;
  const kept = keptVersions(contract, now, old, context);
  return [...last, ...kept.map(({ by, version }) => ({ ...said, old: version, against: by }))];
}
