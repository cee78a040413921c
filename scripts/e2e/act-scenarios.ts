import { contractScenarios } from './contract-scenarios.js';
import { CALLER, direct } from './foreign-repository.js';

/** A change to the foreign repository, and what the run must then say. */
export interface Scenario {
  name: string;
  /** Path → new text; undefined removes the file. */
  files: Readonly<Record<string, string | undefined>>;
  /** Release to run against. `mute`: its arch-lint ends well and says nothing. */
  release?: 'whole' | 'mute';
  /** Default: pull_request. */
  event?: 'push';
  /** The run is interrupted when it shows this text. */
  interruptAt?: string;
  exit: number;
  /** Texts the output must hold. */
  says: readonly string[];
}

const WORKFLOW = '.github/workflows/pr.yml';
const CROSSING = {
  'packages/cart/src/index.js':
    "import { withTax } from '../../tax/src/rate.js';\n\nexport const total = (net) => withTax(net);\n",
};
const CROSSED = ['packages/cart/src/index.js:1:', 'arch-lint/no-cross-internals'];

function callerWith(inputs: string): Record<string, string> {
  return { [WORKFLOW]: CALLER.replace(/ {4}# with:\n.*\n/, `    with:\n${inputs}`) };
}

/** One more job of the caller. */
function job(script: string): string {
  return `  other:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${script}\n`;
}

function both(name: string, uses: string, inputs = ''): Scenario[] {
  const workflow = { [WORKFLOW]: direct(uses, inputs) };
  return [
    { name: `${name} is green when clean`, files: workflow, exit: 0, says: [] },
    {
      name: `${name} is red at a crossed border`,
      files: { ...workflow, ...CROSSING },
      exit: 1,
      says: CROSSED,
    },
  ];
}

export const scenarios: readonly Scenario[] = [
  { name: 'the pipeline is green when clean', files: {}, exit: 0, says: ['verdict: success'] },
  { name: 'red with file and line when an import crosses a border', files: CROSSING, exit: 1, says: CROSSED },
  {
    name: 'the summary of a crossed border draws the two packages',
    files: CROSSING,
    exit: 1,
    says: ['```mermaid', '["#64;foreign/cart"]', '["#64;foreign/tax"]', 'n0 -- "✖ 1" --> n1'],
  },
  {
    name: 'red when the tests are emptied',
    files: { 'packages/cart/test/total.test.js': undefined },
    exit: 1,
    says: ['package.json:', 'quality/no-tests-executed'],
  },
  {
    name: 'red when a test fails',
    files: { 'packages/tax/src/rate.js': 'export const withTax = (net) => net;\n' },
    exit: 1,
    says: ['package.json:', 'quality/command-failed'],
  },
  {
    name: 'not green when the label of the pipeline is unmapped',
    files: callerWith('      runs-on: gpu-box\n'),
    exit: 2,
    says: [`${WORKFLOW}:9:16: runs-on "gpu-box"`],
  },
  {
    name: 'not green when the label of another job is unmapped',
    files: { [WORKFLOW]: `${CALLER}  other:\n    runs-on: macos-15\n    steps:\n      - run: "true"\n` },
    exit: 2,
    says: [`${WORKFLOW}:12:14: runs-on "macos-15"`],
  },
  {
    name: 'not green when runs-on is an empty list',
    files: {
      [WORKFLOW]: `${CALLER}  other:\n    runs-on: \${{ fromJSON('[]') }}\n    steps:\n      - run: "true"\n`,
    },
    exit: 2,
    says: ['job other left no result'],
  },
  {
    name: 'not green when a gate produces no report',
    files: {},
    release: 'mute',
    exit: 1,
    says: ['arch-lint'],
  },
  {
    name: 'not green when the pipeline is called under a false condition',
    files: { [WORKFLOW]: CALLER.replace(/ {4}# with:\n.*\n/, '    if: false\n') },
    exit: 2,
    says: ['never ran'],
  },
  {
    name: 'not green when another job fails',
    files: { [WORKFLOW]: `${CALLER}${job('exit 3')}` },
    exit: 1,
    says: ['other ended with failure'],
  },
  {
    name: 'switched-off gates are an allowed skip',
    files: callerWith('      quality: false\n      waivers: false\n'),
    exit: 0,
    says: ['verdict: success'],
  },
  {
    name: 'booleans given as text are understood',
    files: callerWith("      quality: 'false'\n      waivers: ${{ vars.NOTHING == 'x' }}\n"),
    exit: 0,
    says: ['verdict: success'],
  },
  {
    name: 'an action without a local copy is refused before anything runs',
    files: {
      [WORKFLOW]: `${CALLER}  other:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: other/thing@v1\n        if: false\n`,
    },
    exit: 2,
    says: [`${WORKFLOW}:14:15: other/thing@v1`, '--local'],
  },
  {
    name: '`$/` is refused before anything runs',
    files: { [WORKFLOW]: `${CALLER}  other:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: $/x\n` },
    exit: 2,
    says: [`${WORKFLOW}:14:15: $/x`],
  },
  {
    name: 'no step sees the environment of this machine',
    files: { [WORKFLOW]: `${CALLER}${job('test -z "$EOS_E2E_TOKEN"')}` },
    exit: 0,
    says: ['other: success'],
  },
  {
    name: 'a push is judged as well',
    files: { [WORKFLOW]: CALLER.replace('[pull_request, merge_group]', 'push'), ...CROSSING },
    event: 'push',
    exit: 1,
    says: CROSSED,
  },
  {
    name: 'interrupted is not green, and nothing is left behind',
    files: { [WORKFLOW]: `${CALLER}${job('sleep 50')}` },
    interruptAt: 'other: sleep 50',
    exit: 2,
    says: ['act did not run to its end'],
  },
  ...contractScenarios,
  ...both('arch-lint@v1', 'acme/eos-gates/arch-lint@v1'),
  ...both('actions/arch-lint@v1', 'acme/eos-gates/actions/arch-lint@v1'),
  ...both('the root action', 'acme/eos-gates@v1', '          gate: arch-lint\n'),
];
