import { before, instead } from '../faults/fault.js';
import type { ContractSeed, SeededFinding } from './seed.js';
import { API, CREATED, DELETED, FLAGS, seed, swap } from './seed.js';

const CREATED_2 = CREATED.replace('v1.', 'v2.');
const FLAGS_2 = FLAGS.replace('v1.', 'v2.');
const [CREATED_PAGE, DELETED_PAGE, FLAGS_PAGE] = [CREATED, DELETED, FLAGS].map((file) =>
  file.replace('.schema.json', '.md'),
) as [string, string, string];
const FLAGS_LOG = 'contracts/feature-flags/changelog.md';
const BOOLEAN = '"type": "boolean"';

/** A version that has nothing in common with any other. */
const schema = (name: string) => (): string =>
  `{\n  "$schema": "https://json-schema.org/draft/2020-12/schema",\n  "title": "${name}",\n  "type": "array"\n}\n`;
const page = (front: string) => (): string => `---\n${front}\n---\n\nThe second form.\n`;
const secondFlags = {
  [FLAGS_2]: schema('feature-flags.v2'),
  [FLAGS_PAGE.replace('v1', 'v2')]: page("version: 2.0.0\nowner: '@acme/platform'"),
};
const ruled = (rule: string, file: string, on?: string): SeededFinding =>
  on === undefined ? { rule, file, proof: 'rule' } : { rule, file, on, proof: 'rule' };

