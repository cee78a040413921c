import type { Flow } from '../http/index.js';
import type { Collected } from './collected.js';
import type { MessageJudge } from './message-judge.js';

/** What is passed down while two descriptions are compared. */
export interface Context {
  found: Collected;
  judge: MessageJudge;
  /** Why parts could not be looked at, by what they are called. */
  unread: Map<string, string>;
  /** Files the descriptions refer to, as they are written. */
  texts: Record<'base' | 'head', ReadonlyMap<string, string>>;
}

/** Where messages are compared: which way they flow, and the operation they belong to. */
export interface Scope extends Context {
  /** `asked`: the application receives; `told`: it sends; `both`: nobody says. */
  flow: Flow;
  /** `send orders`, `receive orders`. */
  operation: string;
}
