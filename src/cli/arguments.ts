import { parseArgs } from 'node:util';
import { Problem } from '../core/problem/index.js';
import { didYouMean } from '../core/suggest/index.js';
import type { ArgumentSpec, GateArguments } from '../shell/door.js';

/** Options every command knows. */
export const COMMON_OPTIONS: readonly ArgumentSpec[] = [
  { name: 'repo', kind: 'text', help: 'folder of the repository (default: here)' },
  { name: 'base', kind: 'text', help: 'compare with this git ref; only what was added or worsened fails' },
  { name: 'head', kind: 'text', help: 'judge this git ref instead of the work tree' },
  { name: 'config', kind: 'text', help: 'policy file (default: eos.yaml)' },
  { name: 'only', kind: 'list', help: 'run only this rule (repeatable)' },
  {
    name: 'stage',
    kind: 'text',
    help: 'overrule the stage of the policy',
    choices: ['off', 'warn', 'ratchet', 'error'],
  },
  {
    name: 'format',
    kind: 'text',
    help: 'form of the report (default: terminal)',
    choices: ['terminal', 'json', 'sarif', 'junit', 'markdown', 'html'],
  },
  { name: 'out', kind: 'text', help: 'write the report to this file' },
  { name: 'lang', kind: 'text', help: 'language of the fixed words', choices: ['en', 'de'] },
  { name: 'color', kind: 'switch', help: 'colour, also where it was not detected' },
  { name: 'no-color', kind: 'switch', help: 'no colour' },
  { name: 'quiet', kind: 'switch', help: 'no progress and no notes' },
  { name: 'help', kind: 'switch', help: 'this help' },
];

/** What was on the command line after the command's name. */
export interface ParsedArguments {
  options: GateArguments;
  positionals: readonly string[];
}

/**
 * Reads options by their specification.
 * @throws Problem with "did you mean" for an unknown option or value, and for a missing value
 */
export function readArguments(
  argv: readonly string[],
  specs: readonly ArgumentSpec[],
  command: string,
): ParsedArguments {
  const byName = new Map(specs.map((spec) => [spec.name, spec]));
  const config = Object.fromEntries(
    specs.map((spec) => [
      spec.name,
      { type: spec.kind === 'switch' ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...config, h: { type: 'boolean' } },
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | string[] | boolean> = {};
  const positionals: string[] = [];
  const remedy = `See: eos-gates ${command} --help`.replace('  ', ' ');
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.rawName === '-h' ? 'help' : token.name;
    const spec = byName.get(name);
    if (spec === undefined) {
      throw new Problem(
        `unknown option "${token.rawName}"${didYouMean(
          token.rawName,
          specs.map((one) => `--${one.name}`),
        )}`,
        remedy,
      );
    }
    if (spec.kind === 'switch') {
      if (token.value !== undefined) throw new Problem(`--${name} takes no value`, remedy);
      options[name] = true;
      continue;
    }
    const value = token.value;
    if (typeof value !== 'string' || value === '') throw new Problem(`--${name} needs a value`, remedy);
    if (!token.inlineValue && value.startsWith('--'))
      throw new Problem(`--${name} needs a value, not "${value}"`, remedy);
    if (spec.choices !== undefined && !spec.choices.includes(value)) {
      throw new Problem(
        `--${name} must be ${spec.choices.join(', ')}, not "${value}"${didYouMean(value, spec.choices)}`,
        remedy,
      );
    }
    if (spec.kind === 'list') options[name] = [...((options[name] as string[] | undefined) ?? []), value];
    else if (options[name] !== undefined) throw new Problem(`--${name} was given twice`, remedy);
    else options[name] = value;
  }
  return { options, positionals };
}

/** A text option, or undefined. */
export function text(options: GateArguments, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** A repeatable option's values. */
export function list(options: GateArguments, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
