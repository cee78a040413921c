import type { ContractModel } from '../contract-model.js';
import type { ChangelogFile, Facts, Pair } from '../facts.js';
import type { Entry } from './entry.js';
import { entriesOf } from './entry.js';
import { httpDrafts } from './http-drafts.js';
import { schemaDrafts } from './schema-drafts.js';
import type { Update } from './update.js';
import { missingEntries } from './update.js';

/** What a change asks of the changelog of one contract. */
export interface ChangelogDuty extends Omit<Update, 'language' | 'version'> {
  contract: string;
  path: string;
  /** Whether it has to be there; a contract that never had one may go without. */
  kept: boolean;
  /** Entries that are not there yet, without those about documentation only. */
  missing: readonly Entry[];
}

/** What a description of an API says of itself, in JSON or YAML. */
const DESCRIPTION = /(?:^|[{,\s])["']?(?:openapi|swagger|asyncapi)["']?\s*:\s*["']?\d/m;

type Compared = Pick<ContractModel, 'broken' | 'changes' | 'invalid'>;

/**
 * What each changed contract's changelog has to tell. A contract that cannot be read is left to its own finding.
 * @param demand `kept`: of contracts that have a changelog; `always`: of all
 * @param meansTheSame whether schemas of two versions take the same values: that they are written otherwise is nothing to tell
 */
export function changelogDuties(
  { changelogs = [] }: Pick<Facts, 'changelogs'>,
  compared: Compared,
  demand: 'kept' | 'always',
  meansTheSame: (pair: Pair) => boolean,
): ChangelogDuty[] {
  const unread = new Set(compared.invalid.map(({ contract }) => contract));
  return changelogs
    .filter(({ pair }) => !unread.has(pair.contract))
    .map((file) => dutyOf({ ...file, kept: file.kept || demand === 'always' }, compared, meansTheSame));
}

function dutyOf(
  { pair, path, name, text, before, kept }: ChangelogFile,
  compared: Compared,
  meansTheSame: (pair: Pair) => boolean,
): ChangelogDuty {
  const { contract } = pair;
  const own = <T extends { contract: string }>(list: readonly T[]): T[] =>
    list.filter((one) => one.contract === contract);
  const found = isSchema(pair) ? schemaDrafts(pair, own(compared.broken)) : httpDrafts(own(compared.changes));
  const breaks = found.some(({ group }) => group === 'breaking');
  const idle = !breaks && found.some(({ rewritten }) => rewritten) && meansTheSame(pair);
  const drafts = idle ? found.filter(({ rewritten }) => rewritten !== true) : found;
  const update = { name, text, before, entries: entriesOf(contract, drafts) };
  const missing = missingEntries(update).filter(({ group }) => group !== 'documentation');
  return { ...update, contract, path, kept, missing };
}

/** Descriptions of an API are told by their changes, anything else by the differences of its keywords. */
function isSchema({ old, new: now }: Pair): boolean {
  return !DESCRIPTION.test(old.text) && !DESCRIPTION.test(now.text);
}
