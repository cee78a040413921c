import type { Scenario } from './act-scenarios.js';
import { API, CONTRACTS, EVENT } from './foreign-contracts.js';

/** A contract in which one piece is another, and its changelog with a line about that. */
function changed(
  file: string,
  [piece, other]: readonly [string, string],
  line: string,
): Record<string, string> {
  const changelog = file.replace(/[^/]+$/, 'changelog.md');
  const [text = '', log = ''] = [CONTRACTS[file], CONTRACTS[changelog]];
  if (!text.includes(piece)) throw new Error(`${file} has no ${piece}`);
  return { [file]: text.replace(piece, () => other), [changelog]: `${log}- ${line}\n` };
}

const BROKEN_EVENT = changed(
  EVENT,
  ['"required": ["orderId", "totalCents"]', '"required": ["orderId"]'],
  '`totalCents` is no longer required.',
);
const BROKEN_API = changed(
  API,
  ['enum: [AT, DE, FR]', 'enum: [AT, DE]'],
  '`country` of the request body (application/json) may no longer be "FR".',
);
const WIDER_API = changed(
  API,
  ['enum: [AT, DE, FR]', 'enum: [AT, DE, FR, IT]'],
  '`country` of the request body (application/json) may be "IT" as well.',
);

/** Changes of contracts, as pull requests through the whole pipeline. */
export const contractScenarios: readonly Scenario[] = [
  {
    name: 'a contract: red at the changed line when an event breaks its readers',
    files: BROKEN_EVENT,
    exit: 1,
    says: [
      `<code>${EVENT}:4:3</code><br>A value is allowed now that readers of the old version refuse: it must have &#34;totalCents&#34;.`,
      '```jsonc\n{ // ✗ must have "totalCents"\n  "orderId": ""\n}\n```',
      '**ways out:** Keep sending it: readers rely on it being there.',
      '> 4 │   "required": ["orderId"],',
      'contract-diff is failed: 1 error',
    ],
  },
  {
    name: 'a contract: red at the changed line when an API refuses what it accepted',
    files: BROKEN_API,
    exit: 1,
    says: [
      `<code>${API}:15:28</code><br><code>country</code> of the request body (application/json) may no longer be &#34;FR&#34;.`,
      '  "country": "FR" // ✗ must be one of "AT", "DE"\n',
      '**who is affected:** <code>POST /v1/totals</code>',
      '**ways out:** Keep accepting the old value, and map it to a new one inside.',
      '> 15 │                 country: { enum: [AT, DE] }',
      'contract-diff is failed: 1 error',
    ],
  },
  {
    name: 'a contract: green when an API accepts more',
    files: WIDER_API,
    exit: 0,
    says: ['contract-diff: success', 'No errors in 2 contracts', 'verdict: success'],
  },
];
