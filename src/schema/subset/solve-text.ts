import type { RegularPattern, TextAnswer } from '../pattern/index.js';
import { findText, patternOf } from '../pattern/index.js';
import type { Facts } from './facts.js';
import { formatForm } from './formats.js';
import type { Outcome } from './outcome.js';
import { NONE, found, unknown } from './outcome.js';
import type { FormatPolicy } from './policy.js';

/** The texts asked for, in two readings: one that is surely enough for a witness, one that is surely enough for a proof. */
interface Texts {
  min: number;
  max: number;
  positive: RegularPattern[];
  negative: RegularPattern[];
  doubts: string[];
  /** A negative one cannot be fulfilled for sure. */
  hopeless: boolean;
}

/**
 * A shortest text that reaches the facts. Patterns that are not regular and formats whose border is not known exactly are read
 * narrowly to find a witness and widely to prove that there is none.
 */
export function solveText(facts: Facts, format: FormatPolicy, spend: (cost: number) => boolean): Outcome {
  const narrow = textsOf(facts, format, 'narrow');
  const first = narrow.hopeless ? undefined : search(facts, narrow, spend);
  if (first?.kind === 'text') return found(first.text);
  if (first?.kind === 'too-many-steps') return unknown('the patterns are too large to compare');
  const wide = textsOf(facts, format, 'wide');
  if (wide.hopeless) return NONE;
  if (wide.doubts.length === 0 && first !== undefined) return NONE;
  const second = search(facts, wide, spend);
  if (second.kind === 'none') return NONE;
  return unknown(wide.doubts[0] ?? narrow.doubts[0] ?? 'the patterns are too large to compare');
}

function search(facts: Facts, texts: Texts, spend: (cost: number) => boolean): TextAnswer {
  if (texts.min > texts.max) return { kind: 'none' };
  return findText({ ...texts, except: new Set([...facts.excluded.values()].map(String)) }, spend);
}

function textsOf(facts: Facts, format: FormatPolicy, reading: 'narrow' | 'wide'): Texts {
  const texts: Texts = { min: 0, max: Infinity, positive: [], negative: [], doubts: [], hopeless: false };
  for (const { node, positive } of facts.atoms) {
    switch (node.kind) {
      case 'minLength':
        if (positive) texts.min = Math.max(texts.min, node.count);
        else texts.max = Math.min(texts.max, node.count - 1);
        break;
      case 'maxLength':
        if (positive) texts.max = Math.min(texts.max, node.count);
        else texts.min = Math.max(texts.min, node.count + 1);
        break;
      case 'pattern':
        addPattern(texts, node.source, positive, reading);
        break;
      case 'format':
        addFormat(texts, node.name, positive, format, reading);
        break;
      default:
        break;
    }
  }
  return texts;
}

function addPattern(texts: Texts, source: string, positive: boolean, reading: 'narrow' | 'wide'): void {
  const read = patternOf(source);
  if (read.ok) {
    (positive ? texts.positive : texts.negative).push(read.pattern);
    return;
  }
  texts.doubts.push(read.why);
  if (reading === 'narrow') texts.hopeless = true;
}

function addFormat(
  texts: Texts,
  name: string,
  positive: boolean,
  policy: FormatPolicy,
  reading: 'narrow' | 'wide',
): void {
  if (policy === 'ignore') {
    // It holds of every text, so what denies it is never reached.
    if (!positive) texts.hopeless = true;
    return;
  }
  const form = formatForm(name);
  if (form === undefined || form.inner !== form.outer || policy === 'unsure') {
    texts.doubts.push(`whether "format": "${name}" is checked, and how, depends on the validator`);
  }
  if (positive) {
    const source = reading === 'narrow' ? form?.inner : policy === 'assert' ? form?.outer : undefined;
    if (source !== undefined) addPattern(texts, source, true, reading);
    return;
  }
  if (reading === 'wide') {
    if (policy === 'assert' && form !== undefined) addPattern(texts, form.inner, false, reading);
    return;
  }
  if (policy === 'unsure' || form === undefined) texts.hopeless = true;
  else addPattern(texts, form.outer, false, reading);
}
