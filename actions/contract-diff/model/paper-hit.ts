import type { Hit } from '../../../src/core/rule/index.js';
import type { Paper } from './contracts/index.js';

/** A file that belongs to a contract and is missing or empty, as a hit. @param what the file is */
export function* paperHit(contract: string, { file, state }: Paper, what: string): Generator<Hit> {
  if (state === 'there') return;
  const missing = state === 'missing';
  yield {
    what: missing ? `${contract}: there is no ${what} (${file})` : `${contract}: its ${what} says nothing`,
    location: { file: missing ? contract : file, line: 1, column: 1 },
    key: `${contract} ${what}`,
    evidence: { proof: 'rule', file },
  };
}
