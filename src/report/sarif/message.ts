import { visibleLines } from '../../text/index.js';
import type { Message } from './model.js';

/**
 * A message that only shows: brackets and backslashes are escaped, because `[text](address)` is a link in a SARIF message
 * (3.11.6), and what looks like a placeholder has its braces doubled (3.11.5).
 */
export function message(text: string): Message {
  const plain = visibleLines(text).join('\n');
  const escaped = plain.replace(/[\\[\]]/g, '\\$&').replace(/\{(\d+)\}/g, '{{$1}}');
  return { text: escaped };
}
