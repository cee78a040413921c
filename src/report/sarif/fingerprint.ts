import { createHash } from 'node:crypto';
import type { Finding } from '../../core/finding/index.js';
import { identity } from '../../core/finding/index.js';

/** Name and version of our fingerprint; a change of what is hashed needs a new version. */
export const FINGERPRINT = 'eosGatesKey/v1';

/**
 * Fingerprints in the order of the findings: SHA-256 of rule, key, and which occurrence of the two it is. No line and no text,
 * so an alert stays the same one while code moves.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = identity(finding);
    const occurrence = (seen.get(name) ?? 0) + 1;
    seen.set(name, occurrence);
    return createHash('sha256').update(`${name}\u0000${occurrence}`).digest('hex');
  });
}
