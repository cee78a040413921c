import { z } from 'zod';
import type { Gate } from '../gate/index.js';
import type { RuleLevel } from '../rule/index.js';
import { ruleName } from '../rule/index.js';
import { didYouMean } from '../suggest/index.js';
import type { DataFault, Positioned } from '../yaml/index.js';
import { describeIssues, readPositioned } from '../yaml/index.js';
import type { Stage } from './schema.js';
import { commonGateShape, policySchema } from './schema.js';

/** The repository's own rules for its gates (`eos.yaml`), read but not yet split by gate. */
export interface Policy {
  data: Positioned;
  preset: 'gradual' | 'recommended' | 'strict';
  waivers: { maxDays: number; acceptFromHead: boolean };
  gates: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What the policy says of one gate, defaults filled in. */
export interface GatePolicy<Settings> {
  stage: Stage;
  enforceFrom: string | undefined;
  levels: Readonly<Record<string, RuleLevel>>;
  settings: Settings;
}

const PRESET_STAGE: Record<Policy['preset'], Stage> = {
  gradual: 'warn',
  recommended: 'ratchet',
  strict: 'error',
};

/** Policy of a repository without eos.yaml. */
export function zeroConfiguration(): Policy {
  return {
    data: readPositioned(''),
    preset: 'recommended',
    waivers: { maxDays: 180, acceptFromHead: false },
    gates: {},
  };
}

/**
 * Reads eos.yaml. Gate sections are only checked for their names; {@link gatePolicy} reads what is in them.
 * @param gateIds the gates there are, for unknown names
 */
export function readPolicy(
  text: string,
  gateIds: readonly string[],
): { policy: Policy; faults: DataFault[] } {
  const data = readPositioned(text);
  if (data.faults.length > 0) return { policy: zeroConfiguration(), faults: [...data.faults] };
  if (data.value === null || data.value === undefined) {
    return {
      policy: zeroConfiguration(),
      faults: [{ line: 1, column: 1, what: 'the file is empty; it needs at least "version: 1"' }],
    };
  }
  const parsed = policySchema.safeParse(data.value, { reportInput: true });
  if (!parsed.success) {
    return {
      policy: zeroConfiguration(),
      faults: describeIssues(data, parsed.error.issues, [], (path) =>
        path.length === 0 ? Object.keys(policySchema.shape) : ['maxDays', 'acceptFromHead'],
      ),
    };
  }
  const faults = Object.keys(parsed.data.gates)
    .filter((gate) => !gateIds.includes(gate))
    .map((gate) => ({
      ...data.atKey(['gates', gate]),
      what: `unknown gate "${gate}"${didYouMean(gate, gateIds)}`,
    }));
  const { preset, waivers, gates } = parsed.data;
  return { policy: { data, preset, waivers, gates }, faults };
}

/** Reads a gate's section: common keys, rule levels, and the gate's own settings, those it borrows included. */
export function gatePolicy<Settings>(
  policy: Policy,
  gate: Pick<Gate<never, Settings>, 'id' | 'settings' | 'rules' | 'borrows'>,
): { gatePolicy: GatePolicy<Settings>; faults: DataFault[] } {
  const section = policy.gates[gate.id] ?? {};
  const prefix = ['gates', gate.id];
  const shape = { ...commonGateShape, ...gate.settings.shape };
  const own = Object.fromEntries(Object.entries(section).filter(([key]) => !(key in commonGateShape)));
  const lenders = new Map<PropertyKey, string>();
  for (const [key, lender] of Object.entries(gate.borrows ?? {})) {
    const lent = policy.gates[lender]?.[key];
    if (lent === undefined || Object.hasOwn(own, key)) continue;
    own[key] = lent;
    lenders.set(key, lender);
  }
  const placeOf = (key: PropertyKey | undefined): string[] => {
    const lender = key === undefined ? undefined : lenders.get(key);
    return lender === undefined ? prefix : ['gates', lender];
  };
  const common = z.object(commonGateShape).safeParse(section, { reportInput: true });
  const settings = gate.settings.safeParse(own, { reportInput: true });
  const faults = [...(common.error?.issues ?? []), ...(settings.error?.issues ?? [])].flatMap((issue) =>
    describeIssues(policy.data, [issue], placeOf(issue.path[0]), (path) =>
      path.length === 2 ? Object.keys(shape) : [],
    ),
  );
  const names = gate.rules.map((rule) => ruleName(rule.page.id));
  const levels = common.data?.rules ?? {};
  for (const name of Object.keys(levels)) {
    if (names.includes(name)) continue;
    faults.push({
      ...policy.data.atKey([...prefix, 'rules', name]),
      what: `${gate.id} has no rule "${name}"${didYouMean(name, names)}`,
    });
  }
  return {
    gatePolicy: {
      stage: common.data?.stage ?? PRESET_STAGE[policy.preset],
      enforceFrom: common.data?.enforceFrom,
      levels,
      settings: settings.success ? settings.data : (gate.settings.parse({}) as Settings),
    },
    faults,
  };
}

/** The stage in force on a day: `enforceFrom` in the future makes an enforcing stage a warning one. */
export function stageOn(policy: Pick<GatePolicy<unknown>, 'stage' | 'enforceFrom'>, today: string): Stage {
  const early = policy.enforceFrom !== undefined && today < policy.enforceFrom;
  return early && policy.stage !== 'off' ? 'warn' : policy.stage;
}
