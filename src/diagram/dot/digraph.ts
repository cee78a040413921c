import type { Picture, PictureEdge } from '../../core/picture/index.js';
import { visible } from '../../text/index.js';
import { byGroup } from '../by-group.js';

const COLOR = { fine: '#57606a', known: '#8c959f', warning: '#bf8700', error: '#d1242f' } as const;

/** A picture in the DOT language of Graphviz: a cluster per group, arrows coloured by verdict, the number of imports as label and weight. */
export function digraph({ about, nodes, edges, leftOut }: Picture): string {
  const lines = [
    `// ${visible(about)}`,
    'digraph architecture {',
    '  rankdir=TB; compound=true; newrank=true; splines=true; nodesep=0.35; ranksep=0.7;',
    '  graph [fontname="Helvetica,Arial,sans-serif", fontsize=11, color="#d0d7de", fontcolor="#57606a", style="rounded"];',
    '  node [shape=box, style="rounded,filled", fillcolor="#f6f8fa", color="#8c959f", fontname="Helvetica,Arial,sans-serif", fontsize=12];',
    '  edge [color="#57606a", fontname="Helvetica,Arial,sans-serif", fontsize=9, arrowsize=0.7];',
    ...byGroup(nodes).flatMap(({ group, members }, index) => {
      const inner = members.map(
        ({ id, label, changed }) =>
          `${quote(id)} [label=${quote(label)}${changed === true ? ', penwidth=2, color="#2f81f7"' : ''}];`,
      );
      if (group === undefined) return inner.map((line) => `  ${line}`);
      return [
        `  subgraph ${quote(`cluster_${index}`)} {`,
        `    label=${quote(group)};`,
        ...inner.map((line) => `    ${line}`),
        '  }',
      ];
    }),
    ...edges.map((edge) => `  ${quote(edge.from)} -> ${quote(edge.to)} [${attributes(edge).join(', ')}];`),
    ...(leftOut === undefined ? [] : [`  // left out: ${leftOut.nodes} boxes, ${leftOut.edges} arrows`]),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function attributes({ verdict, count, new: added }: PictureEdge): string[] {
  const found = [`weight=${Math.min(count, 100)}`, `label="${count}"`];
  if (verdict !== 'fine') found.push(`color="${COLOR[verdict]}"`, `fontcolor="${COLOR[verdict]}"`);
  if (verdict === 'known') found.push('style=dashed');
  if (added === true || verdict === 'error') found.push('penwidth=2');
  return found;
}

/** A quoted string of DOT: only the quote and the backslash act in it, and `\N`, `\G` and others would in a label. */
function quote(text: string): string {
  return `"${visible(text).replace(/["\\]/g, (char) => `\\${char}`)}"`;
}
