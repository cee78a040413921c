import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import contractDiff from '../../actions/contract-diff/main.js';
import { ROOT } from '../../scripts/generate/rooms.js';
import type { Finding } from '../../src/core/finding/index.js';
import { runGate } from '../../src/shell/run-gate.js';
import { openSession } from '../../src/shell/session.js';
import { memoryPlatform } from '../support/memory-platform.js';
import { expectValidReport } from '../support/report-schema.js';
import type { ContractSeed, SeededFinding } from './seeds/index.js';
import { SEEDS } from './seeds/index.js';

/**
 * Changes of the contracts of examples/shop, each as a pull request on a repository in memory, under the shop's own policy: the
 * verdict, exactly these findings, at these lines, and a witness that another validator finds valid on the one side alone.
 */
type Files = Readonly<Record<string, string>>;

const SHOP = filesOf(path.join(ROOT, 'examples/shop'), ['contracts', '.github/CODEOWNERS', 'eos.yaml']);

const all = Object.values(SEEDS).flat();
const isHarmless = ({ tells }: ContractSeed): boolean => tells.every(({ severity }) => severity === 'info');

test('there are many kinds of change, and many of them are harmless', () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(all.filter(isHarmless).length).toBeGreaterThanOrEqual(30);
});

describe.each(Object.entries(SEEDS))('%s', (_name, seeds) => {
  test.each(seeds)('$name', async (one) => {
    const { before, after, report } = await judged(one);
    expect(report.findings.map(brief).toSorted()).toEqual(
      one.tells.map((told) => line(told, after)).toSorted(),
    );
    expect(report.verdict).toBe(report.summary.error > 0 ? 'failed' : 'passed');
    expect(report.verdict === 'passed').toBe(one.tells.every(({ severity }) => severity !== undefined));
    const found = report.findings.filter(({ evidence }) => evidence?.['proof'] === 'witness');
    const told = one.tells.filter(({ proof }) => typeof proof === 'object');
    expect(found.length).toBe(told.length);
    for (const { proof, rule } of told) {
      if (typeof proof !== 'object') continue;
      const evidence = found.find(({ ruleId }) => ruleId === `contract-diff/${rule}`)?.evidence ?? {};
      const { witness, witnessSide } = evidence;
      const sides = {
        old: accepts(before, proof.witnessOf, witness),
        new: accepts(after, proof.witnessOf, witness),
      };
      expect({ witness, witnessSide, ...sides }).toEqual({
        witness,
        witnessSide: proof.validIn,
        old: proof.validIn === 'old',
        new: proof.validIn === 'new',
      });
    }
  });
});

/** A seed as a change on the branch `main` of a repository in memory. */
async function judged({ base = {}, edits, removes = [] }: ContractSeed) {
  const before = edited(SHOP, base);
  const after = edited(before, edits, removes);
  const repository = { commits: { shop: { files: before } }, branches: { main: 'shop' }, index: after };
  const platform = memoryPlatform({ files: after, repository });
  const session = openSession(platform, { repo: '', only: [], base: 'main' }, [
    'contract-diff',
    'arch-lint',
    'module-shape',
  ]);
  const { report } = await runGate(platform, session, contractDiff);
  expectValidReport(report);
  return { before, after, report };
}

function edited(files: Files, edits: ContractSeed['edits'], removes: readonly string[] = []): Files {
  const result: Record<string, string> = { ...files };
  for (const [file, change] of Object.entries(edits)) {
    const text = change(files[file] ?? '');
    if (text === files[file]) throw new Error(`the edit of ${file} changes nothing: the shop has moved on`);
    result[file] = text;
  }
  for (const file of removes) delete result[file];
  return result;
}

function brief({ ruleId, severity, location, evidence }: Finding): string {
  const { file, line: at } = location;
  return `${ruleId.slice('contract-diff/'.length)} ${severity} ${file}:${at} ${String(evidence?.['proof'] ?? 'said')}`;
}

function line({ rule, file, on, severity, proof }: SeededFinding, after: Files): string {
  const kind = typeof proof === 'object' ? 'witness' : (proof ?? 'said');
  return `${rule} ${severity ?? 'error'} ${file}:${lineOf(after[file] ?? '', on, file)} ${kind}`;
}

/** Number of the line in which the text ends, which is there once. */
function lineOf(text: string, on: string | undefined, file: string): number {
  if (on === undefined) return 1;
  const [above = '', ...more] = text.split(on);
  if (more.length !== 1) throw new Error(`${file} has "${on}" ${more.length} times`);
  return `${above}${on}`.split('\n').length;
}

/** Whether a plain AJV takes a value for the schema at `file#pointer`. */
function accepts(files: Files, schema: string, value: unknown): boolean {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false });
  for (const [file, text] of Object.entries(files)) {
    if (/\.(?:json|yaml)$/.test(file) && file.startsWith('contracts/'))
      ajv.addSchema({ ...(parse(text) as object), $id: `shop:/${file}` });
  }
  return ajv.validate({ $ref: `shop:/${schema}` }, value);
}

function filesOf(root: string, names: readonly string[]): Files {
  const paths = names.flatMap((name) => [
    name,
    ...(statSync(path.join(root, name)).isDirectory()
      ? readdirSync(path.join(root, name), { recursive: true }).map((file) => path.join(name, String(file)))
      : []),
  ]);
  const files = paths.filter((file) => statSync(path.join(root, file)).isFile());
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}
