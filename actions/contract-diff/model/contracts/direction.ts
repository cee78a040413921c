import type { Direction } from '../contract-model.js';

/** What a word such as `full-transitive` asks for. */
export interface Compatibility {
  directions: readonly Direction[];
  /** Compared with every version that is kept, not only with the last. */
  transitive: boolean;
}

const WAYS: Readonly<Record<string, readonly Direction[]>> = {
  backward: ['backward'],
  forward: ['forward'],
  full: ['backward', 'forward'],
};

/** Reads the word for a direction, as we write it or as registries of schemas do. */
export function compatibilityOf(word: string): Compatibility {
  const [way = '', transitive] = word.toLowerCase().split(/[-_]/);
  return { directions: WAYS[way] ?? ['backward'], transitive: transitive !== undefined };
}
