import { findCodeowners } from '../../../../src/codeowners/index.js';
import { compareText } from '../../../../src/core/finding/index.js';
import type { Settings } from '../../settings.js';
import type { Facts, Pair, ReleasedVersion, VersionFile } from '../facts.js';
import { changelogOf } from '../changelog/changelog-path.js';
import { Before } from './before.js';
import type { Context, Surroundings } from './context.js';
import type { Contract, Fate } from './contract.js';
import { goneContracts } from './gone.js';
import { layoutOf } from './layout.js';
import { pairsOf } from './pairs-of.js';
import { papersOf } from './papers.js';
import { contractFiles, isAsked } from './recognise.js';
import { releasedOf } from './released-of.js';
import { termsOf } from './terms.js';
import { addressesOf, versionFile } from './version-file.js';

/** What one contract brings to the comparison. */
interface Seen {
  contract: Contract;
  pairs: Pair[];
  fresh: VersionFile[];
  released: ReleasedVersion[];
  /** Files it referred to before. */
  parts: string[];
}

const NOTHING = { pairs: [], fresh: [], released: [], parts: [] };

/**
 * Looks through a repository for contracts. With a base: what became of each, and what is to be compared. Without: those in folders
 * of their own, as they are.
 */
export function survey(
  around: Surroundings,
  settings: Settings,
  asked: Facts['asked'],
): Omit<Facts, 'asked' | 'today'> {
  const before = around.base && new Before(around.base);
  const found = contractFiles(around.tree, before, settings).filter(({ kind }) => isAsked(kind, asked));
  const files = found.map(({ file }) => file);
  const oldFiles = files.flatMap((file) => before?.pathOf(file) ?? []);
  const codeowners = findCodeowners(around.tree);
  const context = {
    ...around,
    before,
    found,
    settings,
    asked,
    releases: once(around.releases),
    addresses: once(() => addressesOf(around.tree, files)),
    oldAddresses: once(() =>
      before ? addressesOf(before.tree, [...oldFiles, ...before.gone]) : new Map<string, string>(),
    ),
    codeowners: codeowners.kind === 'found' ? codeowners.codeowners : undefined,
  };
  const seen = found.map((contract) => look(contract, context));
  const parts = new Set(seen.flatMap((one) => one.parts));
  const { gone, ended } = goneContracts(context, parts);
  const released = seen.flatMap((one) => one.released);
  const contracts = [
    ...seen.map(({ contract }) => contract),
    ...gone.map(({ contract }) => contract),
    ...ended,
  ];
  const versioned = seen.some(
    ({ contract }) => contract.fate !== 'unchanged' && contract.layout.version !== undefined,
  );
  return {
    pairs: seen.flatMap((one) => one.pairs),
    fresh: seen.flatMap(({ contract, fresh }) => fresh.map((file) => ({ contract: contract.file, file }))),
    released,
    contracts: contracts.toSorted((a, b) => compareText(a.file, b.file)),
    unchanged: seen.filter(({ contract }) => contract.fate === 'unchanged').length,
    gone: gone.map(({ told }) => told),
    unseen: versioned && context.releases().cutOff ? [UNSEEN] : [],
    nothing: nothingToCompare(found.length),
  };
}

const UNSEEN = {
  what: 'releases',
  why: 'this clone is shallow and has no release tags, so nobody can tell what was released; fetch-depth: 0 brings them',
};

function nothingToCompare(found: number): string {
  if (found === 0) return 'There is no contract in the repository.';
  const them = found === 1 ? 'the 1 contract' : `the ${found} contracts`;
  return `There is nothing to compare ${them} with: name a base (--base REF), or two files (contract-diff OLD NEW).`;
}

function look(contract: Contract, context: Context): Seen {
  const { tree, before, addresses, oldAddresses } = context;
  const { file, layout } = contract;
  const { folder, documentation } = layout;
  if (before === undefined && folder === undefined) return { ...NOTHING, contract };
  const now = versionFile(tree, file, addresses());
  const oldFile = before?.pathOf(file);
  const old = before && oldFile !== undefined ? versionFile(before.tree, oldFile, oldAddresses()) : undefined;
  const parts = (old?.others ?? []).map((one) => one.file);
  const files = [file, ...parts, ...(now.others ?? []).map((one) => one.file)];
  const touched = oldFile !== file || files.some((one) => before?.isChanged(one));
  const judged =
    folder !== undefined &&
    (touched || before?.isChanged(documentation) === true || hasLostChangelog(file, context));
  const { owner } = termsOf(file, layout, context.settings);
  const seen: Contract = {
    ...contract,
    ...(before ? { fate: fateOf(contract, old, touched, context) } : {}),
    ...(judged ? { papers: papersOf(contract, now.text, tree, { ...context, configured: owner }) } : {}),
  };
  return {
    contract: seen,
    pairs: touched ? pairsOf(contract, now, old, context) : [],
    fresh: old === undefined ? [now] : [],
    released: touched ? releasedOf(contract, now, old, context) : [],
    parts,
  };
}

/** A changelog speaks of all versions: an entry more touches none of them, one that is taken away touches all. */
function hasLostChangelog(file: string, { before, tree }: Context): boolean {
  const { path } = changelogOf(file, tree.paths, false);
  return before?.isChanged(path) === true && !tree.has(path);
}

function fateOf(
  { layout, file }: Contract,
  old: VersionFile | undefined,
  touched: boolean,
  { before, found }: Context,
): Fate {
  if (old !== undefined) return touched ? 'changed' : 'unchanged';
  const others = found.filter((one) => one.file !== file && before?.pathOf(one.file) !== undefined);
  const lines = [
    ...others.map((one) => one.layout.line),
    ...(before?.gone ?? []).map((one) => layoutOf(one).line),
  ];
  return lines.includes(layout.line) ? 'new version' : 'new';
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
