import type { Settings } from '../settings.js';
import { codeSpans, linkTargets, plainWords } from './markdown/index.js';
import type { ShapeModel } from './model.js';
import { foldersOf, isThere, resolveFrom } from './places.js';
import { sectionsOn } from './readme/topics.js';
import type { Shape } from './shape.js';

/** A module may say that it has none, if it says why: this many characters behind the word. */
const ENOUGH_REASON = 10;
const NONE =
  /^(?:none(?: yet| of its own)?|no contracts?|not applicable|n\/a|keine[rs]?|entfällt)\b\W*(.*)$/i;

/** How a module stands to contracts. */
export type ContractBond =
  /** It has a folder of its own, refers to a central one that exists, or gives a reason for having none. */
  | { kind: 'bound' }
  /** It says "none" without a reason. */
  | { kind: 'unreasoned'; line: number }
  | { kind: 'nothing' };

/** Looks for contracts of a module: `contracts/` in it, links and names in its README, a reasoned "none". */
export function contractBond(model: ShapeModel, shape: Shape, settings: Settings): ContractBond {
  const { module, files, readme } = shape;
  const own = module.root === '' ? 'contracts/' : `${module.root}/contracts/`;
  if (files.some((path) => path.startsWith(own))) return { kind: 'bound' };
  if (!readme) return { kind: 'nothing' };
  const central = settings.contracts.map((folder) => folder.replace(/^(?:\.\/)+|\/+$/g, ''));
  for (const line of readme.lines) {
    for (const { text } of [...linkTargets(line), ...codeSpans(line)]) {
      if (isCentral(model, module.root, text, central)) return { kind: 'bound' };
    }
  }
  for (const section of sectionsOn('contracts', readme.sections, settings.headings)) {
    for (const line of section.body) {
      for (const { text } of codeSpans(line))
        if (central.some((folder) => foldersOf(model).has(`${folder}/${text}`))) return { kind: 'bound' };
      const none = NONE.exec(plainWords(line.text));
      if (none)
        return (none[1] ?? '').length >= ENOUGH_REASON
          ? { kind: 'bound' }
          : { kind: 'unreasoned', line: line.line };
    }
  }
  return { kind: 'nothing' };
}

/** Whether a text is the path of something that lies in a folder of central contracts. */
function isCentral(model: ShapeModel, folder: string, text: string, central: readonly string[]): boolean {
  const plain = text.split(/[#?]/)[0] ?? '';
  return [resolveFrom(folder, plain), resolveFrom('', plain)].some(
    (path) => path !== undefined && central.some((one) => path.startsWith(`${one}/`)) && isThere(model, path),
  );
}
