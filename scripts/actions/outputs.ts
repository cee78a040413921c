import type { OutputSpec } from './spec.js';

/** Outputs every gate sets, whatever happens to it. */
export const gateOutputs = {
  verdict: { type: 'string', description: '`passed`, `failed`, `inconclusive`, `skipped` or `broken`.' },
  reason: { type: 'string', description: 'Why, in one sentence.' },
  report: { type: 'string', description: 'Path of the report (JSON).' },
  findings: { type: 'integer', description: 'Number of new findings at error level.' },
  sarif: { type: 'string', description: 'Path of the SARIF file, if it was asked for.' },
  'report-data': {
    type: 'string',
    description:
      'The report for another job: JSON, gzip, base64, below 48 kB. Findings are cut to fit, counts never.',
  },
} as const satisfies Record<string, OutputSpec>;

/** Outputs of `verdict`. */
export const verdictOutputs = {
  verdict: gateOutputs.verdict,
  reason: gateOutputs.reason,
  report: { type: 'string', description: 'Path of the merged report (JSON).' },
  findings: { type: 'integer', description: 'Number of new findings at error level, over all gates.' },
  'report-json': {
    type: 'string',
    description: 'The merged report itself (JSON), shortened below 256 kB.',
  },
} as const satisfies Record<string, OutputSpec>;

/** Outputs of `prepare`. */
export const prepareOutputs = {
  base: {
    type: 'string',
    description: 'Full id of the base commit, now present; empty when the event has none.',
    value: '${{ steps.history.outputs.base }}',
  },
  'package-manager': {
    type: 'string',
    description: '`npm`, `pnpm`, `yarn`, `bun`, or empty where there is no package.json.',
    value: '${{ steps.install.outputs.package-manager }}',
  },
} as const satisfies Record<string, OutputSpec>;
