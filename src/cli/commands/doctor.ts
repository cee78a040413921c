import { GATES } from '../../generated/gates.js';
import { GATE_IDS, loadDoor } from '../../shell/check.js';
import { gatePolicy, stageOn } from '../../core/policy/index.js';
import type { Session } from '../../shell/session.js';
import type { CommandContext } from '../context.js';
import type { Fact } from '../doctor/fact.js';
import { factLines } from '../doctor/fact.js';
import { machineFacts, tokenFacts } from '../doctor/machine-facts.js';
import { ownerFact } from '../doctor/owner-fact.js';
import { gitFacts, treeFacts } from '../doctor/repository-facts.js';
import { openFromOptions } from '../session-options.js';

/** `eos-gates doctor`: what was detected here, and what each missing thing would unlock. It changes nothing and always ends well. */
export async function doctor(context: CommandContext): Promise<number> {
  const { platform, terminal } = context;
  const session = openFromOptions(context);
  const facts: Fact[] = [
    ...treeFacts(session.tree),
    ...gitFacts(session.opened),
    ownerFact(session.tree),
    policyFact(session),
    ...tokenFacts(platform.env),
    ...(await machineFacts(platform, `Node ${process.versions.node}`)),
  ];
  terminal.out(`${factLines(facts)}\nGates\n`);
  for (const id of GATE_IDS) {
    if (id === 'verdict') continue;
    const { gate } = await loadDoor(id);
    const { gatePolicy: policy } = gatePolicy(session.policy, gate);
    const applies = gate.applies(session.tree, policy.settings);
    const stage = stageOn(policy, session.today);
    const state =
      stage === 'off'
        ? 'off'
        : applies.applies
          ? `${stage}: ${applies.because}`
          : `does not apply: ${applies.because}`;
    terminal.out(`  ${id.padEnd(14)}${state}\n  ${' '.repeat(14)}${GATES[id].summary}\n`);
  }
  return 0;
}

function policyFact({ policySource, policyFile }: Session): Fact {
  return policySource === 'none'
    ? {
        topic: 'policy',
        state: 'absent',
        found: 'zero configuration',
        advice: `${policyFile} sets stages, severities and settings; its schema is schemas/eos.schema.json.`,
      }
    : { topic: 'policy', state: 'good', found: `${policyFile} (${policySource})` };
}
