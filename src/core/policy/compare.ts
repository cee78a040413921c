import type { Policy } from './policy.js';

/** One place where the head's policy asks for less than the base's. */
export interface Loosening {
  gate: string;
  rule?: string;
  from: string;
  to: string;
  /** Place in the head's policy file. */
  line: number;
  column: number;
}

const STAGES = ['off', 'warn', 'ratchet', 'error'];
const LEVELS = ['off', 'info', 'warning', 'error'];
const PRESETS = ['gradual', 'recommended', 'strict'];

/**
 * What a change of eos.yaml loosens: a lower preset, a lower stage, a lower level of a rule, a later enforceFrom, a longer leave
 * for waivers. Gate settings have no order and are not compared.
 */
export function looseningsOf(base: Policy, head: Policy): Loosening[] {
  const found: Loosening[] = [];
  const lower = (order: readonly string[], from: string, to: string): boolean =>
    order.indexOf(to) < order.indexOf(from);
  if (lower(PRESETS, base.preset, head.preset)) {
    found.push({ gate: 'preset', from: base.preset, to: head.preset, ...head.data.at(['preset']) });
  }
  if (head.waivers.maxDays > base.waivers.maxDays) {
    found.push({
      gate: 'waivers.maxDays',
      from: String(base.waivers.maxDays),
      to: String(head.waivers.maxDays),
      ...head.data.at(['waivers', 'maxDays']),
    });
  }
  if (head.waivers.acceptFromHead && !base.waivers.acceptFromHead) {
    found.push({
      gate: 'waivers.acceptFromHead',
      from: 'false',
      to: 'true',
      ...head.data.at(['waivers', 'acceptFromHead']),
    });
  }
  for (const gate of new Set([...Object.keys(base.gates), ...Object.keys(head.gates)])) {
    const before = section(base, gate);
    const after = section(head, gate);
    if (lower(STAGES, before.stage, after.stage)) {
      found.push({ gate, from: before.stage, to: after.stage, ...head.data.at(['gates', gate, 'stage']) });
    }
    if (after.enforceFrom > before.enforceFrom) {
      found.push({
        gate,
        from: before.enforceFrom === '' ? 'now' : before.enforceFrom,
        to: after.enforceFrom,
        ...head.data.at(['gates', gate, 'enforceFrom']),
      });
    }
    for (const rule of new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])) {
      // A rule the base does not mention stands at its page's level, of which `error` is the highest there can be.
      const from = before.rules[rule] ?? 'error';
      const to = after.rules[rule] ?? from;
      if (lower(LEVELS, from, to)) {
        found.push({ gate, rule, from, to, ...head.data.at(['gates', gate, 'rules', rule]) });
      }
    }
  }
  return found;
}

function section(
  policy: Policy,
  gate: string,
): { stage: string; enforceFrom: string; rules: Record<string, string> } {
  const { stage, enforceFrom, rules } = policy.gates[gate] ?? {};
  const preset = { gradual: 'warn', recommended: 'ratchet', strict: 'error' }[policy.preset];
  return {
    stage: typeof stage === 'string' ? stage : preset,
    enforceFrom: typeof enforceFrom === 'string' ? enforceFrom : '',
    rules: typeof rules === 'object' && rules !== null ? (rules as Record<string, string>) : {},
  };
}
