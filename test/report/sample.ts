import type { Finding } from '../../src/core/finding/index.js';
import { makeFinding } from '../../src/core/finding/index.js';
import type { GateReport, SuiteReport } from '../../src/core/report/index.js';
import { makeReport, makeSuite } from '../../src/core/report/index.js';

/** A finding with every text filled in; the parts given win. */
export function finding(part: Partial<Finding> = {}): Finding {
  return makeFinding({
    ruleId: 'arch-lint/no-cross-internals',
    clauses: ['ARC-5'],
    severity: 'error',
    confidence: 'certain',
    what: 'apps/web imports an internal file of @shop/billing.',
    why: 'An inside that others import cannot be changed without breaking them.',
    do: 'Import from `@shop/billing`, or export what you need from its index.ts.',
    location: { file: 'apps/web/src/a.ts', line: 3, column: 21, endLine: 3, endColumn: 63 },
    related: [{ file: 'packages/billing/src/internal/tax.ts', line: 1, column: 1, label: 'imported file' }],
    key: 'apps/web → packages/billing/src/internal/tax.ts',
    ...part,
  });
}

export const SOURCE = [
  "import { b } from './b.js';",
  '',
  "import { tax } from '../../../packages/billing/src/internal/tax.js';",
  'export const a = tax(b);',
  '',
].join('\n');

/** A failed gate with new, known and waived findings and a file that could not be read. */
export function failedGate(): GateReport {
  const other = { file: 'apps/web/src/z.ts', line: 9, column: 1 };
  return makeReport({
    gate: 'arch-lint',
    verdict: 'failed',
    reason: '6 new errors in 2 rules.',
    inspected: { files: 3041, edges: 10883 },
    notInspected: [{ what: 'web/src/x.tsx', why: 'unterminated template literal at 12:3' }],
    findings: [
      finding(),
      ...[1, 2, 3, 4].map((n) =>
        finding({
          location: { file: `apps/web/src/b${n % 2}.ts`, line: n, column: 1 },
          key: `k${n}`,
          related: [],
        }),
      ),
      finding({
        ruleId: 'arch-lint/no-package-cycle',
        clauses: ['ARC-3', 'ARC-5'],
        confidence: 'likely',
        what: 'Packages import each other: @shop/a → @shop/b → @shop/a.',
        location: other,
        key: 'a b',
        evidence: {
          edges: [
            { from: 'packages/a/src/index.ts', to: 'packages/b/src/index.ts', line: 2 },
            { from: 'packages/b/src/index.ts', to: 'packages/a/src/index.ts', line: 1 },
          ],
        },
      }),
      finding({
        ruleId: 'arch-lint/undeclared-dependency',
        severity: 'warning',
        what: 'lodash is not declared in apps/web/package.json.',
        location: other,
        key: 'lodash',
        fix: {
          safety: 'safe',
          title: 'Remove the import',
          edits: [{ location: { ...other, endLine: 10, endColumn: 1 }, text: '' }],
        },
      }),
      finding({ state: 'known', key: 'old' }),
      finding({
        state: 'waived',
        key: 'allowed',
        evidence: { waiver: { id: 'W-1', reason: 'moved in May' } },
      }),
    ],
  });
}

/** All five verdicts in one suite. */
export function suite(): SuiteReport {
  return makeSuite([
    makeReport({
      gate: 'registry-check',
      verdict: 'passed',
      reason: '4 registries agree.',
      inspected: { files: 4 },
    }),
    failedGate(),
    makeReport({
      gate: 'quality',
      verdict: 'skipped',
      reason: 'The commands of the repository run only with --with-commands.',
    }),
    makeReport({
      gate: 'contract-diff',
      verdict: 'inconclusive',
      reason: 'The base commit is not in this clone.',
      notInspected: [{ what: 'contracts/', why: 'no base to compare with' }],
    }),
    makeReport({ gate: 'secret-scan', verdict: 'broken', reason: 'The scanner stopped with an error.' }),
  ]);
}
