import type { Change } from './change.js';
import type { SchemaChange } from './schema/index.js';

/** Those of a fact's oasdiff ids that are about the place where a schema changed. */
export function oasdiffIdsAt(ids: readonly string[], { use, reach, difference }: SchemaChange): string[] {
  const way = reach.ways[0];
  const subject = way?.surface.subject ?? '';
  const inner =
    difference.property !== undefined || (way?.path.some(({ step }) => step.kind !== 'same') ?? false);
  const starts = inner ? innerStarts(use, subject) : outerStarts(use, subject);
  for (const start of starts) {
    const own = ids.filter((id) => id.startsWith(start));
    if (own.length > 0) return own;
  }
  return ids.filter((id) => id.includes(use));
}

/** Those of a fact's oasdiff ids that are about what changed in the structure: an operation, a parameter, a request, an answer. */
export function oasdiffIdsOf(
  ids: readonly string[],
  { flow, subject, exactly }: Pick<Change, 'flow' | 'subject' | 'exactly'>,
): string[] {
  if (exactly !== undefined) return [exactly];
  const parameter = isParameter(subject);
  const fitting = ids.filter((id) => {
    if (id.startsWith('response-')) return flow !== 'asked';
    if (id.startsWith('request-parameter-')) return parameter;
    if (id.startsWith('request-')) return flow !== 'told';
    return !(flow === 'both' && parameter);
  });
  return fitting.length > 0 ? fitting : [...ids];
}

function innerStarts(use: string, subject: string): string[] {
  if (use === 'request')
    return isParameter(subject)
      ? ['request-parameter-property-', 'request-property-']
      : ['request-property-'];
  return ['response-property-'];
}

function outerStarts(use: string, subject: string): string[] {
  if (use === 'request') return isParameter(subject) ? ['request-parameter-'] : ['request-body-'];
  return subject.includes('header') ? ['response-header-'] : ['response-body-', 'response-mediatype-'];
}

function isParameter(subject: string): boolean {
  return subject.includes('parameter') || subject.includes('header');
}
