import type { Exhibit, Texts, Validation } from '../core/exhibit/index.js';
import type { Words } from './words/index.js';

/** Operations that are named; the rest is counted. */
const MAX_NAMED = 5;

/** The language of fixed words, for texts that come in all of them. */
export function languageOf(words: Words): keyof Texts {
  return words.language === 'de' ? 'de' : 'en';
}

/** Whom a change reaches, as one line; empty where it is not known. */
export function affectedLine({ affected }: Exhibit, words: Words): string {
  const named = affected.slice(0, MAX_NAMED).map((one) => `\`${one.replaceAll('`', "'")}\``);
  const more = affected.length - named.length;
  return named.join(', ') + (more > 0 ? ` ${words.more(more)}` : '');
}

/** What the example shows, in a sentence that leads to it. */
export function exampleLead({ old }: NonNullable<Exhibit['example']>, words: Words): string {
  return old.valid ? words.takenBefore : words.sentNow;
}

/** The objection to the example beside the place it is about, which need not be named there. */
export function objectionNote({ old, new: now }: NonNullable<Exhibit['example']>, words: Words): string {
  const { says } = old.valid ? now : old;
  return says === '' ? words.refused : says.replace(/^(?:it|`[^`]*`) /, '').replaceAll('`', '');
}

/** What a version says of the example: `✓ valid`, or `✗` and why not. */
export function verdictLine({ valid, says }: Validation, words: Words): string {
  if (valid) return `✓ ${words.valid}`;
  return `✗ ${says === '' ? words.refused : says}`;
}

/** What is said below an example: both verdicts, whom the change reaches, ways out, who must look at it; only what there is. */
export function exhibitRows(exhibit: Exhibit, words: Words): [name: string, text: string][] {
  const { example, wayOut, owners } = exhibit;
  const language = languageOf(words);
  const verdicts: [string, string][] =
    example === undefined
      ? []
      : [
          [words.oldVersion, verdictLine(example.old, words)],
          [words.newVersion, verdictLine(example.new, words)],
        ];
  const rows: [string, string][] = [
    ...verdicts,
    [words.affected, affectedLine(exhibit, words)],
    ...wayOut.map((way, index): [string, string] => [index === 0 ? words.wayOut : words.or, way[language]]),
    [words.reviewers, owners.join(', ')],
  ];
  return rows.filter(([, text]) => text !== '');
}
