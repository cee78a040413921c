import { executed } from './counts.js';
import type { CommandRun, Facts } from './facts.js';
import { judge } from './judge.js';

/** Verdict, tests and time of every command, and the last lines of those that are not green: Markdown for the job summary. */
export function notes(facts: Facts): string {
  if (!facts.execute || facts.commands.length === 0) return '';
  const rows = facts.commands.map((run) => {
    const { verdict } = judge(run);
    const cells = [run.kind, code(run.line), verdict, tests(run), seconds(run.durationMs)];
    return `| ${cells.join(' | ')} |`;
  });
  const missing = facts.missing.map(({ kind, why }) => `| ${kind} |  | skipped | ${text(why)} |  |`);
  const table = ['| Kind | Command | Verdict | Tests | Time |', '|---|---|---|---|---|', ...rows, ...missing];
  return [table.join('\n'), ...facts.commands.flatMap(tail)].join('\n\n');
}

/** `12.3 s`, `4 min 5 s`. */
export function seconds(ms: number): string {
  const whole = Math.round(ms / 1000);
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function tests({ counts }: CommandRun): string {
  if (counts === undefined) return '';
  const parts = [
    `${executed(counts)} executed`,
    ...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
    ...(counts.skipped > 0 ? [`${counts.skipped} skipped`] : []),
    ...(counts.flaky > 0 ? [`${counts.flaky} flaky`] : []),
  ];
  return parts.join(', ');
}

function tail(run: CommandRun): string[] {
  if (judge(run).verdict === 'passed' || run.output.length === 0) return [];
  const longest = Math.max(
    2,
    ...run.output.flatMap((line) => (line.match(/`+/g) ?? []).map((mark) => mark.length)),
  );
  const fence = '`'.repeat(longest + 1);
  return [
    `<details><summary>Last lines of ${text(run.line)}</summary>\n\n${fence}text\n${run.output.join('\n')}\n${fence}\n\n</details>`,
  ];
}

/** Foreign text in a cell: no cell border, no markup. */
function text(words: string): string {
  return words.replace(/[\\|<>&[\]()*_~`#@!]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ');
}

function code(words: string): string {
  return `<code>${text(words)}</code>`;
}
