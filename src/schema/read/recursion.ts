import { TRAITS } from './dialect.js';
import { SchemaFault } from './fault.js';
import type { Library } from './library.js';
import type { Place } from './place.js';
import { below, referencesOf } from './place.js';
import { subschemas } from './subschemas.js';

/** Schemas nested deeper are refused, so that no document makes us run out of stack. */
export const MAX_DEPTH = 200;

/** A name for a place that is the same for the same place. */
export function keyOf({ resource, pointer, scope }: Place): string {
  return `${resource.source.address}#${pointer} ${scope.key}`;
}

interface Visit {
  place: Place;
  key: string;
  targets: readonly Place[];
  next: number;
  index: number;
  low: number;
}

const LIBRARIES = new WeakMap<Library, Recursion>();

/** Which reference targets lead back to themselves: Tarjan's strongly connected components over references. */
export class Recursion {
  private readonly indexOf = new Map<string, number>();
  private readonly done = new Map<string, boolean>();
  private count = 0;

  private constructor(private readonly library: Library) {}

  /** The one of a library: how its schemas are read changes nothing about where references lead. */
  static of(library: Library): Recursion {
    const known = LIBRARIES.get(library) ?? new Recursion(library);
    LIBRARIES.set(library, known);
    return known;
  }

  /** Whether the target of a reference is part of a circle. */
  has(place: Place): boolean {
    return this.done.get(keyOf(place)) ?? false;
  }

  /** Looks at everything that can be reached. @throws SchemaFault for a reference that leads nowhere and for deep nesting */
  explore(root: Place): void {
    if (this.indexOf.has(keyOf(root))) return;
    try {
      this.walk(root);
    } catch (fault) {
      // What was left half done is looked at again, and the fault told again, by whoever asks next.
      for (const key of this.indexOf.keys()) if (!this.done.has(key)) this.indexOf.delete(key);
      throw fault;
    }
  }

  private walk(root: Place): void {
    const open: Visit[] = [];
    const path: Visit[] = [this.visit(root, open)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = top.targets[top.next++];
      if (target === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) parent.low = Math.min(parent.low, top.low);
        if (top.low === top.index) this.close(top, open);
        continue;
      }
      const key = keyOf(target);
      const index = this.indexOf.get(key);
      if (index === undefined) path.push(this.visit(target, open));
      else if (!this.done.has(key)) top.low = Math.min(top.low, index);
    }
  }

  private visit(place: Place, open: Visit[]): Visit {
    const key = keyOf(place);
    const index = this.count++;
    this.indexOf.set(key, index);
    const targets: Place[] = [];
    this.collect(place, targets, 0);
    const visit = { place, key, targets, next: 0, index, low: index };
    open.push(visit);
    return visit;
  }

  private close(top: Visit, open: Visit[]): void {
    const members = open.splice(open.indexOf(top));
    const circle = members.length > 1 || top.targets.some((target) => keyOf(target) === top.key);
    for (const { key } of members) this.done.set(key, circle);
  }

  private collect(place: Place, into: Place[], depth: number): void {
    if (depth > MAX_DEPTH) {
      throw new SchemaFault('schemas are nested too deeply', place.resource.source.address, place.pointer);
    }
    into.push(...referencesOf(this.library, place));
    for (const [steps, value] of subschemas(place.value, TRAITS[place.resource.dialect])) {
      this.collect(below(this.library, place, steps, value), into, depth + 1);
    }
  }
}
