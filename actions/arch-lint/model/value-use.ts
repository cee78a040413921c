import type { Tree } from '../../../src/core/tree/index.js';
import type { Edge } from '../../../src/graph/index.js';
import { isRuntime } from '../../../src/graph/index.js';
import { withoutComments } from './comments.js';

/** Files whose compiler drops imports of which only types are used. */
const DROPS_TYPES = /\.(?:[cm]?tsx?|vue|svelte|astro)$/;

/**
 * Whether an import is sure to be there at run time. TypeScript leaves out an import of which only types are used, also without
 * the word `type` (https://www.typescriptlang.org/tsconfig/#verbatimModuleSyntax), so in its files a name must be seen where only
 * values stand: called, made with `new`, extended, used as decorator or as JSX. A name that is merely passed on is not seen.
 */
export function isValueUse(tree: Tree, edge: Edge): boolean {
  const { from, site } = edge;
  if (!isRuntime(edge)) return false;
  if (site.kind !== 'import' || site.names.length === 0) return true;
  if (!DROPS_TYPES.test(from.path)) return true;
  const file = tree.read(from.path);
  if (!file.ok) return false;
  const text = withoutComments(file.text);
  return site.names.some(({ typeOnly, local }) => !typeOnly && local !== '' && standsAsValue(text, local));
}

function standsAsValue(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  const id = name.replaceAll('$', String.raw`\$`);
  const forms = [
    // a call, also of a member or with type arguments
    String.raw`(?<![\w$.]|function\s)${id}(?:\??\.[\w$]{1,80}){0,6}(?:<[^;{}()\n]{0,120}>)?(?:\(|\x60)`,
    String.raw`\bnew\s+${id}(?![\w$])`,
    String.raw`\b(?:return|case)\s+${id}(?![\w$])`,
    String.raw`[=!]==?\s*${id}(?![\w$])`,
    String.raw`\binstanceof\s+${id}(?![\w$])`,
    String.raw`@${id}(?![\w$])`,
    String.raw`\.\.\.${id}(?![\w$])`,
    String.raw`\bclass\s[^;{}()\n]{0,120}\bextends\s+${id}(?![\w$])`,
    String.raw`(?<![\w$)\]])<${id}(?:\.[\w$]{1,80})?(?:\s[^,]|/?>)`,
    String.raw`\b(?:const|let|var)\s[^=;\n]{1,120}=\s*${id}(?:\.[\w$]{1,80}){0,4}\s*(?:[;,)\n]|$)`,
    String.raw`[\w$]\(\s*(?:[\w$.]{1,80}\s*,\s*){0,3}${id}\s*[,)]`,
    String.raw`\{\s*${id}\s*\}(?=\s*(?:</|/?>))|=\{\s*${id}\s*\}`,
    String.raw`\bexport\s+default\s+${id}(?![\w$])`,
  ];
  return forms.some((form) => new RegExp(form).test(text));
}
