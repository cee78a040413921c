import { GATES } from '../generated/gates.js';
import { GATE_IDS, loadDoor } from '../shell/check.js';
import type { GateId } from '../shell/check.js';
import type { AnyVerb, ArgumentSpec } from '../shell/door.js';
import { COMMON_OPTIONS } from './arguments.js';

const EXIT_CODES = `Exit codes: 0 passed or allowed skip · 1 findings · 2 misuse, invalid configuration, broken · 3 nothing was inspected ·
75 inconclusive (could not check)`;

/** Help of the whole program. */
export function programHelp(commands: Readonly<Record<string, { summary: string }>>): string {
  const rows = [
    ...Object.entries(commands).map(([name, { summary }]) => [name, summary] as const),
    ...GATE_IDS.map((id) => [id, GATES[id].summary] as const),
  ];
  return `eos-gates: everything that can be forgotten, checked

Usage: eos-gates <command> [options]

${rows.map(([name, summary]) => `  ${name.padEnd(14)}${summary}\n`).join('')}
${optionLines('Common options', COMMON_OPTIONS)}
${EXIT_CODES}
`;
}

/** Help of one command. */
export function commandHelp(usage: string, summary: string, own: readonly ArgumentSpec[]): string {
  return `${summary}\n\nUsage: ${usage}\n\n${optionLines('Options', own)}${own.length > 0 ? '\n' : ''}${optionLines('Common options', COMMON_OPTIONS)}\n${EXIT_CODES}\n`;
}

/** Help of one gate. */
export async function gateHelp(id: GateId): Promise<string> {
  const { args = [], positionals, verbs = {} } = await loadDoor(id);
  const usage = `eos-gates ${id}${positionals === undefined ? '' : ` ${positionals}`} [options]`;
  const rules = GATES[id].rules.map((rule) => `  ${id}/${rule}\n`).join('');
  const commands = Object.entries(verbs).map(([name, verb]) => verbHelp(`eos-gates ${id} ${name}`, verb));
  return `${commandHelp(usage, GATES[id].summary, args)}\n${commands.join('')}Rules (eos-gates explain <rule>):\n${rules}`;
}

function verbHelp(name: string, { usage, summary, options }: AnyVerb): string {
  return `${name} ${usage}\n  ${summary}\n${optionLines('  Options', options)}\n`;
}

function optionLines(title: string, specs: readonly ArgumentSpec[]): string {
  if (specs.length === 0) return '';
  const rows = specs.map((spec) => {
    const value =
      spec.choices !== undefined
        ? ` ${spec.choices.join('|')}`
        : spec.kind === 'switch'
          ? ''
          : ` ${spec.name.toUpperCase()}`;
    const left = `--${spec.name}${value}`;
    return left.length < 24
      ? `  ${left.padEnd(24)}${spec.help}\n`
      : `  ${left}\n${' '.repeat(26)}${spec.help}\n`;
  });
  return `${title}:\n${rows.join('')}`;
}
