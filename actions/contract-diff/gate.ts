import type { Evaluation, Gate } from '../../src/core/gate/index.js';
import { runRules } from '../../src/core/rule/index.js';
import type { NotInspected } from '../../src/core/tree/index.js';
import { memoryTree } from '../../src/core/tree/index.js';
import { rules } from '../../src/generated/rules/contract-diff.js';
import type { Contract, ContractModel, Facts, HttpChange } from './model/index.js';
import { compareContracts, compatibilityOf, survey } from './model/index.js';
import type { Settings } from './settings.js';
import { settings } from './settings.js';

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
    const { pairs, asked, gone = [], fresh = [], unchanged = 0, blind, unseen = [] } = facts;
    const looked = new Set([...pairs, ...fresh].map(({ contract }) => contract));
    const contracts = looked.size + gone.length + unchanged;
    const { kind: _kind, ...more } = asked;
    const {
      direction,
      noticeDays,
      breakWith,
      externalRefs,
      contracts: _terms,
      releaseTags: _tags,
      ...policy
    } = settings.parse({ ...own, ...more });
    const model = compareContracts(facts, {
      directions: compatibilityOf(direction).directions,
      policy,
      noticeDays,
      breakWith,
      externalRefs: externalRefs.map((host) => host.toLowerCase()),
    });
    return {
      findings: runRules(rules, model, {}, levels),
      inspected: { contracts },
      notInspected: [...unseen, ...model.notInspected, ...model.unread.map(asNotInspected)],
      facts: {
        changes: model.changes.map(changelogEntry),
        contracts: model.contracts.map((contract) => contractEntry(contract, model)),
      },
      ...(contracts === 0 && blind === undefined ? { skipped: facts.nothing ?? NOTHING } : {}),
      ...(blind === undefined ? {} : { inconclusive: `Could not compare: ${blind}` }),
    };
  },
};

function asNotInspected({ contract, what, place }: ContractModel['unread'][number]): NotInspected {
  return { what: `${contract} at ${place.file}:${place.line}:${place.column}`, why: what };
}

/** A change as readers of the report get it, also one that breaks nobody. */
function changelogEntry({
  contract,
  fact,
  flow,
  level,
  en,
  de,
  place,
  operations,
  proof,
  oasdiffIds,
}: HttpChange) {
  const { file, line, column } = place;
  const location = { file, line, column };
  return { contract, fact, flow, level, en, de, location, operations, proof, oasdiffIds };
}

/** A contract as readers of the report get it: what it is, by what it was found, and what the change makes of it. */
function contractEntry({ file, layout, kind, foundBy, fate, papers }: Contract, { released }: ContractModel) {
  const { name, version } = layout;
  const since = released.find(({ contract }) => contract === file);
  return {
    name,
    kind,
    ...(version === undefined ? {} : { version }),
    file,
    foundBy,
    ...(fate === undefined ? {} : { fate }),
    ...(fate === 'new version' ? { note: 'additive: new version' } : {}),
    ...(since !== undefined && since.place === undefined
      ? { note: `only words changed since ${since.by}` }
      : {}),
    ...(papers?.owner === undefined ? {} : { owner: papers.owner.name }),
    ...(papers?.changelog.state === 'there' ? { changelog: papers.changelog.file } : {}),
  };
}

const CASE_DAY = '2026-06-01';

/**
 * Facts of a rule page's case: with a folder `contracts` it is a repository that is looked through, else every file that is there
 * before and after is a contract.
 */
export function caseFacts(files: CaseFiles, base: CaseFiles): Facts {
  const names = [...new Set([...Object.keys(files), ...Object.keys(base)])];
  if (names.some((file) => file.startsWith('contracts/'))) return repositoryCase(files, base, names);
  return {
    asked: {},
    today: CASE_DAY,
    gone: names
      .filter((file) => !Object.hasOwn(files, file))
      .map((file) => ({ file, near: Object.keys(files)[0] ?? file })),
    pairs: names
      .filter((file) => Object.hasOwn(files, file) && Object.hasOwn(base, file))
      .map((file) => ({
        contract: file,
        old: { file, text: base[file] ?? '' },
        new: { file, text: files[file] ?? '' },
      })),
  };
}

type CaseFiles = Readonly<Record<string, string>>;

function repositoryCase(files: CaseFiles, base: CaseFiles, names: readonly string[]): Facts {
  const changes = names
    .filter((path) => files[path] !== base[path])
    .map((path) => ({ path, status: Object.hasOwn(files, path) ? 'modified' : 'deleted' }));
  const before = Object.keys(base).length === 0 ? {} : { base: { tree: memoryTree(base), changes } };
  const around = { tree: memoryTree(files), today: CASE_DAY, ...before };
  const releases = () => ({ known: [], cutOff: false });
  return {
    asked: {},
    today: CASE_DAY,
    ...survey({ ...around, releases }, settings.parse({}), {}),
  };
}
