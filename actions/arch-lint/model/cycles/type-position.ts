import type { Tree } from '../../../../src/core/tree/index.js';

const known = new WeakMap<Tree, boolean>();

/** Whether a compiler of the repository is told to keep imports of which only types are used (tsconfig `verbatimModuleSyntax`). */
export function keepsUnusedImports(tree: Tree): boolean {
  let keeps = known.get(tree);
  if (keeps === undefined) known.set(tree, (keeps = tree.paths.some((path) => isTold(tree, path))));
  return keeps;
}

function isTold(tree: Tree, path: string): boolean {
  if (!/(?:^|\/)tsconfig[\w.-]*\.json$/.test(path)) return false;
  const file = tree.read(path);
  return (
    file.ok &&
    /"(?:verbatimModuleSyntax|preserveValueImports)"\s*:\s*true|"importsNotUsedAsValues"/.test(file.text)
  );
}

/** Code without imports and comments. */
export interface Code {
  text: string;
  /** Whether anything in it is decorated. */
  decorated: boolean;
}

/** `name:` at the beginning of a line, with words such as `private` in front. */
const MEMBER =
  /(?:^|[\n;{])[ \t]{0,80}(?:(?:public|private|protected|readonly|static|declare|override|abstract)[ \t]{1,9}){0,5}#?\w{1,80}[?!]?[ \t]{0,9}:\s{0,9}$/;

/** The same with such a word, which no object literal has: the head of a class can be too long to be recognised. */
const MODIFIED =
  /(?:^|[\n;{])[ \t]{0,80}(?:(?:public|private|protected|readonly|declare)[ \t]{1,9}){1,5}#?\w{1,80}[?!]?[ \t]{0,9}:\s{0,9}$/;

/** `name:` behind an opening parenthesis or a comma. */
const PARAMETER =
  /[(,]\s{0,80}(?:(?:public|private|protected|readonly)\s{1,9}){0,3}(?:\.\.\.)?\w{1,80}\??\s{0,9}:\s{0,9}$/;

/** What a body with members that have types begins with; the last is an object type as a type argument, `Promise<{`. */
const TYPED_BODY =
  /(?:\binterface\s[^{}();]{1,300}|\btype\s+\w{1,80}[^{}();]{0,100}=\s*|\bclass\s[^{}();]{1,300}|\w<)$/;

/** Words and signs behind which nothing but a type comes, whatever is around them. */
const BEFORE_TYPES = [
  /(?:<\s{0,40}|\bkeyof\s{1,9}|\bas\s{1,9}|\bsatisfies\s{1,9})\(?typeof\s{1,9}$/,
  /\b(?:implements|satisfies)\s{1,9}$/,
  /\binterface\s{1,9}\w{1,80}\s{1,9}extends\s{1,9}$/,
  /<\w{1,40}\s{1,9}extends\s{1,9}$/,
  // A type's name and its first members: `type A = `, `type A = X | `, `type A = (typeof `.
  /\btype\s{1,9}\w{1,80}\s{0,9}=(?:[\w\s.'"|&[\]]{0,60}[|&])?\s{0,40}(?:\(?typeof\s{1,9})?$/,
  /\b(?:const|let|var)\s{1,9}\w{1,80}!?\s{0,9}:\s{0,9}$/,
];

/** `(typeof LIST)[number]`. */
const LISTED = {
  before: /\(\s{0,20}typeof\s{1,9}$/,
  after: /^[\w.]{0,80}\s{0,20}\)\[(?:number|string|keyof)\b/,
};

/** A later type argument: `Record<string, `. */
const LATER_ARGUMENT = /\w<[\w\s.'"|[\]]{1,60},\s{0,40}$/;

const CLOSES_ARGUMENT = /^(?:\[\])?\s{0,40}[>,]/;

/** Characters looked back for the bracket around a place. */
const FAR = 20_000;

/**
 * Whether a name stands where only a type can: as a type argument or its `typeof`, behind words and signs that a type follows, as
 * the type of a member of an interface, type or class, of a parameter, or of a result. Where decorators are about, the last two and decorated members are not counted on, since
 * their types may be written down as values (tsconfig `emitDecoratorMetadata`).
 * @param at offset of the name
 * @param before what stands close before the name
 * @param after what stands close after it
 */
export function isTypePosition(
  { text, decorated }: Code,
  at: number,
  before: string,
  after: string,
): boolean {
  if (/\w<$/.test(before) && /^(?:\[\])?(?:[>,]|\s\|\s(?:undefined|null)\b)/.test(after)) return true;
  if (BEFORE_TYPES.some((words) => words.test(before))) return true;
  if (LISTED.before.test(before) && LISTED.after.test(after)) return true;
  if (LATER_ARGUMENT.test(before) && CLOSES_ARGUMENT.test(after)) return true;
  if (/\bas\s{1,9}$/.test(before) && !/^\s*(?:from|\()/.test(after)) return true;
  if (MEMBER.test(before)) {
    const around = bracketAround(text, at);
    const isBody =
      around !== undefined &&
      text[around] === '{' &&
      (MODIFIED.test(before) || TYPED_BODY.test(text.slice(Math.max(0, around - 400), around)));
    if (isBody) return !decorated || !/@[^\n]*\n?[^\n]*$|[)}]\s*\n[^\n]*$/.test(before);
  }
  if (decorated) return false;
  if (/\)\s{0,9}:\s{0,9}$/.test(before)) return /^(?:\[\])?\s{0,9}(?:\{|=>)/.test(after);
  if (!PARAMETER.test(before)) return false;
  const around = bracketAround(text, at);
  return around !== undefined && text[around] === '(';
}

/** Offset of the opening bracket around a place; undefined when none is near enough. */
function bracketAround(text: string, at: number): number | undefined {
  let depth = 0;
  for (let i = at - 1; i >= Math.max(0, at - FAR); i--) {
    const character = text[i] as string;
    if (')]}'.includes(character)) depth++;
    else if ('([{'.includes(character) && depth-- === 0) return i;
  }
  return undefined;
}
