import type { InputSpec } from './spec.js';

/** Inputs every gate has: the options of its command, under the same names. */
export const common = {
  config: {
    type: 'string',
    description:
      'Policy file, relative to the repository. It is read from the base commit in a pull request; a missing default file is fine.',
    default: 'eos.yaml',
  },
  base: {
    type: 'string',
    description:
      "Commit to compare with; only what the change adds or worsens fails. Default: the event's base commit (pull request, merge group, push).",
    default: '',
  },
  head: {
    type: 'string',
    description: 'Commit to judge. Default: the working directory as it was checked out.',
    default: '',
  },
  only: {
    type: 'list',
    separator: '\n',
    description: 'Rules to run, one per line, such as `no-cross-internals`. Default: all.',
    default: '',
  },
  lang: {
    type: 'enum',
    values: ['en', 'de'],
    description: 'Language of the fixed words in summary and log.',
    default: 'en',
  },
  'working-directory': {
    type: 'string',
    description: 'Folder to judge, relative to the workspace.',
    default: '.',
  },
  stage: {
    type: 'enum',
    values: ['off', 'warn', 'ratchet', 'error'],
    description: 'Overrides the stage the policy gives this gate: `off`, `warn`, `ratchet` or `error`.',
  },
  sarif: {
    type: 'boolean',
    description: 'Write a SARIF 2.1.0 file as well; its path is the output `sarif`.',
    default: 'false',
  },
} as const satisfies Record<string, InputSpec>;

/** Inputs of gates that talk to the code host. Gates that run the repository's own code do not have them. */
export const forge = {
  'github-token': {
    type: 'string',
    description: 'Token for the GitHub API. Reading is enough, except for `comment`.',
    default: '${{ github.token }}',
  },
  comment: {
    type: 'boolean',
    description:
      'Keep one comment on the pull request up to date. Needs `pull-requests: write`; without it the gate says so and goes on.',
    default: 'false',
  },
  'comment-author': {
    type: 'string',
    description:
      'Login the token writes as. Only comments of this login are brought up to date; a stranger cannot slip one in.',
    default: 'github-actions[bot]',
  },
} as const satisfies Record<string, InputSpec>;

/** What only `arch-lint` has. */
export const archLint = {
  'dependency-cruiser-config': {
    type: 'string',
    description:
      'Configuration of dependency-cruiser to judge by as well, relative to the repository. Code in it is run from the base commit only. Default: the one at the root.',
    default: '',
  },
} as const satisfies Record<string, InputSpec>;

/** What only `contract-diff` has. */
export const contracts = {
  old: { type: 'string', description: 'File with the old version of a contract.', default: '' },
  new: { type: 'string', description: 'File with the new version of the contract.', default: '' },
  direction: {
    type: 'enum',
    values: ['backward', 'forward', 'full', 'backward-transitive', 'forward-transitive', 'full-transitive'],
    description:
      '`backward`: new readers take all old data; `forward`: old readers take all new data; `full`: both; `-transitive`: with all kept versions. Default: the policy.',
  },
  'content-model': {
    type: 'enum',
    values: ['strict', 'declared-only', 'tolerant-reader'],
    description:
      'What writers send beyond the names they declare, and what readers ignore. Default: the policy.',
  },
} as const satisfies Record<string, InputSpec>;

/** What only `quality` has. */
export const quality = {
  commands: {
    type: 'boolean',
    description:
      "Run the repository's own commands. With `false` they are listed as skipped, and nothing is executed.",
    default: 'true',
  },
  timeout: {
    type: 'integer',
    description: 'Minutes one command may take; then its whole process tree is ended.',
    default: '20',
  },
} as const satisfies Record<string, InputSpec>;

/** What only `verdict` has, besides two inputs for each gate. */
export const verdict = {
  expected: {
    type: 'list',
    separator: '\n',
    description:
      'The gates the pipeline carries, one per line: `<gate>` or `<gate>: auto` (its job must run; it may say that it does not apply), `<gate>: required` (must run and apply), `<gate>: off` (switched off: its job must be skipped).',
    required: true,
  },
  reports: {
    type: 'string',
    description: 'Folder with reports (`<gate>.json`) of gates that hand over no output. Default: none.',
    default: '',
  },
} as const satisfies Record<string, InputSpec>;

/** The two inputs `verdict` has for each gate: how its job ended, and what its report says. */
export function handOver(gate: string): Record<string, InputSpec> {
  return {
    [`${gate}-result`]: {
      type: 'string',
      description: `\`needs.${gate}.result\`: success, failure, cancelled or skipped. Empty means that the job never ran.`,
      default: '',
    },
    [`${gate}-report`]: {
      type: 'string',
      description: `Output \`report-data\` of \`${gate}\`, handed on by its job.`,
      default: '',
    },
  };
}

/** Inputs of the composite action that gets a checkout ready. */
export const prepare = {
  base: {
    type: 'string',
    description:
      'Commit that must be there, with the history between it and the head. Default: the base commit of the event.',
    default:
      '${{ github.event.pull_request.base.sha || github.event.merge_group.base_sha || github.event.before }}',
  },
  'github-token': {
    type: 'string',
    description: 'Token to fetch missing history with. Only the step that fetches sees it; it is not stored.',
    default: '${{ github.token }}',
  },
  'working-directory': { type: 'string', description: 'Folder with package.json.', default: '.' },
  'node-version': {
    type: 'string',
    description:
      'Node.js version (`24`, `24.11`, `24.11.1`). Default when installing: `.node-version`, `.nvmrc` or `engines.node`; else what the runner has.',
    default: '',
  },
  install: {
    type: 'boolean',
    description: 'Install dependencies from the lockfile, exactly as locked.',
    default: 'false',
  },
  'install-scripts': {
    type: 'boolean',
    description: 'Let packages run their own scripts while they are installed.',
    default: 'false',
  },
  'cache-directory': {
    type: 'string',
    description:
      'Absolute folder for the package manager to keep its downloads in; put `actions/cache` on it, or a disk of your runner. Default: its own.',
    default: '',
  },
} as const satisfies Record<string, InputSpec>;
