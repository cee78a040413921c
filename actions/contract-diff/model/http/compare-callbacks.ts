import type { Operation } from '../../../../src/openapi/index.js';
import type { Scope } from './compare-operation.js';
import { under } from './near.js';

/** A callback operation and the name it has in its contract. */
type Named = readonly [key: string, callback: Operation];

/**
 * Compares the requests an operation makes back to its client. What is on the wire is the address and the method; the name of a
 * callback is not, and one that only changed its name did not change.
 * @param compare compares two operations, as this one is compared
 */
export function compareCallbacks(
  scope: Scope,
  compare: (old: Operation, now: Operation, scope: Scope) => void,
): void {
  const { base, head, found, reversed } = scope;
  const flow = reversed ? 'asked' : 'told';
  let gone: Named[] = [...base.callbacks];
  const come = new Map(head.callbacks);
  const match = (same: (old: Named, now: Named) => boolean, visit: (old: Named, now: Named) => void) => {
    gone = gone.filter((old) => {
      const now = [...come].find((one) => same(old, one));
      if (now === undefined) return true;
      come.delete(now[0]);
      visit(old, now);
      return false;
    });
  };
  const both = ([, old]: Named, [, now]: Named): void => compare(old, now, { ...scope, reversed: !reversed });
  match(([key], [other]) => key === other, both);
  match(([, old], [, now]) => old.key === now.key, both);
  match(
    (old, now) => labelOf(old) === labelOf(now),
    (old, now) => {
      const words = { subject: labelOf(now), before: old[1].path, after: now[1].path };
      const places = { base: old[1].site, head: now[1].site };
      found.change({ fact: 'callback-address-changed', flow, ...words, ...places }, head.key);
      both(old, now);
    },
  );
  for (const [subject, { site }] of gone)
    found.change(
      { fact: 'callback-removed', flow, subject, base: site, head: under(head.site, 'callbacks') },
      head.key,
    );
  for (const [subject, { site }] of come)
    found.change({ fact: 'callback-added', flow, subject, head: site }, head.key);
}

/** Name and method, without the address: `paid POST`. */
function labelOf([key, { key: onWire, method }]: Named): string {
  return `${key.slice(0, -onWire.length)}${method.toUpperCase()}`;
}
