import type { Tree } from '../../../../src/core/tree/index.js';
import type { CodeFile, Edge } from '../../../../src/graph/index.js';
import { withoutComments } from '../comments.js';
import { Brackets } from './brackets.js';
import { keepsUnusedImports } from './keeps-imports.js';
import type { Code } from './type-position.js';
import { isTypePosition } from './type-position.js';

/** Import declarations, as far as they name something. */
const IMPORTS = /^import\b[^;'"]{0,4000}\bfrom\s*(?:'[^'\n]*'|"[^"\n]*")/gm;

/** What a comment begins behind; elsewhere it may be a glob in a string, and what looks like its inside is code. */
const BEFORE_COMMENT = /[\s(){}[\],;:=]/;

/** A function without any work of its own, handed over: `(() => ` as an argument, `: () => ` as a property. */
const HANDED_OVER = /[(,:]\s{0,20}\(\s{0,5}\w{0,30}\s{0,5}\)\s{0,5}=>\s{0,20}\[?$/;

const AFTER_THUNK = /^\]?\s{0,20}[,)\]}]/;

const NEAR = 120;

/** Longer files, and names that stand in more places, are not looked into: hardly a person has written them. */
const MAX_TEXT = 300_000;
const MAX_USES = 500;

/** The file of a tree that was looked into last: its imports are asked for one after the other. */
const last = new WeakMap<Tree, { file: CodeFile; code: Code | undefined }>();

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
  const code = names.some(isUnseen) || keepsUnusedImports(tree) ? undefined : codeOf(tree, from);
  if (!code) return 'now';
  const uses = names.map((name) => useOfName(code, name));
  if (uses.includes('now')) return 'now';
  return uses.includes('later') ? 'later' : 'erased';
}

/** Whether an import takes nothing but types, says so or not. */
export function isTypesOnly(tree: Tree, edge: Edge): boolean {
  return edge.site.typeOnly || useOf(tree, edge) === 'erased';
}

/** An import for its effects only, and what elements of JSX may need without naming it (tsconfig `jsx: react`). */
function isUnseen(name: string): boolean {
  return name === '' || name === 'React';
}

function codeOf(tree: Tree, file: CodeFile): Code | undefined {
  const before = last.get(tree);
  if (before?.file === file) return before.code;
  const read = tree.read(file.path);
  let code: Code | undefined;
  if (read.ok && read.text.length <= MAX_TEXT && !hasDoubtfulComment(read.text)) {
    const text = withoutComments(read.text).replaceAll(IMPORTS, '');
    code = {
      text,
      brackets: new Brackets(text),
      decorated: /^[ \t]*@\w/m.test(text) || /[(,]\s*@\w/.test(text),
    };
  }
  last.set(tree, { file, code });
  return code;
}

function hasDoubtfulComment(text: string): boolean {
  for (let open = text.indexOf('/*'); open !== -1;) {
    if (open > 0 && !BEFORE_COMMENT.test(text[open - 1] as string)) return true;
    const end = text.indexOf('*/', open + 2);
    open = end === -1 ? -1 : text.indexOf('/*', end + 2);
  }
  return false;
}

function useOfName(code: Code, name: string): 'now' | 'later' | 'erased' {
  let use: 'now' | 'later' | 'erased' = 'now';
  const word = new RegExp(`(?<![\\w$])${name.replaceAll('$', String.raw`\$`)}(?![\\w$])`, 'g');
  let seen = 0;
  for (const { index } of code.text.matchAll(word)) {
    if (++seen > MAX_USES) return 'now';
    const before = code.text.slice(Math.max(0, index - NEAR), index);
    const after = code.text.slice(index + name.length, index + name.length + NEAR);
    if (/(?<!\.\.)\.$/.test(before) || (/[{,;]\s*$/.test(before) && /^\??:/.test(after))) continue;
    if (HANDED_OVER.test(before) && AFTER_THUNK.test(after)) use = 'later';
    else if (!isTypePosition(code, index)) return 'now';
    else if (use === 'now') use = 'erased';
  }
  return use;
}
