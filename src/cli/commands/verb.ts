import { gatePolicy } from '../../core/policy/index.js';
import { Problem } from '../../core/problem/index.js';
import type { GateId } from '../../shell/check.js';
import type { AnyDoor, AnyVerb, GateArguments } from '../../shell/door.js';
import { runGate } from '../../shell/run-gate.js';
import type { CommandContext } from '../context.js';
import { openFromOptions } from '../session-options.js';

/** The command of the gate's own that is called, if one is. @throws Problem for an option of another one */
export function verbOf(
  id: GateId,
  { verbs = {}, args = [] }: AnyDoor,
  { options, positionals }: CommandContext,
): AnyVerb | undefined {
  const [name = ''] = positionals;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  const known = new Set([...args, ...(verb?.options ?? [])].map((one) => one.name));
  for (const [other, { options: own }] of Object.entries(verbs)) {
    const foreign = own.find((one) => options[one.name] !== undefined && !known.has(one.name));
    if (foreign === undefined) continue;
    throw new Problem(
      `--${foreign.name} belongs to "${id} ${other}"`,
      `Use: eos-gates ${id} ${other} --${foreign.name}, or leave it out.`,
    );
  }
  return verb;
}

/** Runs a command of a gate's own on the repository the common options name. */
export async function runVerb(verb: AnyVerb, door: AnyDoor, context: CommandContext): Promise<number> {
  const { platform, options, positionals, terminal } = context;
  const session = openFromOptions(context);
  const { settings } = gatePolicy(session.policy, door.gate).gatePolicy;
  const judged: GateArguments = { ...options, positionals: [] };
  return verb.run({
    platform,
    session,
    settings,
    args: { ...options, positionals: positionals.slice(1) },
    facts: async () =>
      door.collect({ platform, session, side: 'head', tree: session.tree, settings, args: judged }),
    report: async () => {
      const { report } = await runGate(platform, session, door, judged);
      if (report.verdict === 'broken' || report.verdict === 'inconclusive')
        throw new Problem(
          `${report.gate} could not judge this repository: ${report.reason}`,
          'Repair that first.',
        );
      return report;
    },
    out: (text) => terminal.out(text),
  });
}
