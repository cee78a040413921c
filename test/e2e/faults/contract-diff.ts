import type { ShopFault } from './fault.js';
import { instead } from './fault.js';

/** Contracts whose folder does not hold what it must, as they stand: nothing is compared. */
export const CONTRACT_DIFF: readonly ShopFault[] = [
  {
    name: 'a second version that was copied from the first, without words or a version of its own',
    edits: {
      'contracts/user.deleted/v2.schema.json': () =>
        '{\n  "$id": "https://shop.example/contracts/user.deleted/v1.schema.json",\n  "type": "object"\n}\n',
    },
    findings: [
      {
        rule: 'contract-diff/contract-without-documentation',
        at: 'contracts/user.deleted/v2.schema.json:1:1',
      },
      { rule: 'contract-diff/contract-misnamed', at: 'contracts/user.deleted/v2.schema.json:2:3' },
    ],
  },
  {
    name: 'a changelog that was emptied',
    edits: { 'contracts/feature-flags/changelog.md': () => '\n' },
    findings: [
      { rule: 'contract-diff/contract-without-changelog', at: 'contracts/feature-flags/changelog.md:1:1' },
    ],
  },
  {
    name: 'a contract that belongs to nobody',
    edits: {
      '.github/CODEOWNERS': instead('/contracts/user.deleted/ @acme/users', '/contracts/user.deleted/'),
      'contracts/user.deleted/v1.md': instead("owner: '@acme/users'\n", ''),
    },
    findings: [
      { rule: 'contract-diff/contract-without-owner', at: 'contracts/user.deleted/v1.schema.json:1:1' },
    ],
  },
  {
    name: 'a schema of a type that is none',
    edits: { 'contracts/feature-flags/v1.schema.json': instead('"boolean"', '"bool"') },
    findings: [
      { rule: 'contract-diff/invalid-contract', at: 'contracts/feature-flags/v1.schema.json:17:24' },
    ],
  },
];
