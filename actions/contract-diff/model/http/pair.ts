/** Goes through two sets of things with names: what is gone, what is new, what is on both sides. */
export function pair<T>(
  base: ReadonlyMap<string, T>,
  head: ReadonlyMap<string, T>,
  visit: {
    removed(thing: T, key: string): void;
    added(thing: T, key: string): void;
    both(old: T, now: T, key: string): void;
  },
): void {
  for (const [key, old] of base) {
    const now = head.get(key);
    if (now === undefined) visit.removed(old, key);
    else visit.both(old, now, key);
  }
  for (const [key, now] of head) if (!base.has(key)) visit.added(now, key);
}
