import type { Module } from '../../../src/modules/index.js';
import { listOf, selects } from '../../../src/modules/index.js';
import type { Edge } from '../../../src/graph/index.js';
import type { Settings } from '../settings.js';
import type { Foreign } from './foreign.js';
import { foreignOf, namesForeign } from './foreign.js';

/** Why an import of something foreign is refused, and where that is written. */
export interface Ban {
  because: string;
  why: string;
  instead: string;
  /** Below `gates.arch-lint`. */
  place: readonly (string | number)[];
}

/**
 * What the policy has against an import of a package or builtin module; undefined when nothing. `deny` comes first; a closed list
 * holds for production code, and members of the workspace are not its business (`dependsOn` is).
 */
export function banOf(edge: Edge, module: Module | undefined, { external }: Settings): Ban | undefined {
  const { site } = edge;
  if (site.kind === 'mock' || site.kind === 'jsdoc') return undefined;
  const foreign = foreignOf(edge);
  if (!foreign) return undefined;
  const denied = external.deny.findIndex(
    (one) =>
      !(one.allowTypes && site.typeOnly) &&
      (one.in === undefined || isIn(one.in, module)) &&
      !(one.except !== undefined && isIn(one.except, module)) &&
      namesForeign(one.package, foreign),
  );
  const ban = external.deny[denied];
  if (ban) {
    const because =
      ban.in === undefined ? 'which is banned' : `which is banned in ${listOf(ban.in).join(', ')}`;
    return { because, why: ban.why, instead: ban.instead, place: ['external', 'deny', denied] };
  }
  if (foreign.kind === 'member' || edge.from.role === 'development') return undefined;
  return notListed(foreign, site.typeOnly, module, external.allow);
}

function notListed(
  foreign: Foreign,
  typeOnly: boolean,
  module: Module | undefined,
  lists: Settings['external']['allow'],
): Ban | undefined {
  const spoken = lists.flatMap((list, index) => (isIn(list.in, module) ? [{ list, index }] : []));
  const [first] = spoken;
  if (!first) return undefined;
  if (spoken.some(({ list }) => (list.allowTypes && typeOnly) || namesForeign(list.package, foreign)))
    return undefined;
  const names = spoken.flatMap(({ list }) => listOf(list.package)).join(', ');
  return {
    because: `and may import only ${names} from outside`,
    why: first.list.why,
    instead: '',
    place: ['external', 'allow', first.index],
  };
}

function isIn(selectors: string | readonly string[], module: Module | undefined): boolean {
  return module !== undefined && selects(selectors, module);
}
