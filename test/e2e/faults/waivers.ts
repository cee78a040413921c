import type { ShopFault } from './fault.js';
import { DEEP_IMPORT } from './fault.js';

function waiver(lines: Readonly<Record<string, string>>): ShopFault['edits'] {
  const all = {
    id: 'vat-table',
    rule: 'arch-lint/no-cross-internals',
    match: '{ file: apps/admin/** }',
    reason: 'the printed catalogue shows the rates',
    owner: "'@acme/catalog'",
    ...lines,
  };
  const entries = Object.entries(all).map(([key, value]) => `${key}: ${value}\n`);
  return { '.eos/waivers.yaml': () => `version: 1\nwaivers:\n  - ${entries.join('    ')}` };
}

/** Exceptions that are not as an exception should be. */
export const WAIVERS: readonly ShopFault[] = [
  {
    name: 'a waiver that has ended, and what it covered',
    edits: { 'apps/admin/src/price-list.ts': DEEP_IMPORT, ...waiver({ until: '2020-06-30' }) },
    findings: [
      { rule: 'arch-lint/no-cross-internals', at: 'apps/admin/src/price-list.ts:2:1' },
      { rule: 'waivers/expired-waiver', at: '.eos/waivers.yaml:3:5' },
    ],
  },
  {
    name: 'a waiver that runs for decades',
    edits: { 'apps/admin/src/price-list.ts': DEEP_IMPORT, ...waiver({ until: '2099-06-30' }) },
    findings: [{ rule: 'waivers/overlong-waiver', at: '.eos/waivers.yaml:3:5' }],
  },
  {
    name: 'a waiver that nobody answers for',
    edits: {
      'apps/admin/src/price-list.ts': DEEP_IMPORT,
      ...waiver({ until: '2020-06-30', owner: "''" }),
    },
    findings: [
      { rule: 'arch-lint/no-cross-internals', at: 'apps/admin/src/price-list.ts:2:1' },
      { rule: 'waivers/expired-waiver', at: '.eos/waivers.yaml:3:5' },
      { rule: 'waivers/ownerless-waiver', at: '.eos/waivers.yaml:3:5' },
    ],
  },
];
