import { isAboutValues } from './changelog/index.js';
import { compareContracts } from './compare-contracts.js';
import type { Terms } from './compare-contracts.js';
import type { Facts, Pair } from './facts.js';

/**
 * Whether the schemas of two versions of a contract are proven to take the same values, whoever writes and whoever reads: compared both
 * ways round, and with writers that may send whatever is valid. What else changed, such as an operation more, is left aside.
 */
export function meansTheSame({ asked, today }: Facts, pair: Pair, terms: Terms): boolean {
  const { contract, old, new: now } = pair;
  const pairs = [
    { contract, old, new: now },
    { contract, old: now, new: old },
  ];
  const strict: Terms = {
    ...terms,
    directions: ['backward'],
    policy: { ...terms.policy, contentModel: 'strict' },
  };
  const facts = { pairs, asked, ...(today === undefined ? {} : { today }) };
  const { broken, undecided, invalid, unread, notInspected, changes } = compareContracts(facts, strict);
  const unsure = [...broken, ...undecided, ...invalid, ...unread, ...notInspected];
  const about = changes.filter(isAboutValues);
  return unsure.length === 0 && about.every(({ level, open }) => level === 'info' && open === undefined);
}
