import { isCollection, isMap, parseDocument } from 'yaml';
import type { Document } from 'yaml';

/** A gate's section of eos.yaml as text, with comments, not indented. */
export interface SectionDraft {
  gate: string;
  text: string;
}

const HEAD = `# What the gates of eos-gates go by. In a pull request the policy of the base is in force, so no change loosens it for itself.
# Every key: schemas/eos.schema.json of eos-gates.
version: 1
# gradual: nothing fails yet · recommended: only what is new fails · strict: everything fails
preset: recommended
`;

/** A new eos.yaml of sections. */
export function writePolicy(sections: readonly SectionDraft[]): string {
  if (sections.length === 0) return HEAD;
  const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);
  return `${HEAD}gates:\n${sections.map(({ gate, text }) => `  ${gate}:\n${indent(text, '    ')}`).join('')}`;
}

/**
 * Adds sections to an eos.yaml that is there, keeping its comments. A gate that sets any key of its section already is left as it
 * is: the draft was made to fit together.
 * @param present a policy that could be read
 * @returns the text, the same one when there was nothing to add, and the gates that got something
 */
export function extendPolicy(
  present: string,
  sections: readonly SectionDraft[],
): { text: string; added: string[] } {
  const document = parseDocument(present);
  const added: string[] = [];
  for (const { gate, text } of sections) {
    const draft = parseDocument(text);
    if (!isMap(draft.contents)) continue;
    const own = document.getIn(['gates', gate]);
    const keys = draft.contents.items.map((pair) => String(pair.key));
    if (isMap(own) && keys.some((key) => own.has(key))) continue;
    if (isMap(own)) {
      own.flow = false;
      own.items.push(...(draft.contents.items as typeof own.items));
      if (own.items[0] && draft.commentBefore) own.commentBefore ??= draft.commentBefore;
    } else {
      makeMap(document, ['gates']);
      document.setIn(['gates', gate], draft.contents);
    }
    added.push(gate);
  }
  return added.length === 0 ? { text: present, added } : { text: document.toString({ lineWidth: 0 }), added };
}

/** Sees to it that a map in block style stands at a path. */
function makeMap(document: Document, path: readonly string[]): void {
  const there = document.getIn(path);
  if (isCollection(there)) there.flow = false;
  else document.setIn(path, document.createNode({}));
}
