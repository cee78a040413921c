import type { Tree } from '../../../../src/core/tree/index.js';
import type { Edge } from '../../../../src/graph/index.js';
import { withoutComments } from '../comments.js';

/** Import declarations, as far as they name something. */
const IMPORTS = /^import\b[^;'"]{0,4000}\bfrom\s*(?:'[^'\n]*'|"[^"\n]*")/gm;

const STRINGS = /'[^'\n]*'|"[^"\n]*"/g;

/** A function without any work of its own, handed over: `(() => ` as an argument, `: () => ` as a property. */
const HANDED_OVER = /[(,:]\s{0,20}\(\s{0,5}\w{0,30}\s{0,5}\)\s{0,5}=>\s{0,20}\[?$/;

const AFTER_THUNK = /^\]?\s{0,20}[,)\]}]/;

const BEFORE = 120;

/**
 * Whether all names of an import are only handed over behind `() => Name`, or stand as a type argument (`Rel<Name>`). That is how
 * entities, schemas and modules are written that need each other: the framework calls the function when all files are loaded.
 * @see https://mikro-orm.io/docs/type-safe-relations https://docs.nestjs.com/fundamentals/circular-dependency
 */
export function isDeferred(tree: Tree, { from, site }: Edge): boolean {
  if (site.kind !== 'import' || site.names.length === 0 || !/\.[cm]?ts$/.test(from.path)) return false;
  const names = site.names.flatMap(({ typeOnly, local }) => (typeOnly ? [] : [local]));
  const file = tree.read(from.path);
  if (!file.ok || names.includes('')) return false;
  const text = withoutComments(file.text).replaceAll(IMPORTS, '').replaceAll(STRINGS, "''");
  return names.every((name) => isHandedOver(text, name));
}

function isHandedOver(text: string, name: string): boolean {
  let thunks = 0;
  for (const { index } of text.matchAll(
    new RegExp(`(?<![\\w$])${name.replaceAll('$', String.raw`\$`)}(?![\\w$])`, 'g'),
  )) {
    const before = text.slice(Math.max(0, index - BEFORE), index);
    const after = text.slice(index + name.length, index + name.length + BEFORE);
    if (HANDED_OVER.test(before) && AFTER_THUNK.test(after)) thunks++;
    else if (!(/\w<$/.test(before) && /^(?:\[\])?[>,]/.test(after))) return false;
  }
  return thunks > 0;
}
