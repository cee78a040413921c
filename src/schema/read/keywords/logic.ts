import type { Node } from '../../normal/index.js';
import type { Keywords } from './keywords.js';
import { listOf } from './keywords.js';

/** Keywords that combine schemas about the same value. */
export function* readLogic(keywords: Keywords): Generator<Node> {
  const { arena, value, traits, forgiving, child } = keywords;
  for (const [at, one] of listOf(keywords, 'allOf').entries()) yield child(['allOf', at], one);
  if (value['anyOf'] !== undefined) {
    yield arena.or(listOf(keywords, 'anyOf').map((one, at) => child(['anyOf', at], one)));
  }
  if (value['oneOf'] !== undefined) {
    const parts = listOf(keywords, 'oneOf').map((one, at) => child(['oneOf', at], one));
    // A reader that ignores what it does not know cannot be confused by a value that two branches would take.
    yield forgiving ? arena.or(parts) : arena.xor(parts);
  }
  const not = value['not'];
  if (not !== undefined) yield arena.not(child(['not'], not, true));
  const test = value['if'];
  if (traits.since < 7 || test === undefined) return;
  const branch = (name: 'then' | 'else'): Node => {
    const one = value[name];
    return one === undefined ? arena.true : child([name], one);
  };
  yield arena.if(child(['if'], test, true), branch('then'), branch('else'));
}
