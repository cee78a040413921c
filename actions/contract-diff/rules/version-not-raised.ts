import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel, VersionMismatch } from '../model/index.js';
import { layoutOf } from '../model/index.js';

const SENTENCES: Readonly<Record<VersionMismatch['kind'], string>> = {
  'major-not-raised': 'something breaks clients, and the version does not say so',
  'minor-not-raised': 'something changed that breaks nobody, and the version does not say so',
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

const NEW_FILE =
  'Leave this version as it was, and put the new form beside it as a file with the next number.';

export const check: Check<ContractModel, unknown> = function* ({ versions }) {
  for (const mismatch of versions) {
    const { contract, kind, before, after, wanted, place } = mismatch;
    const { pointer: _pointer, ...location } = place;
    const advice = adviceFor(mismatch);
    const step = before === after ? `is still ${after}` : `went from ${before} to ${after}`;
    yield {
      what: `${contract}: ${SENTENCES[kind]}: it ${step}${wanted === undefined ? '' : `, and ${wanted} would say so`}`,
      ...(advice === undefined ? {} : { do: advice }),
      severity: SEVERITIES[kind],
      location,
      key: `${contract} ${kind}`,
      evidence: { before, after, oasdiffIds: OASDIFF[kind] },
    };
  }
};

/** What to do, where that is not what the page says. */
function adviceFor({ contract, kind, wanted }: VersionMismatch): string | undefined {
  if (kind === 'no-new-file') return NEW_FILE;
  if (wanted === undefined) return undefined;
  const { version } = layoutOf(contract);
  // A file that is called v1 cannot hold version 2.
  return kind === 'major-not-raised' && version !== undefined && !wanted.startsWith('0.')
    ? NEW_FILE
    : `Set \`info.version\` to ${wanted}.`;
}

/** What oasdiff calls the same. */
const OASDIFF: Readonly<Record<VersionMismatch['kind'], readonly string[]>> = {
  'major-not-raised': ['api-major-version-not-bumped'],
  'minor-not-raised': ['api-version-not-bumped'],
  lowered: ['api-version-decreased'],
  'raised-without-change': [],
  'no-new-file': [],
};
