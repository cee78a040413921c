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
