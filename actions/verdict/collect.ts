import { Problem } from '../../src/core/problem/index.js';
import { didYouMean } from '../../src/core/suggest/index.js';
import type { Platform } from '../../src/ports/index.js';
import { asReport, unpackReport } from '../../src/shell/action/handover.js';
import type { Inputs } from '../../src/shell/action/inputs.js';
import { GATE_IDS } from '../../src/shell/check.js';
import type { CollectContext, GateArguments } from '../../src/shell/door.js';
import type { Expectation, GateJob, Jobs } from './model/jobs.js';
import type { Settings } from './settings.js';

const EXPECTATIONS: readonly Expectation[] = ['auto', 'required', 'off'];

/** Inputs of the action, as arguments: `<gate>: auto`, `<gate>=<result>` and `<gate>=<packed report>`, in three lists. */
export function inputs(read: Inputs): GateArguments {
  const expected = read.lines('expected');
  const gates = expected.map((line) => line.split(':', 1)[0]?.trim() ?? '');
  return {
    expected,
    results: gates.map((gate) => `${gate}=${read.text(`${gate}-result`) ?? ''}`),
    packed: gates.map((gate) => `${gate}=${read.text(`${gate}-report`) ?? ''}`),
    reports: read.text('reports'),
  };
}

/** Brings together what was expected, how each job ended, and its report from an output or a file. */
export function collect({ platform, args }: CollectContext<Settings>): Jobs {
  const expected = values(args['expected']).map(readExpected);
  const results = new Map(values(args['results']).map(split));
  const packed = new Map(values(args['packed']).map(split));
  const folder = typeof args['reports'] === 'string' ? args['reports'] : undefined;
  const files = new Map(values(args['positionals']).map((path) => readReportFile(platform, path)));
  const gates =
    expected.length > 0
      ? expected
      : [...files.keys()].map((gate) => ({ gate, expectation: 'auto' as const }));
  if (gates.length === 0) {
    throw new Problem(
      'nothing was expected and no report was given',
      'Name report files, or the gates with --expected "<gate>: auto".',
    );
  }
  return {
    workflow: workflowFile(platform.env['GITHUB_WORKFLOW_REF']),
    jobs: gates.map(({ gate, expectation }) => {
      const result = results.get(gate);
      const report = files.get(gate) ?? fromOutput(packed.get(gate)) ?? fromFolder(platform, folder, gate);
      return { gate, expectation, ...(result === undefined ? {} : { result }), ...report };
    }),
  };
}

type Handed = Pick<GateJob, 'report' | 'fault'>;

function readExpected(line: string): { gate: string; expectation: Expectation } {
  const [gate = '', word = 'auto'] = line.split(':').map((part) => part.trim());
  const expectation = EXPECTATIONS.find((one) => one === word);
  if (expectation === undefined) {
    throw new Problem(
      `expected: "${line}" must end in ${EXPECTATIONS.join(', ')}${didYouMean(word, EXPECTATIONS)}`,
      'Write "<gate>: auto".',
    );
  }
  if (!(GATE_IDS as string[]).includes(gate)) {
    throw new Problem(
      `expected: there is no gate "${gate}"${didYouMean(gate, GATE_IDS)}`,
      `Gates: ${GATE_IDS.join(', ')}.`,
    );
  }
  return { gate, expectation };
}

function fromOutput(packed: string | undefined): Handed | undefined {
  if (packed === undefined || packed === '') return undefined;
  const unpacked = unpackReport(packed);
  return unpacked.ok ? { report: unpacked.report } : { fault: unpacked.why };
}

function fromFolder(platform: Platform, folder: string | undefined, gate: string): Handed {
  if (folder === undefined) return {};
  const content = platform.readNamed(`${folder}/${gate}.json`);
  return content.ok ? parseReport(content.bytes) : { fault: content.why };
}

function readReportFile(platform: Platform, path: string): [gate: string, handed: Handed] {
  const content = platform.readNamed(path);
  if (!content.ok)
    throw new Problem(
      `${path} cannot be read: ${content.why}`,
      'Name the JSON report of a gate (--format json --out FILE).',
    );
  const handed = parseReport(content.bytes);
  if (handed.report === undefined)
    throw new Problem(
      `${path}: ${handed.fault}`,
      'Name the JSON report of a gate (--format json --out FILE).',
    );
  return [handed.report.gate, handed];
}

function parseReport(bytes: Uint8Array): Handed {
  try {
    const read = asReport(JSON.parse(new TextDecoder().decode(bytes)));
    return read.ok ? { report: read.report } : { fault: read.why };
  } catch {
    return { fault: 'it is not JSON' };
  }
}

function values(value: GateArguments[string]): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function split(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** `owner/repo/.github/workflows/ci.yml@refs/heads/main` → `.github/workflows/ci.yml`. */
function workflowFile(ref: string | undefined): string {
  return /^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+)@/.exec(ref ?? '')?.[1] ?? '.github/workflows';
}
