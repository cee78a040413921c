import { z } from 'zod';
import { Problem } from '../core/problem/index.js';
import type { Cruise } from './cruise.js';

/** What dependency-cruiser itself said about one configuration. */
export interface OracleAnswer {
  file: string;
  modules: number;
  violations: readonly OracleViolation[];
}

export interface OracleViolation {
  type: string;
  rule: string;
  from: string;
  to: string;
}

const output = z.object({
  modules: z.array(z.unknown()),
  summary: z.object({
    violations: z.array(
      z.object({
        type: z.string().default('dependency'),
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string() }),
      }),
    ),
  }),
});

/** Reads what `--output-type json` wrote. @throws Problem when it is something else */
export function readOracle(file: string, text: string): OracleAnswer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = output.safeParse(value);
  if (!parsed.success)
    throw new Problem(
      `what dependency-cruiser wrote for ${file} cannot be read`,
      'Check which version is installed; 18 is known.',
    );
  const { modules, summary } = parsed.data;
  return {
    file,
    modules: modules.length,
    violations: summary.violations.map(({ type, from, to, rule: { name } }) => ({
      type,
      from,
      to,
      rule: name,
    })),
  };
}

/** Differences of one kind that are listed; the rest is counted. */
const MAX_LISTED = 50;

/**
 * Compares our violations with dependency-cruiser's own, as text. Cycles are compared by import, and ours may be more: it looks at one
 * cycle per import, we at all. What a module reaches is one violation here and one per target there, so it is compared by module.
 */
export function compareWithOracle({ violations, facts }: Cruise, answers: readonly OracleAnswer[]): string {
  const lines: string[] = [];
  for (const { file, modules, violations: theirs } of answers) {
    const ours = violations.filter((one) => one.configuration.file === file);
    const mine = new Map(ours.map((one) => [keyOf(one.kind, one), one.kind]));
    const yours = new Map(theirs.map((one) => [keyOf(one.type, one), one.type]));
    const onlyMine = [...mine].filter(([key]) => !yours.has(key));
    const onlyYours = [...yours].filter(([key]) => !mine.has(key));
    const cyclic = ([, kind]: [string, string]) => kind === 'cycle';
    const own = facts.find((one) => one['configuration'] === file);
    lines.push(
      `${file}: dependency-cruiser ${modules} modules, ${yours.size} violations; eos-gates ${String(own?.['modules'] ?? 0)} modules, ${mine.size} violations`,
      ...section(
        'only dependency-cruiser',
        onlyYours.filter((one) => !cyclic(one)),
      ),
      ...section(
        'only eos-gates',
        onlyMine.filter((one) => !cyclic(one)),
      ),
      ...section('cycles that only dependency-cruiser has', onlyYours.filter(cyclic)),
      ...section('cycles that only eos-gates has', onlyMine.filter(cyclic)),
      onlyMine.length + onlyYours.length === 0 ? '  no differences' : '',
    );
  }
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function keyOf(kind: string, { rule, from, to }: { rule: string; from: string; to: string }): string {
  const whole = kind === 'reachability' || kind === 'module';
  return whole ? `${rule}: ${from}` : `${rule}: ${from} → ${to}`;
}

function section(title: string, found: readonly [string, string][]): string[] {
  if (found.length === 0) return [];
  const listed = found.slice(0, MAX_LISTED).map(([key]) => `    ${key}`);
  const rest = found.length - listed.length;
  return [`  ${title}: ${found.length}`, ...listed, ...(rest > 0 ? [`    and ${rest} more`] : [])];
}
