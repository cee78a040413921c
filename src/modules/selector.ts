import { matchesGlob } from '../core/glob/index.js';
import type { Module } from './module.js';
import { fillCaptures } from './pattern.js';

/** A selector or several, as settings write them. */
export type Selectors = string | readonly string[];

/** The selectors of a setting as a list. */
export function listOf(selectors: Selectors): readonly string[] {
  return typeof selectors === 'string' ? [selectors] : selectors;
}

/**
 * Whether a module is among those that selectors name: at least one names it and none excepts it (`!`).
 * @param subject the module the selectors speak about; its captures fill theirs
 */
export function selects(selectors: Selectors, module: Module, subject?: Module): boolean {
  const list = listOf(selectors);
  const positive = list.filter((one) => !one.startsWith('!'));
  const negative = list.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  return (
    positive.some((one) => selectsOne(one, module, subject)) &&
    !negative.some((one) => selectsOne(one, module, subject))
  );
}

/** Whether one selector, without `!`, names a module. */
export function selectsOne(selector: string, module: Module, subject?: Module): boolean {
  const text = subject ? fillCaptures(selector, subject.captures) : selector;
  if (text.startsWith('tag:')) return module.tags.some((tag) => matchesGlob(text.slice(4), tag));
  return matchesGlob(text, module.name);
}

/** Whether a selector names exactly one thing, so that naming nothing is a slip of the keyboard. */
export function isExact(selector: string): boolean {
  return !/[*?[{]/.test(selector);
}
