import type { Tree } from '../../core/tree/index.js';
import { isRecord, readJsonc } from '../../workspace/index.js';
import type { Style } from './style.js';

/** Files of tools that a sibling may have; they are copied when nothing in them is the sibling's own. */
const COPIED =
  /^(?:(?:jest|vitest|vite|tsup|babel|eslint)\.config\.[cm]?[jt]s|\.swcrc|\.mocharc\.\w+|\.babelrc|tsconfig\.[\w-]+\.json)$/;
const MAX_COPIED = 4000;

/** Configuration of the new package, after its sibling's: path relative to the module → text. */
export function configFiles(tree: Tree, { model }: Style): Record<string, string> {
  if (!model) return {};
  const files: Record<string, string> = {};
  const prefix = `${model.dir}/`;
  const folder = model.dir.split('/').at(-1) ?? '';
  for (const path of tree.paths) {
    if (!path.startsWith(prefix)) continue;
    const inner = path.slice(prefix.length);
    const file = inner === 'tsconfig.json' || COPIED.test(inner) ? tree.read(path) : undefined;
    if (file?.ok !== true) continue;
    if (inner === 'tsconfig.json') {
      const text = tsconfigText(file.text);
      if (text !== undefined) files[inner] = text;
    } else if (file.text.length <= MAX_COPIED && !file.text.includes(folder)) files[inner] = file.text;
  }
  return files;
}

/** The sibling's tsconfig without its references and its own files. */
function tsconfigText(text: string): string | undefined {
  const read = readJsonc(text);
  if (!read.ok || !isRecord(read.value)) return undefined;
  const { references: _references, files: _files, ...rest } = read.value;
  return `${JSON.stringify(rest, null, 2).replaceAll(LIST, onOneLine)}\n`;
}

/** A list of texts, as JSON.stringify spreads it. */
const LIST = /^( *"[^"\n]*": )\[((?:\n *"[^"\n]*",?)+)\n *\]/gm;
const MAX_LINE = 80;

/** Formatters write short lists on one line. */
function onOneLine(spread: string, key: string, items: string): string {
  const line = `${key}[${items
    .trim()
    .split(/,?\n */)
    .join(', ')}]`;
  return line.length < MAX_LINE ? line : spread;
}
