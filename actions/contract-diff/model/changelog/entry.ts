import type { VersionPlace } from '../contract-model.js';
import { shortHash } from '../short-hash.js';

/** Headings of a changelog in their order, after keepachangelog.com 1.1.0; what breaks comes first. */
export const GROUPS = ['breaking', 'added', 'changed', 'deprecated', 'removed', 'documentation'] as const;
export type Group = (typeof GROUPS)[number];

/** A sentence in the languages changelogs are written in. */
export interface Sentence {
  en: string;
  de: string;
}

/** One line of a changelog: a change of a contract in words for people. */
export interface Entry {
  group: Group;
  /** Stands behind the line as a comment that no reader sees, so that the line is known again whatever its words. */
  mark: string;
  sentence: Sentence;
  /** Place of the change in the new version. */
  place: VersionPlace;
}

/** What is known of a change before it is a line. */
export interface Draft extends Omit<Entry, 'mark'> {
  /** What happened, in the terms of a catalogue. */
  fact: string;
  /** It is told since a schema is written otherwise, which need not mean another set of values. */
  rewritten?: boolean;
}

/**
 * Drafts as entries: what says the same is one line, in the worst of its groups.
 * @param file the contract, which is part of the mark: several may share a changelog
 */
export function entriesOf(file: string, drafts: readonly Draft[]): Entry[] {
  const worst = new Map<string, Draft>();
  for (const draft of drafts) {
    const known = worst.get(draft.sentence.en);
    if (!known || rank(draft) < rank(known)) worst.set(draft.sentence.en, draft);
  }
  return [...worst.values()].map(({ fact, group, sentence, place }) => ({
    group,
    sentence,
    place,
    mark: shortHash([file.slice(file.lastIndexOf('/') + 1), fact, group, sentence.en], 10),
  }));
}

function rank({ group }: Draft): number {
  return GROUPS.indexOf(group);
}
