import type { GateSpec } from './gates.js';
import { gates } from './gates.js';
import { common, contracts, forge, handOver, prepare, quality, verdict } from './inputs.js';
import { gateOutputs, prepareOutputs, verdictOutputs } from './outputs.js';
import type { ActionSpec, InputSpec } from './spec.js';

const { lang, 'working-directory': workingDirectory } = common;
const handOvers: Record<string, InputSpec> = Object.assign({}, ...gates.map(({ id }) => handOver(id)));

function gateAction({ id, description, inputs }: GateSpec): ActionSpec {
  return {
    folder: `actions/${id}`,
    name: `eos-gates ${id}`,
    description,
    inputs,
    outputs: gateOutputs,
    runs: { kind: 'node', bundle: id },
  };
}

const verdictAction: ActionSpec = {
  folder: 'actions/verdict',
  name: 'eos-gates verdict',
  description: 'Joins the reports of a pipeline to one verdict; a gate that did not run has not passed.',
  inputs: { ...verdict, ...handOvers, lang, 'working-directory': workingDirectory, ...forge },
  outputs: verdictOutputs,
  runs: { kind: 'node', bundle: 'verdict' },
};

const prepareAction: ActionSpec = {
  folder: 'actions/prepare',
  name: 'eos-gates prepare',
  description: 'Gets a checkout ready for gates: history down to the base, Node.js, locked dependencies.',
  inputs: prepare,
  outputs: prepareOutputs,
  runs: {
    kind: 'composite',
    steps: [
      {
        id: 'history',
        name: 'History down to the base',
        script: 'history.sh',
        env: { EOS_BASE: '${{ inputs.base }}', EOS_TOKEN: '${{ inputs.github-token }}' },
      },
      {
        id: 'node',
        name: 'Node.js',
        script: 'node.sh',
        env: {
          EOS_NODE_VERSION: '${{ inputs.node-version }}',
          EOS_INSTALL: '${{ inputs.install }}',
          EOS_DIRECTORY: '${{ inputs.working-directory }}',
        },
      },
      {
        id: 'install',
        name: 'Dependencies',
        script: 'install.sh',
        env: {
          EOS_DIRECTORY: '${{ inputs.working-directory }}',
          EOS_INSTALL: '${{ inputs.install }}',
          EOS_SCRIPTS: '${{ inputs.install-scripts }}',
          EOS_CACHE: '${{ inputs.cache-directory }}',
        },
      },
    ],
  },
};

/** The same input where it matters for one gate of several only. */
function optional({ required: _required, ...input }: InputSpec): InputSpec {
  return { ...input, default: '' };
}

const bundled = [...gates.map(gateAction), verdictAction];

/** Any gate through one door. Its token has no default: `quality` must not be given one by accident. */
const root: ActionSpec = {
  folder: '',
  name: 'eos-gates',
  description: 'Gates that keep a repository always green: choose one with the input `gate`.',
  inputs: {
    gate: {
      type: 'enum',
      values: bundled.map((gate) => gate.folder.slice('actions/'.length)),
      description: 'The gate to run.',
      required: true,
    },
    ...common,
    ...contracts,
    ...quality,
    expected: optional(verdict.expected),
    reports: verdict.reports,
    ...handOvers,
    ...forge,
    'github-token': { ...forge['github-token'], default: '' },
  },
  outputs: { ...gateOutputs, 'report-json': verdictOutputs['report-json'] },
  runs: { kind: 'node', bundle: 'root' },
};

/** Every action of the repository. */
export const actions: readonly ActionSpec[] = [root, ...bundled, prepareAction];
