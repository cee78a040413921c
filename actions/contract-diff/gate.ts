import type { Finding, Location } from '../../src/core/finding/index.js';
import type { Evaluation, Gate } from '../../src/core/gate/index.js';
import { memoryTree } from '../../src/core/tree/index.js';
import { runRules } from '../../src/core/rule/index.js';
import { rules } from '../../src/generated/rules/contract-diff.js';
import type { Direction, Facts, HttpChange, Reviewers, Terms } from './model/index.js';
import { besideContracts, judgeContracts } from './model/index.js';
import type { Settings } from './settings.js';
import { settings } from './settings.js';

const DIRECTIONS: Readonly<Record<Settings['direction'], readonly Direction[]>> = {
  backward: ['backward'],
  forward: ['forward'],
  full: ['backward', 'forward'],
};

/** The terms the settings of a repository ask for. */
export function termsOf(own: Settings): Terms {
  const { direction, noticeDays, breakWith, changelog: _changelog, ...policy } = own;
  return { directions: DIRECTIONS[direction], policy, noticeDays, breakWith };
}

const RULE_IDS = rules.map(({ page }) => page.id);

const NOTHING = 'No two versions of a contract were named: contract-diff OLD NEW compares them.';

/** Compares versions of contracts: a change is safe by proof, or it breaks by a value that shows it. */
export const gate: Gate<Facts, Settings> = {
  id: 'contract-diff',
  summary:
    'A new version of a contract takes what the old one took: by proof, or the value that breaks is shown.',
  settings,
  rules,
  applies: () => ({ applies: true, because: 'two versions may be named' }),
  evaluate(facts, own, { levels }): Evaluation {
    const { pairs, asked, gone = [], unchanged = 0, blind, reviewers = [] } = facts;
    const contracts = pairs.length + gone.length + unchanged;
    const { kind: _kind, ...more } = asked;
    const asSet = settings.parse({ ...own, ...more });
    const model = judgeContracts(facts, termsOf(asSet), { changelog: asSet.changelog, rules: RULE_IDS });
    return {
      findings: runRules(rules, model, {}, levels).map((finding) => withOwners(finding, reviewers)),
      inspected: { contracts },
      notInspected: [],
      facts: { changes: model.changes.map(changelogEntry), reviewers },
      ...(contracts === 0 && blind === undefined ? { skipped: facts.nothing ?? NOTHING } : {}),
      ...(blind === undefined ? {} : { inconclusive: `Could not compare: ${blind}` }),
    };
  },
};

/** A change as readers of the report get it, also one that breaks nobody. */
function changelogEntry({
  contract,
  fact,
  flow,
  level,
  en,
  de,
  place,
  before,
  operations,
  proof,
  oasdiffIds,
}: HttpChange) {
  const old = before && { before: locationOf(before) };
  const location = locationOf(place);
  return { contract, fact, flow, level, en, de, location, ...old, operations, proof, oasdiffIds };
}

function locationOf({ file, line, column }: Location): { file: string; line: number; column: number } {
  return { file, line, column };
}

/** A finding about a contract with those who must look at it (CON-10). */
function withOwners(finding: Finding, reviewers: readonly Reviewers[]): Finding {
  const found = reviewers.find(({ contract }) => contract === finding.evidence['contract']);
  return found === undefined
    ? finding
    : { ...finding, evidence: { ...finding.evidence, owners: found.owners } };
}

/** Files of a case that are no contracts. */
const BESIDE = /(?:\.md|(?:^|\/)(?:approvals\.yaml|CODEOWNERS))$/;

/**
 * Facts of a rule page's case: every file that is there before and after is a contract, except those that
 * stand beside contracts.
 */
export function caseFacts(
  files: Readonly<Record<string, string>>,
  base: Readonly<Record<string, string>>,
): Facts {
  const pairs = Object.keys(files)
    .filter((file) => Object.hasOwn(base, file) && !BESIDE.test(file))
    .map((file) => ({
      contract: file,
      old: { file, text: base[file] ?? '' },
      new: { file, text: files[file] ?? '' },
    }));
  const sides = { tree: memoryTree(files), base: { tree: memoryTree(base) } };
  return {
    asked: {},
    today: '2026-06-01',
    gone: Object.keys(base)
      .filter((file) => !Object.hasOwn(files, file) && !BESIDE.test(file))
      .map((file) => ({ file, near: Object.keys(files)[0] ?? file })),
    pairs,
    ...besideContracts(sides, pairs),
  };
}
