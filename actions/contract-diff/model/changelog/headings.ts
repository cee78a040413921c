import type { Group, Sentence } from './entry.js';

/** Languages a changelog can be written in. */
export type Language = keyof Sentence;

/** Headings of the groups. */
export const GROUP_HEADINGS: Readonly<Record<Language, Readonly<Record<Group, string>>>> = {
  en: {
    breaking: 'Breaking',
    added: 'Added',
    changed: 'Changed',
    deprecated: 'Deprecated',
    removed: 'Removed',
    documentation: 'Documentation',
  },
  de: {
    breaking: 'Bricht Bisheriges',
    added: 'Hinzugefügt',
    changed: 'Geändert',
    deprecated: 'Veraltet',
    removed: 'Entfernt',
    documentation: 'Dokumentation',
  },
};

/** Heading of what no version has yet. */
export const UNRELEASED: Readonly<Record<Language, string>> = {
  en: 'Unreleased',
  de: 'Unveröffentlicht',
};

/** First line of a new changelog. */
export const TITLES: Readonly<Record<Language, string>> = {
  en: 'Changelog of',
  de: 'Änderungen an',
};

/** The group a heading of the third level stands for, in either language. */
export function groupOfHeading(text: string): Group | undefined {
  const wanted = text.trim().toLowerCase();
  for (const headings of Object.values(GROUP_HEADINGS))
    for (const [group, heading] of Object.entries(headings))
      if (heading.toLowerCase() === wanted) return group as Group;
  return undefined;
}

/** Whether a heading of the second level stands for a version, or for what has none yet. */
export function isHeadingOf(text: string, version: string | undefined): boolean {
  const [name = ''] = text.trim().replaceAll(/[[\]]/g, '').split(/\s/, 1);
  if (version === undefined) return Object.values(UNRELEASED).some((word) => same(word, name));
  return same(name.replace(/^v(?=\d)/i, ''), version.replace(/^v(?=\d)/i, ''));
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
