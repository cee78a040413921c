import type { Finding, Fix as FindingFix } from '../../core/finding/index.js';
import { codeFlows } from './flow.js';
import { FINGERPRINT } from './fingerprint.js';
import { LIMITS } from './limits.js';
import { message } from './message.js';
import type { Fix, Result } from './model.js';
import type { SarifOptions } from './options.js';
import { artifact, location, region } from './place.js';
import { LEVEL } from './rules.js';

/** One finding as a SARIF result. */
export function result(
  finding: Finding,
  ruleIndex: number,
  fingerprint: string,
  mode: SarifOptions['mode'],
): Result {
  const related = finding.related.slice(0, LIMITS.locationsPerResult - 1);
  const { side, commit } = finding.location;
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: LEVEL[finding.severity],
    message: message(`${finding.what}\n\nWhy: ${finding.why}\nDo: ${finding.do}`),
    locations: [location(finding.location)],
    ...(related.length > 0
      ? { relatedLocations: related.map((place, i) => ({ ...location(place, place.label), id: i + 1 })) }
      : {}),
    ...codeFlows(finding),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(mode === 'audit' ? history(finding) : {}),
    ...(finding.fix ? { fixes: [fix(finding.fix)] } : {}),
    properties: {
      clauses: finding.clauses,
      confidence: finding.confidence,
      ...(finding.fix ? { fixSafety: finding.fix.safety } : {}),
      ...(side === undefined ? {} : { side }),
      ...(commit === undefined ? {} : { commit }),
    },
  };
}

/** In the audit file every result has both, as the standard asks where one of them has (3.27.24, 3.27.23). */
function history(finding: Finding): Pick<Result, 'baselineState' | 'suppressions'> {
  return {
    baselineState: finding.state === 'new' ? 'new' : 'unchanged',
    suppressions:
      finding.state === 'waived'
        ? [{ kind: 'external', status: 'accepted', justification: justification(finding.evidence['waiver']) }]
        : [],
  };
}

/** The reason a waiver gives, with its id, owner and end where they are there. */
function justification(waiver: unknown): string {
  if (typeof waiver !== 'object' || waiver === null) return 'Waived.';
  const words = waiver as Record<string, unknown>;
  const said = ['reason', 'id', 'owner', 'until', 'issue'].flatMap((name) => {
    const value = words[name];
    if (typeof value !== 'string' || value === '') return [];
    return [name === 'reason' ? value : `${name}: ${value}`];
  });
  return message(said.length > 0 ? said.join(' · ') : 'Waived.').text;
}

function fix(of: FindingFix): Fix {
  const files = [...new Set(of.edits.map((edit) => edit.location.file))];
  return {
    description: message(of.title),
    artifactChanges: files.map((file) => ({
      artifactLocation: artifact(file),
      replacements: of.edits
        .filter((edit) => edit.location.file === file)
        .map(({ location: at, text }) => ({
          // Without an end it is an insertion: a region of no characters.
          deletedRegion: region({
            ...at,
            endLine: at.endLine ?? at.line,
            endColumn: at.endColumn ?? at.column,
          }),
          insertedContent: { text },
        })),
    })),
  };
}
