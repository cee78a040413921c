import type { Evaluation, Gate } from '../../src/core/gate/index.js';
import { runRules } from '../../src/core/rule/index.js';
import { memoryTree } from '../../src/core/tree/index.js';
import { rules } from '../../src/generated/rules/contract-diff.js';
import type { Facts, Terms } from './model/index.js';
import {
  asNotInspected,
  besideContracts,
  changelogEntry,
  compatibilityOf,
  contractEntry,
  judgeContracts,
  survey,
  withOwners,
} from './model/index.js';
import type { Settings } from './settings.js';
import { settings } from './settings.js';

/** The terms the settings of a repository ask for. */
export function termsOf(own: Settings): Terms {
  const {
    direction,
    noticeDays,
    breakWith,
    externalRefs,
    changelog: _changelog,
    contracts: _contracts,
    releaseTags: _tags,
    ...policy
  } = own;
  return {
    directions: compatibilityOf(direction).directions,
    policy,
    noticeDays,
    breakWith,
    externalRefs: externalRefs.map((host) => host.toLowerCase()),
  };
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
    const { pairs, asked, gone = [], fresh = [], unchanged = 0, blind, unseen = [], reviewers = [] } = facts;
    const looked = new Set([...pairs, ...fresh].map(({ contract }) => contract));
    const contracts = looked.size + gone.length + unchanged;
    const { kind: _kind, ...more } = asked;
    const asSet = settings.parse({ ...own, ...more });
    const model = judgeContracts(facts, termsOf(asSet), { changelog: asSet.changelog, rules: RULE_IDS });
    return {
      findings: runRules(rules, model, {}, levels).map((finding) => withOwners(finding, reviewers)),
      inspected: { contracts },
      notInspected: [...unseen, ...model.notInspected, ...model.unread.map(asNotInspected)],
      facts: {
        changes: model.changes.map(changelogEntry),
        contracts: model.contracts.map((contract) => contractEntry(contract, model)),
        reviewers,
      },
      ...(contracts === 0 && blind === undefined ? { skipped: facts.nothing ?? NOTHING } : {}),
      ...(blind === undefined ? {} : { inconclusive: `Could not compare: ${blind}` }),
    };
  },
};

const CASE_DAY = '2026-06-01';

/** Files of a case that are no contracts. */
const BESIDE = /(?:\.md|(?:^|\/)(?:approvals\.yaml|CODEOWNERS))$/;

type CaseFiles = Readonly<Record<string, string>>;

/**
 * Facts of a rule page's case: with a contract in a folder `contracts` it is a repository that is looked through, else every file
 * that is there before and after is a contract, except those that stand beside contracts.
 */
export function caseFacts(files: CaseFiles, base: CaseFiles): Facts {
  const names = [...new Set([...Object.keys(files), ...Object.keys(base)])];
  const data = names.filter((file) => !BESIDE.test(file));
  if (data.some((file) => file.startsWith('contracts/'))) return repositoryCase(files, base, names);
  const pairs = data
    .filter((file) => Object.hasOwn(files, file) && Object.hasOwn(base, file))
    .map((file) => ({
      contract: file,
      old: { file, text: base[file] ?? '' },
      new: { file, text: files[file] ?? '' },
    }));
  return {
    asked: {},
    today: CASE_DAY,
    gone: data
      .filter((file) => !Object.hasOwn(files, file))
      .map((file) => ({ file, near: Object.keys(files)[0] ?? file })),
    pairs,
    ...besideContracts({ tree: memoryTree(files), base: { tree: memoryTree(base) } }, pairs),
  };
}

function repositoryCase(files: CaseFiles, base: CaseFiles, names: readonly string[]): Facts {
  const changes = names
    .filter((path) => files[path] !== base[path])
    .map((path) => ({ path, status: Object.hasOwn(files, path) ? 'modified' : 'deleted' }));
  const before = Object.keys(base).length === 0 ? {} : { base: { tree: memoryTree(base), changes } };
  const around = { tree: memoryTree(files), today: CASE_DAY, ...before };
  const releases = () => ({ known: [], cutOff: false });
  const found = survey({ ...around, releases }, settings.parse({}), {});
  return { asked: {}, today: CASE_DAY, ...found, ...besideContracts(around, found.pairs) };
}