/** Folders of contracts: what belongs to them, versions beside each other, and what was released. */
export const FOLDERS: readonly ContractSeed[] = [
  seed('the next version beside the first', {
    [CREATED_2]: schema('user.created.v2'),
    [CREATED_PAGE.replace('v1', 'v2')]: page("version: 2.0.0\nowner: '@acme/users'"),
    'contracts/user.created/changelog.md': instead('## v1', '## v2\n\n- A list of accounts.\n\n## v1'),
  }),
  seed(
    'the next version without words',
    { [CREATED_2]: schema('user.created.v2') },
    ruled('contract-without-documentation', CREATED_2),
  ),
  seed(
    'the next version called like the first',
    {
      [CREATED_2]: schema('user.created.v1'),
      [CREATED_PAGE.replace('v1', 'v2')]: page("version: 1.1.0\nowner: '@acme/users'"),
    },
    ruled('contract-misnamed', CREATED_PAGE.replace('v1', 'v2'), 'version: 1.1.0'),
    ruled('contract-misnamed', CREATED_2, '"title"'),
  ),
  {
    name: 'the next version in the place of the first',
    edits: secondFlags,
    removes: [FLAGS, FLAGS_PAGE],
    tells: [ruled('version-removed', FLAGS_2)],
  },
  {
    name: 'the first version at its announced end',
    base: { ...secondFlags, [FLAGS_PAGE]: instead('---\n', "---\nsunset: '2026-05-31'\n") },
    edits: {},
    removes: [FLAGS, FLAGS_PAGE],
    tells: [],
  },
  {
    name: 'the first version before its announced end',
    base: { ...secondFlags, [FLAGS_PAGE]: instead('---\n', "---\nsunset: '2026-12-31'\n") },
    edits: {},
    removes: [FLAGS, FLAGS_PAGE],
    tells: [ruled('version-removed', FLAGS_2)],
  },
  {
    name: 'a contract that is gone',
    edits: {},
    removes: [DELETED, DELETED_PAGE, 'contracts/user.deleted/changelog.md'],
    tells: [ruled('contract-removed', FLAGS)],
  },
  seed(
    'a released version that grows',
    { [DELETED]: swap(['"userId": {', '"reason": { "type": "string" },\n    "userId": {']) },
    ruled('released-version-changed', DELETED, '"reason"'),
  ),
  seed(
    'a released version that breaks',
    { [DELETED]: swap(['"deletedAt": { "type": "string"', '"deletedAt": { "type": ["string", "null"]']) },
    ruled('released-version-changed', DELETED, '"deletedAt": {'),
    {
      rule: 'value-newly-produced',
      file: DELETED,
      on: '"deletedAt": {',
      proof: { witnessOf: `${DELETED}#`, validIn: 'new' },
    },
  ),
  seed('a released version in other words', {
    [DELETED]: swap(['"type": "object"', '"description": "An account is gone.",\n  "type": "object"']),
  }),
  seed('a version that is released as it is', {
    [CREATED_PAGE]: instead('---\n', '---\nstatus: released\n'),
  }),
  {
    name: 'a contract that lost its changelog',
    withoutChangelog: true,
    edits: {},
    removes: [FLAGS_LOG],
    tells: [ruled('contract-without-changelog', FLAGS)],
  },
  {
    name: 'a changelog that says nothing, beside a change',
    withoutChangelog: true,
    edits: { [FLAGS_LOG]: () => '\n', [FLAGS]: swap([BOOLEAN, '"type": ["boolean", "null"]']) },
    tells: [ruled('contract-without-changelog', FLAGS_LOG)],
  },
  {
    name: 'a change that the changelog does not tell of',
    withoutChangelog: true,
    edits: { [FLAGS]: swap([BOOLEAN, '"type": ["boolean", "null"]']) },
    tells: [{ rule: 'changelog-missing', file: FLAGS, on: '"enabled": { "type"' }],
  },
  {
    name: 'a version that lost its words',
    edits: {},
    removes: [FLAGS_PAGE],
    tells: [ruled('contract-without-documentation', FLAGS)],
  },
  seed(
    'a contract that belongs to nobody any more',
    {
      [FLAGS_PAGE]: instead("owner: '@acme/platform'\n", ''),
      '.github/CODEOWNERS': swap(
        ['* @acme/platform\n', ''],
        ['/contracts/feature-flags/ @acme/platform\n', ''],
      ),
    },
    ruled('contract-without-owner', FLAGS),
  ),
  seed('an owner in CODEOWNERS alone', { [FLAGS_PAGE]: instead("owner: '@acme/platform'\n", '') }),
  seed(
    'words whose head cannot be read',
    { [FLAGS_PAGE]: instead("owner: '@acme/platform'", "owner: '@acme/platform") },
    { rule: 'invalid-contract', file: FLAGS_PAGE, on: 'owner: ' },
  ),
  seed(
    'an address of another contract',
    {
      [FLAGS]: instead(
        '  "title"',
        '  "$id": "https://shop.example/contracts/flags/v1.schema.json",\n  "title"',
      ),
    },
    ruled('contract-misnamed', FLAGS, '"$id"'),
  ),
  seed('a contract that is new', {
    'contracts/order.placed/v1.schema.json': schema('order.placed.v1'),
    'contracts/order.placed/v1.md': page("version: 1.0.0\nowner: '@acme/web'"),
    'contracts/order.placed/changelog.md': before('# Changelog of order.placed'),
  }),
  seed(
    'a contract that is new, and broken',
    {
      'contracts/order.placed/v1.schema.json': () =>
        '{ "$schema": "https://json-schema.org/draft/2020-12/schema",\n"type": "text" }\n',
      'contracts/order.placed/v1.md': page("version: 1.0.0\nowner: '@acme/web'"),
      'contracts/order.placed/changelog.md': before('# Changelog of order.placed'),
    },
    { rule: 'invalid-contract', file: 'contracts/order.placed/v1.schema.json', on: '"text"' },
  ),
  seed('an API of the next version beside the first', {
    [API.replace('v1', 'v2')]: () => 'openapi: 3.1.0\ninfo: { title: Shop API, version: 2.0.0 }\npaths: {}\n',
    [API.replace('v1.openapi.yaml', 'v2.md')]: page("version: 2.0.0\nowner: '@acme/web'"),
  }),
  seed('words about a contract', { [FLAGS_PAGE]: (text) => `${text}\nAsk @acme/platform.\n` }),
];
