import { Problem } from '../../core/problem/index.js';
import { didYouMean } from '../../core/suggest/index.js';
import { GATES } from '../../generated/gates.js';
import { GATE_IDS, allRules, ruleOf } from '../../shell/check.js';
import type { CommandContext } from '../context.js';

/** `eos-gates explain [gate/rule]`: the page of a rule, without its cases; without a name, the list of rules. */
export async function explain({ positionals, terminal, options }: CommandContext): Promise<number> {
  const [wanted] = positionals;
  if (wanted === undefined) {
    terminal.out(
      GATE_IDS.map((id) => `${id}\n${GATES[id].rules.map((rule) => `  ${id}/${rule}\n`).join('')}`).join(''),
    );
    return 0;
  }
  const gate = GATE_IDS.find((id) => ruleOf(id, wanted));
  if (gate === undefined) {
    throw new Problem(
      `there is no rule "${wanted}"${didYouMean(wanted, allRules())}`,
      'See the list: eos-gates explain',
    );
  }
  const pages: Readonly<Record<string, string>> = await GATES[gate].pages();
  const page = pages[wanted] ?? pages[`${gate}/${wanted}`] ?? '';
  terminal.out(pageText(page, terminal.outIsTty && options['no-color'] !== true));
  return 0;
}

/** The page as text for a terminal: no front matter, headings in bold. */
export function pageText(page: string, bold: boolean): string {
  const body = page.replace(/^---\n[\s\S]*?\n---\n+/, '');
  const strong = (text: string): string => (bold ? `\u001B[1m${text}\u001B[22m` : text);
  const clauses = /^clauses: \[(.*)\]$/m.exec(page)?.[1] ?? '';
  const lines = body
    .trim()
    .split('\n')
    .map((line) => {
      const heading = /^#{1,2} (.*)$/.exec(line)?.[1];
      return heading === undefined ? line : strong(heading);
    });
  return `${lines.join('\n')}\n\n${strong('Clauses')}: ${clauses}\n`;
}
