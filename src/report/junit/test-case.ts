import type { Finding } from '../../core/finding/index.js';
import { place } from '../place.js';
import { escapeMarkup } from '../../text/index.js';

/** A test case: passed unless it has a body that says otherwise. */
export interface TestCase {
  name: string;
  outcome: 'passed' | 'failed' | 'error' | 'skipped';
  /** XML between the case's tags. */
  body: string;
}

/** `<failure message="…">…</failure>`; `text` is the content, a line each. */
export function element(
  name: 'failure' | 'error' | 'skipped',
  message: string,
  text: readonly string[],
): string {
  const content = text.map((line) => `${escapeMarkup(line)}\n`).join('');
  return `<${name} message="${escapeMarkup(message)}">${content}</${name}>`;
}

/** `<system-out>…</system-out>`, or nothing for no lines. */
export function output(lines: readonly string[]): string {
  return lines.length > 0
    ? `<system-out>${lines.map((line) => `${escapeMarkup(line)}\n`).join('')}</system-out>`
    : '';
}

/** A finding in one line. */
export function oneLine(finding: Finding): string {
  return `${place(finding.location)} ${finding.severity}: ${finding.what}`;
}
