import type { References, Site } from '../../../../../src/openapi/index.js';
import type { Json } from '../../../../../src/schema/index.js';
import type { Sameness } from './sameness.js';
import { referencesWithin } from './sameness.js';

/** What a reference leads to before and after. */
interface Target {
  base: Site;
  head: Site;
  changed: boolean;
  /** Targets that refer to this one. */
  users: Target[];
}

/**
 * Finds schemas that say the same on both sides, and refer to nothing that does not: most of a large description. Circles of
 * references are unchanged until something in them, or below them, differs.
 */
export class Unchanged {
  private readonly targets = new Map<string, Target>();

  constructor(
    private readonly base: References,
    private readonly head: References,
    private readonly sameness: Sameness,
  ) {}

  /** Whether nothing differs here, nor behind any reference. */
  has(base: Site, head: Site): boolean {
    const likeness = this.sameness.ofSchemas(base.value as Json, head.value as Json);
    if (likeness !== 'refers') return likeness === 'same';
    const targets = this.targetsOf(base, head);
    return targets !== undefined && !targets.some(({ changed }) => changed);
  }

  /** Targets of all references in a schema, looked at to the end; undefined where one cannot be followed. */
  private targetsOf(base: Site, head: Site): Target[] | undefined {
    const open: Target[] = [];
    const targets = this.directTargets(base, head, open);
    for (let target = open.pop(); target; target = open.pop()) this.look(target, open);
    return targets;
  }

  private look(target: Target, open: Target[]): void {
    const { base, head } = target;
    const likeness = this.sameness.ofSchemas(base.value as Json, head.value as Json);
    if (likeness === 'same') return;
    const below = likeness === 'refers' ? this.directTargets(base, head, open) : undefined;
    if (below === undefined) return change(target);
    for (const one of below) one.users.push(target);
    if (below.some(({ changed }) => changed)) change(target);
  }

  private directTargets(base: Site, head: Site, open: Target[]): Target[] | undefined {
    const references = referencesWithin(base.value as Json);
    if (references === undefined) return undefined;
    const targets: Target[] = [];
    for (const reference of references) {
      const [old, now] = [this.base.resolve(base, reference), this.head.resolve(head, reference)];
      if ('why' in old || 'why' in now) return undefined;
      const key = `${old.document.path}#${old.pointer}\u0000${now.document.path}#${now.pointer}`;
      const known = this.targets.get(key);
      const target = known ?? { base: old, head: now, changed: false, users: [] };
      if (!known) {
        this.targets.set(key, target);
        open.push(target);
      }
      targets.push(target);
    }
    return targets;
  }
}

/** A change is one of everything that refers to it. */
function change(target: Target): void {
  const queue = [target];
  for (let one = queue.pop(); one; one = queue.pop()) {
    if (one.changed) continue;
    one.changed = true;
    queue.push(...one.users);
  }
}
