import type { Json } from '../../../src/schema/index.js';
import { splitPointer } from '../../../src/schema/index.js';

/** Longer values are cut in a sentence; the whole is in the evidence. */
const MAX_LENGTH = 120;

/** A value as it is shown in a sentence. */
export function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH)}…`;
}

/** `items.0.price` for `/items/0/price`; the value itself has no name. */
export function partName(instance: string): string {
  const steps = splitPointer(instance);
  return steps.length === 0 ? 'it' : `"${steps.join('.')}"`;
}
