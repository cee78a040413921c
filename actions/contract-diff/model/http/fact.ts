import type { Family } from './families.js';

/** What a change does to the messages that can be on the wire. `none`: nothing; it is about the promise itself. */
export type Effect = 'narrows' | 'widens' | 'replaces' | 'none';

/**
 * Whose hand the messages come from. `asked`: the other side sends and the API reads (requests; answers to its webhooks), so a
 * narrower set breaks senders. `told`: the API sends and the other side reads (responses; requests of webhooks and callbacks), so
 * a wider set breaks readers. `both`: about neither alone.
 */
export type Flow = 'asked' | 'told' | 'both';

export type Level = 'error' | 'warning' | 'info';

/** One kind of change that can happen to the contract of an API. */
export interface Fact {
  /** `<area>-<aspect>-<action>`, unique. */
  id: string;
  effect: Effect;
  /** How bad it is for the side it meets; `told` where it differs when the message flows out. */
  level: Level;
  told?: Level;
  /** The rule that tells it; facts about HTTP are sorted in one table. */
  rule?: Family;
  /** Names oasdiff 1.35.0 has for the same fact, so that its severity and ignore files can be read. */
  oasdiff: readonly string[];
  /** Sentence for changelogs; `{subject}`, `{before}`, `{after}` are filled in. */
  en: string;
  de: string;
}

/** Level of a fact for messages of this flow. */
export function levelOf(fact: Fact, flow: Flow): Level {
  return flow === 'told' ? (fact.told ?? mirrored(fact)) : fact.level;
}

/** What breaks senders is harmless to readers, and the other way round; a replacement breaks both. */
function mirrored({ effect, level }: Fact): Level {
  if (effect === 'narrows') return level === 'error' ? 'info' : level;
  if (effect === 'widens') return level === 'info' ? 'error' : level;
  return level;
}
