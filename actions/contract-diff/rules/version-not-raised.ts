import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel, VersionMismatch } from '../model/index.js';

const SENTENCES: Readonly<Record<VersionMismatch['kind'], string>> = {
  'major-not-raised': 'something breaks clients, and the version does not say so',
  'minor-not-raised': 'something was added, and the version does not say so',
  lowered: 'the version went down',
  'raised-without-change': 'the version was raised, and nothing changed that a client could notice',
  'no-new-file': 'something breaks, and the version does not say so',
};

const SEVERITIES = {
  'major-not-raised': 'warning',
  'minor-not-raised': 'info',
  lowered: 'error',
  'raised-without-change': 'info',
  'no-new-file': 'warning',
} as const;

/** Advice that is not that of the page. */
const ADVICE: Partial<Readonly<Record<VersionMismatch['kind'], string>>> = {
  'no-new-file':
    'Leave this version as it was, and put the new form beside it as a file with the next number.',
};

export const check: Check<ContractModel, unknown> = function* ({ versions }) {
  for (const { contract, kind, before, after, place } of versions) {
    const { pointer: _pointer, ...location } = place;
    const advice = ADVICE[kind];
    const step = before === after ? `is still ${after}` : `went from ${before} to ${after}`;
    yield {
      what: `${contract}: ${SENTENCES[kind]}: it ${step}`,
      ...(advice === undefined ? {} : { do: advice }),
      severity: SEVERITIES[kind],
      location,
      key: `${contract} ${kind}`,
      evidence: { before, after, oasdiffIds: OASDIFF[kind] },
    };
  }
};

/** What oasdiff calls the same. */
const OASDIFF: Readonly<Record<VersionMismatch['kind'], readonly string[]>> = {
  'major-not-raised': ['api-major-version-not-bumped'],
  'minor-not-raised': ['api-version-not-bumped'],
  lowered: ['api-version-decreased'],
  'raised-without-change': [],
  'no-new-file': [],
};
