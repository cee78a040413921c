import type { Finding } from './finding.js';
import type { Claim, Preference } from './match-claims.js';
import { matchClaims } from './match-claims.js';

/** A finding as something to be matched. */
export interface FindingClaim extends Claim {
  finding: Finding;
}

/** What has to be known of a finding to match it with entries and with findings of the other side. */
export function claimOf(finding: Finding): FindingClaim {
  const { ruleId, key, weight, location } = finding;
  return { ruleId, key, weight, file: location.file, finding };
}

/**
 * Marks as `known` what was wrong before the change: a finding whose parts all stand in `base` at least as often and at least as
 * heavy. They are counted, so a second crossing of the same border under the same key is `new`; which of the two is, `preference`
 * tells from what the change touched.
 */
export function markKnown(
  head: readonly Finding[],
  base: readonly Finding[],
  preference: Preference<FindingClaim> = {},
): Finding[] {
  const claims = head.map(claimOf);
  const { met } = matchClaims(claims, base.map(claimOf), preference);
  return claims.map((claim) => (met.has(claim) ? { ...claim.finding, state: 'known' } : claim.finding));
}
