import type { Finding, Severity } from '../../core/finding/index.js';
import { compareText } from '../../core/finding/index.js';
import { ruleName } from '../../core/rule/index.js';
import { prose } from '../markdown/escape.js';
import { LIMITS } from './limits.js';
import { message } from './message.js';
import type { Level, ReportingDescriptor } from './model.js';
import type { SarifOptions } from './options.js';

export const LEVEL: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'note' };

/** The rules the findings name, sorted by id, described by their pages where there are some. */
export function descriptors(
  findings: readonly Finding[],
  pages: SarifOptions['pages'],
): ReportingDescriptor[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) if (!first.has(finding.ruleId)) first.set(finding.ruleId, finding);
  return [...first.values()]
    .toSorted((a, b) => compareText(a.ruleId, b.ruleId))
    .map((f) => descriptor(f, pages));
}

function descriptor(finding: Finding, pages: SarifOptions['pages']): ReportingDescriptor {
  const page = pages?.(finding.ruleId);
  return {
    id: finding.ruleId,
    name: ruleName(finding.ruleId),
    shortDescription: message(page?.summary ?? ruleName(finding.ruleId)),
    fullDescription: message(finding.why),
    help: {
      text: message(`${finding.why}\n${finding.do}`).text,
      markdown: page?.helpMarkdown ?? `${prose(finding.why)}\n\n${prose(finding.do)}\n`,
    },
    ...(page?.helpUri === undefined ? {} : { helpUri: page.helpUri }),
    defaultConfiguration: { level: LEVEL[finding.severity] },
    properties: {
      tags: finding.clauses.slice(0, LIMITS.tagsPerRule),
      precision: finding.confidence === 'certain' ? 'very-high' : 'medium',
    },
  };
}
