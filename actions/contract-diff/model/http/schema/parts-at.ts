import type { Json } from '../../../../../src/schema/index.js';
import { isObject } from '../../../../../src/schema/index.js';
import type { Link, Step } from './pair-node.js';

/** The parts of a message a path leads to; a few more where it goes by patterns of names. */
export function partsAt(message: Json, path: readonly Link[]): readonly Json[] {
  return path.reduce<readonly Json[]>(
    (parts, { step }) => parts.flatMap((part) => below(part, step)),
    [message],
  );
}

function below(part: Json, step: Step): readonly Json[] {
  if (step.kind === 'same') return [part];
  if (Array.isArray(part)) {
    const items = part as readonly Json[];
    if (step.kind === 'items') return items.slice(step.from);
    return step.kind === 'item' ? items.slice(step.index, step.index + 1) : [];
  }
  if (!isObject(part)) return [];
  const names = Object.keys(part).filter((name) => {
    if (step.kind === 'property') return name === step.name;
    return step.kind === 'pattern' || (step.kind === 'additional' && !step.names.includes(name));
  });
  return names.map((name) => part[name] as Json);
}
