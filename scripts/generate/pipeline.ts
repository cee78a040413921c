import { stringify } from 'yaml';
import type { PipelineGate } from '../actions/gates.js';
import { pipelineGates as gates } from '../actions/gates.js';

const HEADER = `# AUTO-GENERATED – DO NOT EDIT. Source: scripts/actions/gates.ts; write with \`npm run generate\`.
#
# The pull request pipeline, to be called from a workflow of your own:
#
#   on: [pull_request, merge_group]
#   permissions: { contents: read }
#   jobs:
#     eos-gates:
#       uses: <owner>/eos-gates/.github/workflows/pr-gates.yml@v1
#
# The check to require is \`eos-gates / verdict\`. Every job needs \`contents: read\` and nothing more.
# Flat on purpose, no matrix, checkouts without \`ref:\`: so it runs on github.com and, exported, under act, where a failing
# nested workflow would end the run before its verdict. Booleans are compared by format(): under act they can be text.
`;

const CHECKOUT = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd';
const CHECKOUT_VERSION = 'v6.0.2';

const VERDICT_COMMENT = `  # Decides from what the jobs handed over. A gate that is switched off must have been skipped; any other must have run and
  # left a report. Results and reports travel as inputs, one each: a single environment string holds 128 KiB.
`;

/** The pull request pipeline: path in the repository → text. */
export function pipelineFiles(): Map<string, string> {
  const jobs = gates.map(
    (gate) =>
      (gate.job.comment === undefined ? '' : `  # ${gate.job.comment}\n`) + indent({ [gate.id]: job(gate) }),
  );
  const text = `${HEADER}${yaml({ name: 'pr-gates', on: trigger() })}
permissions: {}

jobs:
${jobs.join('\n')}
${VERDICT_COMMENT}${indent({ verdict: verdict() })}`;
  return new Map([
    ['.github/workflows/pr-gates.yml', text.replaceAll(CHECKOUT, `${CHECKOUT} # ${CHECKOUT_VERSION}`)],
  ]);
}

function trigger(): object {
  const text = (description: string, value: string) => ({ description, type: 'string', default: value });
  return {
    workflow_call: {
      inputs: {
        ...Object.fromEntries(
          gates.map(({ id, job: { beyond = '' } }) => [
            id,
            { description: `Run ${id}${beyond}.`, type: 'boolean', default: true },
          ]),
        ),
        stage: text(
          'Overrides the stage of every gate: off, warn, ratchet or error. Empty: as the policy says.',
          '',
        ),
        config: text('Policy file, relative to the repository.', 'eos.yaml'),
        lang: text('Language of summaries: en or de.', 'en'),
        'working-directory': text('Folder to judge, relative to the repository.', '.'),
        ...Object.assign({}, ...gates.map((gate) => gate.job.inputs ?? {})),
        'runs-on': text('Label of the runner for every job.', 'ubuntu-latest'),
      },
      outputs: {
        verdict: {
          description: 'passed, failed, inconclusive or broken.',
          value: '${{ jobs.verdict.outputs.verdict }}',
        },
        report: {
          description: 'The merged report (JSON), shortened below 256 kB.',
          value: '${{ jobs.verdict.outputs.report }}',
        },
      },
    },
  };
}

function job(gate: PipelineGate): object {
  const directory = { 'working-directory': '${{ inputs.working-directory }}' };
  return {
    if: `\${{ ${isOn(gate)} }}`,
    ...machine(gate.job.minutes),
    outputs: { report: '${{ steps.gate.outputs.report-data }}' },
    steps: [
      {
        uses: CHECKOUT,
        with: { 'fetch-depth': gate.job.history === true ? 0 : 2, 'persist-credentials': false },
      },
      {
        id: 'prepare',
        uses: '$/actions/prepare',
        with: {
          base: '${{ github.event.pull_request.base.sha || github.event.merge_group.base_sha || github.event.before }}',
          ...directory,
          ...gate.job.prepare,
        },
      },
      {
        id: 'gate',
        uses: `$/actions/${gate.id}`,
        with: {
          base: '${{ steps.prepare.outputs.base }}',
          config: '${{ inputs.config }}',
          lang: '${{ inputs.lang }}',
          stage: '${{ inputs.stage }}',
          ...directory,
          ...gate.job.gate,
        },
      },
    ],
  };
}

function verdict(): object {
  const handedOver = gates.flatMap(({ id }) => [
    [`${id}-result`, `\${{ needs.${id}.result }}`],
    [`${id}-report`, `\${{ needs.${id}.outputs.report }}`],
  ]);
  return {
    if: '${{ always() }}',
    needs: gates.map(({ id }) => id),
    ...machine(10),
    outputs: {
      verdict: '${{ steps.verdict.outputs.verdict }}',
      report: '${{ steps.verdict.outputs.report-json }}',
    },
    steps: [
      {
        id: 'verdict',
        uses: '$/actions/verdict',
        with: {
          expected: gates.map((gate) => `${gate.id}: \${{ ${isOn(gate)} && 'auto' || 'off' }}\n`).join(''),
          ...Object.fromEntries(handedOver),
          lang: '${{ inputs.lang }}',
        },
      },
    ],
  };
}

function isOn({ id }: PipelineGate): string {
  return `format('{0}', inputs.${id}) == 'true'`;
}

function machine(minutes: number): object {
  return {
    'runs-on': '${{ inputs.runs-on }}',
    'timeout-minutes': minutes,
    permissions: { contents: 'read' },
  };
}

function indent(value: object): string {
  return yaml(value).replaceAll(/^(?=.)/gm, '  ');
}

function yaml(value: object): string {
  return stringify(value, { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false });
}
