/** The host refuses more characters; counted here in UTF-16 units, which are never fewer. */
const MOST_COMMENT = 65_536;

/** A body that fits, and how many blocks it took leaving out. */
export interface ComposedBody {
  text: string;
  omitted: number;
}

/**
 * Joins the marker and as many blocks as fit, from the first on; the rest is named in a note. Blocks are kept whole, so that no
 * finding, table or code fence is torn. Lines end in `\n`, as the host gives them back.
 */
export function composeBody(marker: string, blocks: readonly string[], max = MOST_COMMENT): ComposedBody {
  const clean = blocks.map((block) => block.replace(/\r\n?/g, '\n').trim()).filter((block) => block !== '');
  const whole = [marker, ...clean].join('\n\n');
  if (whole.length <= max) return { text: whole, omitted: 0 };
  const room = max - note(clean.length).length;
  let [text, kept] = [marker, 0];
  for (const block of clean) {
    const longer = `${text}\n\n${block}`;
    if (longer.length > room) break;
    text = longer;
    kept++;
  }
  const omitted = clean.length - kept;
  return { text: `${text}${note(omitted)}`, omitted };
}

function note(omitted: number): string {
  const parts = omitted === 1 ? '1 more part does' : `${omitted} more parts do`;
  return `\n\n_${parts} not fit into a comment: the summary of the job shows everything._`;
}
