import type { Scratch } from '../../ports/index.js';

/** Temporary folders that exist in name only; `standing` holds those not yet removed. */
export function memoryScratch(): Scratch & { standing: ReadonlySet<string> } {
  const standing = new Set<string>();
  let count = 0;
  return {
    standing,
    open() {
      const path = `/scratch/${++count}`;
      standing.add(path);
      return { path, remove: () => void standing.delete(path) };
    },
  };
}
