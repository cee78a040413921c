import type { Finding } from '../core/finding/index.js';

/** True when the finding says that its place holds a secret (`evidence.redacted`): its line is printed nowhere. */
export function holdsSecret(finding: Finding): boolean {
  return finding.evidence['redacted'] === true;
}
