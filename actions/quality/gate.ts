import type { Evaluation, Gate } from '../../src/core/gate/index.js';
import { runRules } from '../../src/core/rule/index.js';
import { rules } from '../../src/generated/rules/quality.js';
import { executed } from './model/counts.js';
import type { Facts } from './model/facts.js';
import { judge } from './model/judge.js';
import { commandFacts } from './model/command-facts.js';
import type { Settings } from './settings.js';
import { settings } from './settings.js';

/** Judges what became of the repository's own commands. */
export const gate: Gate<Facts, Settings> = {
  id: 'quality',
  summary: "The repository's own format, lint, type, test and build commands pass, and really did something.",
  settings,
  rules,
  applies: (tree, { commands }) =>
    Object.values(commands).some((command) => command !== undefined && command !== false)
      ? { applies: true, because: 'eos.yaml names commands' }
      : tree.paths.some((path) => path === 'package.json' || path.endsWith('/package.json'))
        ? { applies: true, because: 'there is a package.json' }
        : { applies: false, because: 'there is no package.json, and eos.yaml names no commands' },
  evaluate(facts, own, { levels }): Evaluation {
    const judged = facts.commands.map((run) => ({ run, ...judge(run) }));
    const ran = judged.filter(({ verdict }) => verdict === 'passed' || verdict === 'failed');
    const unclear = judged.filter(({ verdict }) => verdict === 'inconclusive');
    const [first] = unclear;
    return {
      findings: runRules(rules, facts, own, levels),
      inspected: {
        commands: ran.length,
        tests: ran.reduce((sum, { run: { counts } }) => sum + (counts ? executed(counts) : 0), 0),
      },
      notInspected: [
        ...unclear.map(({ run, reason }) => ({ what: `${run.kind}: ${run.line}`, why: `it ${reason}` })),
        ...(facts.execute ? facts.missing.map(({ kind, why }) => ({ what: kind, why })) : []),
      ],
      facts: { commands: commandFacts(facts) },
      ...(first === undefined
        ? {}
        : { inconclusive: `${first.run.kind}: "${first.run.line}" ${first.reason}.` }),
      ...(facts.execute ? {} : { skipped: whyNotRun(facts) }),
    };
  },
};

function whyNotRun({ commands }: Facts): string {
  if (commands.length === 0)
    return 'No commands were found; eos.yaml can name them under gates.quality.commands.';
  return `Commands are only run with --with-commands. Found: ${commands.map(({ kind, line }) => `${kind} (${line})`).join(', ')}.`;
}
