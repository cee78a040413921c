import type { Json } from '../../../../../src/schema/index.js';
import { isObject, joinPointer } from '../../../../../src/schema/index.js';
import type { Link, Step } from './pair-node.js';

/** A part of a message, and where in it it is: a JSON pointer. */
export interface MessagePart {
  pointer: string;
  value: Json;
}

/** The parts of a message a path leads to; a few more where it goes by patterns of names. */
export function partsAt(message: Json, path: readonly Link[]): readonly MessagePart[] {
  return path.reduce<readonly MessagePart[]>(
    (parts, { step }) => parts.flatMap((part) => below(part, step)),
    [{ pointer: '', value: message }],
  );
}

function below(part: MessagePart, step: Step): readonly MessagePart[] {
  if (step.kind === 'same') return [part];
  const inner = (key: string, value: Json): MessagePart => ({
    pointer: joinPointer(part.pointer, key),
    value,
  });
  if (Array.isArray(part.value)) {
    const items = (part.value as readonly Json[]).map((value, index) => inner(String(index), value));
    if (step.kind === 'items') return items.slice(step.from);
    return step.kind === 'item' ? items.slice(step.index, step.index + 1) : [];
  }
  if (!isObject(part.value)) return [];
  const { value } = part;
  const names = Object.keys(value).filter((name) => {
    if (step.kind === 'property') return name === step.name;
    return step.kind === 'pattern' || (step.kind === 'additional' && !step.names.includes(name));
  });
  return names.map((name) => inner(name, value[name] as Json));
}
