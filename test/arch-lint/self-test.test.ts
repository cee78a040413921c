import { describe, expect, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import { gate } from '../../actions/arch-lint/gate.js';
import type { Trial } from '../../actions/arch-lint/model/index.js';
import { INJECTORS, NOT_TRIED, trialLines, tryRules } from '../../actions/arch-lint/model/index.js';
import { readRooms } from '../../scripts/generate/rooms.js';
import type { RuleLevel } from '../../src/core/rule/index.js';
import { memoryTree } from '../../src/core/tree/index.js';
import { buildGraph } from '../../src/graph/index.js';

const room = readRooms().find((one) => one.gate === 'arch-lint');
const names = room?.rules.map((rule) => rule.name) ?? [];
const page = room?.rules.find((rule) => rule.name === 'toothless-rule')?.parsed;

/** The repository of the page's case in which every rule has something to forbid. */
const whole = page?.cases.find((one) => one.title.startsWith('every kind'));
const tree = memoryTree(whole?.files ?? {});
const settings = gate.settings.parse(parseYaml(whole?.settings ?? ''));

function trialsOf(levels: Readonly<Record<string, RuleLevel>> = {}): Trial[] {
  const { facts } = gate.evaluate(tree, settings, { levels, memo: new Map(), side: 'head' });
  return (facts?.['selfTest'] ?? []) as Trial[];
}

describe('every rule of arch-lint', () => {
  test('has an injector or a written reason, and not both', () => {
    expect([...Object.keys(INJECTORS), ...Object.keys(NOT_TRIED)].toSorted()).toEqual(names);
    for (const reason of Object.values(NOT_TRIED)) expect(reason).toMatch(/^\S.{10,}$/);
  });

  test('is tried in the repository of the page, and bites', () => {
    const bites = trialsOf().filter(({ outcome }) => outcome === 'bites');
    expect([...new Set(bites.map(({ rule }) => rule))].toSorted()).toEqual(Object.keys(INJECTORS).toSorted());
    expect(bites.map(({ rule, setting }) => `${rule} ${setting.join('.')}`).toSorted()).toEqual([
      'app-imported ',
      'banned-dependency external.allow.0',
      'banned-dependency external.deny.0',
      'banned-dependency external.deny.1',
      'dependency-cruiser-rule dependencyCruiser..dependency-cruiser.json.no-circles',
      'dependency-cruiser-rule dependencyCruiser..dependency-cruiser.json.ui-stays-below',
      'dependency-not-allowed deny.0',
      'dependency-not-allowed modules.3.dependsOn',
      'development-dependency-in-production ',
      'file-without-module ',
      'forbidden-reach reach.0',
      'forbidden-reach reach.1',
      'generated-internals-imported ',
      'import-cycle ',
      'layer-violation layers.0.order',
      'layer-violation layers.1.order',
      'layer-violation layers.1.order',
      'module-cycle ',
      'module-entry-bypassed modules.1.match',
      'module-entry-bypassed modules.2.match',
      'no-cross-internals ',
      'not-visible modules.2.visibleTo',
      'orphan-file ',
      'package-cycle ',
      'server-code-in-client ',
      'server-code-in-client serverFiles.0',
      'shared-swamp ',
      'test-code-in-production ',
      'type-only-crossing typesOnly.0',
      'undeclared-dependency ',
      'unreachable-module entryPoints',
      'unreadable-configuration ',
      'unresolvable-import ',
    ]);
  });

  test.each(Object.keys(INJECTORS))('%s: when it finds nothing, every try says so', (rule) => {
    const model = { tree, graph: buildGraph(tree) };
    const trials = tryRules(model, settings, {}, (other) => {
      const { findings } = gate.evaluate(
        other,
        { ...settings, selfTest: false },
        { levels: {}, memo: new Map(), side: 'head' },
      );
      return findings.filter((finding) => finding.ruleId !== `arch-lint/${rule}`);
    });
    const own = trials.filter((trial) => trial.rule === rule && trial.outcome !== 'untried');
    expect(own.length).toBeGreaterThan(0);
    expect(own.map(({ outcome }) => outcome)).toEqual(own.map(() => 'toothless'));
    expect(trials.filter((trial) => trial.rule !== rule).map(({ outcome }) => outcome)).not.toContain(
      'toothless',
    );
  });

  test('what the run found out about dependency-cruiser beforehand holds for the look at what was put in', () => {
    const prepared = { ready: [], unread: [] };
    const seen: unknown[] = [];
    tryRules(
      { tree: Object.assign(memoryTree(whole?.files ?? {}), { cruiser: prepared }), graph: buildGraph(tree) },
      settings,
      {},
      (other) => {
        seen.push(other.cruiser);
        return [];
      },
    );
    expect(seen).toEqual([prepared]);
  });

  test('one that is off is not tried, and the base is left alone', () => {
    expect(trialsOf({ 'package-cycle': 'off' }).filter(({ rule }) => rule === 'package-cycle')).toEqual([
      { rule: 'package-cycle', setting: [], outcome: 'off', because: 'the policy switches it off' },
    ]);
    const { facts } = gate.evaluate(tree, settings, { levels: {}, memo: new Map(), side: 'base' });
    expect(facts).not.toHaveProperty('selfTest');
  });
});

test('the lines for people hold names that cannot leave their block', () => {
  const trial: Trial = {
    rule: 'r',
    setting: ['deny', 0],
    outcome: 'toothless',
    because: 'a`\u001b[2J\n```b',
  };
  expect(trialLines([trial, { ...trial, setting: [], outcome: 'bites', because: 'fine' }])).toBe(
    'self-test: 1 of 2 tries were found, 1 do not bite\n\n```text\n✖ does not bite  r (deny.0): a??[2J????b\n✔ bites          r: fine\n```',
  );
  expect(trialLines([])).toBe('');
});
