import type { ArrowVerdict, Picture } from '../../src/core/picture/index.js';

const VERDICTS: readonly ArrowVerdict[] = ['fine', 'known', 'warning', 'error'];

/** A picture with a box per label and an arrow from each to the next, of all kinds in turn. */
export function chain(labels: readonly string[]): Picture {
  const id = (index: number): string => `${index} ${labels[index]}`;
  return {
    about: `What ${labels[0]} imports.`,
    nodes: labels.map((label, index) => ({
      id: id(index),
      label,
      ...(index % 3 === 0 ? { group: `group ${label}` } : {}),
      ...(index % 4 === 0 ? { changed: true } : {}),
    })),
    edges: labels.slice(1).map((_label, index) => ({
      from: id(index),
      to: id(index + 1),
      verdict: VERDICTS[index % 4] ?? 'fine',
      count: index + 1,
      ...(index % 5 === 0 ? { new: true } : {}),
    })),
  };
}
