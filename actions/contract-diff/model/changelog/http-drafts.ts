import type { HttpChange, SchemaFactId } from '../http/index.js';
import { schemaFacts } from '../http/index.js';
import type { Draft, Group } from './entry.js';

/** Changes of an HTTP API as lines of its changelog. */
export function httpDrafts(changes: readonly HttpChange[]): Draft[] {
  return changes.map((change) => ({
    fact: change.fact,
    rewritten: isAboutValues(change),
    group: groupOf(change),
    sentence: { en: change.en, de: change.de },
    place: change.place,
  }));
}

/** Whether a change is about the values of a schema; others, such as an announced end, mean something by themselves. */
export function isAboutValues({ fact }: HttpChange): boolean {
  const known = schemaFacts.get(fact as SchemaFactId);
  return known !== undefined && known.effect !== 'none';
}

/** The group of a change: what breaks is told first, the rest by what was done, which the end of a fact's name says. */
function groupOf({ fact, level, open }: HttpChange): Group {
  if (level === 'error' && open === undefined) return 'breaking';
  if (/^deprecation-added$|-deprecated$|^sunset-/.test(fact)) return 'deprecated';
  if (fact.endsWith('-added')) return 'added';
  return /-removed(?:-after-\w+)?$/.test(fact) ? 'removed' : 'changed';
}
