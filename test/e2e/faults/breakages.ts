import type { ShopBreakage } from './fault.js';

/** Faults that are misuse: exit 2, one place, what to do. */
export const BREAKAGES: readonly ShopBreakage[] = [
  {
    name: 'a slip in a key of eos.yaml',
    edits: { 'eos.yaml': (text) => text.replace('preset:', 'prest:') },
    says: 'eos.yaml:3:1: unknown key "prest" (did you mean "preset"?)',
  },
  {
    name: 'a gate that does not exist',
    edits: { 'eos.yaml': (text) => text.replace('  arch-lint:', '  arch-lnt:') },
    says: 'eos.yaml:7:3: unknown gate "arch-lnt" (did you mean "arch-lint"?)',
  },
  {
    name: 'YAML that is none',
    edits: { 'eos.yaml': (text) => text.replace('preset: strict', 'preset: [strict') },
    says: 'eos.yaml:',
  },
];
