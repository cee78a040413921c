import { archLint, common, contracts, forge, quality } from './inputs.js';
import type { InputSpec } from './spec.js';

/** A gate as a step and as a job of the pull request pipeline: everything about it that is not in its room. */
export interface GateSpec {
  /** Folder in actions/. */
  id: string;
  /** Description of the action. */
  description: string;
  inputs: Readonly<Record<string, InputSpec>>;
  /** Its job in the pull request pipeline; a gate without one is a step of its own only. */
  job?: JobSpec;
}

/** The job of a gate in pr-gates.yml, as far as it differs from that of any other gate. */
export interface JobSpec {
  /** Minutes after which GitHub ends it. */
  minutes: number;
  /** What the switch of the pipeline says beyond `Run <gate>`. */
  beyond?: string;
  /** What a reader of the workflow must know, above the job. */
  comment?: string;
  /** Further inputs of the pipeline that only this gate uses, with the words of GitHub. */
  inputs?: Readonly<
    Record<string, { description: string; type: 'boolean' | 'number' | 'string'; default: unknown }>
  >;
  /** Whether it needs the whole history with its tags; two commits else. */
  history?: boolean;
  /** Further inputs of the steps, as expressions. */
  prepare?: Readonly<Record<string, string>>;
  gate?: Readonly<Record<string, string>>;
}

/** Inputs of a gate that only reads. */
const reading = { ...common, ...forge };

/** Every gate, in the order of the pipeline. `verdict` joins their reports and stands apart. */
export const gates: readonly GateSpec[] = [
  {
    id: 'arch-lint',
    description: 'Finds imports that cross borders: inside of other packages, cycles, undeclared packages.',
    inputs: { ...common, ...archLint, ...forge },
    job: { minutes: 15 },
  },
  {
    id: 'module-shape',
    description:
      'Finds modules without README, entry, tests, contract or owner, and folders and names that nobody agreed on.',
    inputs: reading,
    job: { minutes: 15 },
  },
  {
    id: 'contract-diff',
    description:
      'Compares two versions of a contract: a change is safe by proof, or the value that breaks is shown.',
    inputs: { ...common, ...contracts, ...forge },
    job: {
      minutes: 15,
      comment: 'The whole history: what a release tag holds does not change any more.',
      history: true,
    },
  },
  {
    id: 'quality',
    description:
      "Runs the repository's own format, lint, type, test and build commands, and refuses runs that did nothing.",
    // No token: it runs code of the pull request.
    inputs: { ...common, ...quality },
    job: {
      minutes: 60,
      beyond: ', which executes commands of the repository',
      comment: 'Runs code of the pull request: no secrets, no stored credentials, no token for the gate.',
      inputs: {
        'node-version': {
          description: 'Node.js for the commands of the repository. Empty: as the repository says.',
          type: 'string',
          default: '',
        },
        'install-scripts': {
          description: 'Let packages run their own scripts while they are installed.',
          type: 'boolean',
          default: false,
        },
        commands: {
          description: "Run the repository's commands; otherwise quality lists them as skipped.",
          type: 'boolean',
          default: true,
        },
        'command-timeout': { description: 'Minutes one command may take.', type: 'number', default: 20 },
      },
      prepare: {
        'node-version': '${{ inputs.node-version }}',
        install: "${{ format('{0}', inputs.commands) }}",
        'install-scripts': "${{ format('{0}', inputs.install-scripts) }}",
      },
      gate: {
        commands: "${{ format('{0}', inputs.commands) }}",
        timeout: '${{ inputs.command-timeout }}',
      },
    },
  },
  {
    id: 'waivers',
    description:
      'Sees to it that exceptions have an owner, a reason and an end, and that the policy is not loosened unseen.',
    inputs: reading,
    job: { minutes: 15 },
  },
];

/** A gate that has a job in the pull request pipeline. */
export type PipelineGate = GateSpec & { job: JobSpec };

/** The gates of the pull request pipeline, in its order. */
export const pipelineGates: readonly PipelineGate[] = gates.filter(
  (gate): gate is PipelineGate => gate.job !== undefined,
);
