import type { Tree } from '../../../../src/core/tree/index.js';
import type { Edge } from '../../../../src/graph/index.js';
import { withoutComments } from '../comments.js';
import { isTypePosition, keepsUnusedImports } from './type-position.js';

/** Import declarations, as far as they name something. */
const IMPORTS = /^import\b[^;'"]{0,4000}\bfrom\s*(?:'[^'\n]*'|"[^"\n]*")/gm;

const STRINGS = /'[^'\n]*'|"[^"\n]*"/g;

/** A function without any work of its own, handed over: `(() => ` as an argument, `: () => ` as a property. */
const HANDED_OVER = /[(,:]\s{0,20}\(\s{0,5}\w{0,30}\s{0,5}\)\s{0,5}=>\s{0,20}\[?$/;

const AFTER_THUNK = /^\]?\s{0,20}[,)\]}]/;

const NEAR = 120;

/**
 * What becomes of an import of values when the file is loaded, told from every place where its names stand.
 *
 * `later`: they are only handed over behind `() => Name`, besides standing as types. That is how entities, schemas and modules are
 * written that need each other: the framework calls the function when all files are loaded. `erased`: they stand as types only, and
 * the compiler drops the import. `now`: anything else, also in doubt and where no use is seen.
 * @see https://mikro-orm.io/docs/type-safe-relations https://docs.nestjs.com/fundamentals/circular-dependency
 */
export function useOf(tree: Tree, { from, site }: Edge): 'now' | 'later' | 'erased' {
  if (site.kind !== 'import' || site.names.length === 0 || !/\.[cm]?tsx?$/.test(from.path)) return 'now';
  const names = site.names.flatMap(({ typeOnly, local }) => (typeOnly ? [] : [local]));
  const file = tree.read(from.path);
  if (!file.ok || names.includes('') || keepsUnusedImports(tree)) return 'now';
  const text = withoutComments(file.text).replaceAll(IMPORTS, '').replaceAll(STRINGS, "''");
  const uses = names.map((name) => useOfName(text, name));
  if (uses.includes('now')) return 'now';
  return uses.includes('later') ? 'later' : 'erased';
}

function useOfName(text: string, name: string): 'now' | 'later' | 'erased' {
  let use: 'now' | 'later' | 'erased' = 'now';
  const word = new RegExp(`(?<![\\w$])${name.replaceAll('$', String.raw`\$`)}(?![\\w$])`, 'g');
  for (const { index } of text.matchAll(word)) {
    const before = text.slice(Math.max(0, index - NEAR), index);
    const after = text.slice(index + name.length, index + name.length + NEAR);
    if (HANDED_OVER.test(before) && AFTER_THUNK.test(after)) use = 'later';
    else if (!isTypePosition(text, index, before, after)) return 'now';
    else if (use === 'now') use = 'erased';
  }
  return use;
}
