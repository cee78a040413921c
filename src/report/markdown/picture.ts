import { pictureOf } from '../../core/picture/index.js';
import type { GateReport } from '../../core/report/index.js';
import { flowchart } from '../../diagram/index.js';
import type { Words } from '../words/index.js';
import { code, prose } from './escape.js';
import type { Section } from './section.js';

/** Larger ones leave no room for findings in a comment (65,536 characters), and nobody reads them there. */
const MAX_CHARACTERS = 12_000;
const MAX_EDGES = 120;

/** The picture among a gate's facts as a mermaid diagram, which GitHub draws; nothing where the gate has none. */
export function picture({ gate, facts }: GateReport, words: Words): Section[] {
  const found = pictureOf(facts);
  if (found === undefined) return [];
  const diagram = flowchart(found, {
    maxEdges: MAX_EDGES,
    maxCharacters: MAX_CHARACTERS,
    words: { added: words.added, leftOut: words.leftOutOfPicture },
  });
  const open = [
    `### ${words.picture}: ${code(gate)}\n\n${prose(found.about)}\n\n`,
    `\`\`\`mermaid\n${diagram}\`\`\`\n\n`,
    `<sub>${prose(words.pictureKey)}</sub>\n\n`,
  ];
  return [{ open: open.join(''), rows: [], close: '' }];
}
