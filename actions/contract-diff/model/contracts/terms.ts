import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { ContractTerms, Settings } from '../../settings.js';
import type { ContractLayout } from './layout.js';

const BY_USE: Readonly<Record<NonNullable<ContractTerms['use']>, Settings['direction']>> = {
  producer: 'forward',
  consumer: 'backward',
  configuration: 'backward',
};

/** What the policy says of one contract: all lines that speak of it, later ones above earlier ones. */
export function termsOf(
  file: string,
  { name }: ContractLayout,
  { contracts }: Pick<Settings, 'contracts'>,
): ContractTerms {
  const lines = Object.entries(contracts).filter(([match]) => match === name || matchesGlob(match, file));
  return Object.assign({}, ...lines.map(([, terms]) => terms)) as ContractTerms;
}

/** The direction a contract is compared in; undefined where nothing is said of it. */
export function directionOf({ direction, use }: ContractTerms): Settings['direction'] | undefined {
  return direction ?? (use === undefined ? undefined : BY_USE[use]);
}

/** Whether a line of the policy makes a file a contract. A name alone does not: it speaks of contracts that are known. */
export function isConfigured(file: string, { contracts }: Pick<Settings, 'contracts'>): boolean {
  return Object.keys(contracts).some((match) => matchesGlob(match, file));
}
