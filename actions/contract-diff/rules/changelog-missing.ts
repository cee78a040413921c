import type { Check } from '../../../src/core/rule/index.js';
import type { JudgedModel } from '../model/index.js';

/** Changes that are named in the sentence; all are in the evidence. */
const MAX_NAMED = 2;

export const check: Check<JudgedModel, unknown> = function* ({ changelogs, contracts, released }) {
  // contract-without-changelog tells that there is none, or one that says nothing, and what was released is to be put back.
  const bare = contracts.filter(({ papers }) => (papers?.changelog.state ?? 'there') !== 'there');
  const frozen = released.filter(({ place }) => place !== undefined);
  const told = new Set([...bare.map(({ file }) => file), ...frozen.map(({ contract }) => contract)]);
  for (const { contract, path, text, kept, missing } of changelogs) {
    const [first] = missing;
    if (!kept || first === undefined || told.has(contract)) continue;
    const { pointer: _pointer, ...location } = first.place;
    const named = missing.slice(0, MAX_NAMED).map(({ sentence }) => sentence.en);
    const more = missing.length - named.length;
    const tells = text === undefined ? `there is no ${path}` : `${path} does not tell of it`;
    yield {
      what: `${contract} changed and ${tells}: ${named.join(' ')}${more > 0 ? ` And ${more} more.` : ''}`,
      location,
      ...(text === undefined ? {} : { related: [{ file: path, line: 1, column: 1, label: 'changelog' }] }),
      key: contract,
      evidence: {
        changelog: path,
        missing: missing.map(({ group, mark, sentence }) => ({ group, mark, ...sentence })),
      },
    };
  }
};
