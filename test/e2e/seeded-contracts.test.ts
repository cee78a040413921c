import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/generate/rooms.js';
import type { Finding } from '../../src/core/finding/index.js';
import type { GateReport } from '../../src/core/report/index.js';
import type { Files } from '../contract-diff/repository-world.js';
import { contractDiff } from '../contract-diff/repository-world.js';
import { expectValidReport } from '../support/report-schema.js';
import type { ContractSeed, SeededFinding } from './seeds/index.js';
import { SEEDS } from './seeds/index.js';

/**
 * Changes of the contracts of examples/shop, each as a pull request on a repository in memory, under the shop's own policy, with the
 * changelogs that `contract-diff changelog --write` writes: the verdict, exactly these findings, at these lines, and a witness that another validator finds valid on the one side alone.
 */
const SHOP = filesOf(path.join(ROOT, 'examples/shop'), ['contracts', '.github/CODEOWNERS', 'eos.yaml']);

const all = Object.values(SEEDS).flat();
const isHarmless = ({ tells }: ContractSeed): boolean => tells.every(({ severity }) => severity === 'info');

test('there are many kinds of change, and many of them are harmless', () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(all.filter(isHarmless).length).toBeGreaterThanOrEqual(30);
});

describe.each(Object.entries(SEEDS))('%s', (_name, seeds) => {
  test.each(seeds)('$name', async (one) => {
    const { before, after, report, code } = await judged(one);
    expect(report.findings.map(brief).toSorted()).toEqual(
      one.tells.map((told) => line(told, after)).toSorted(),
    );
    expect(report.verdict).toBe(report.summary.error > 0 ? 'failed' : 'passed');
    expect(code).toBe(one.tells.some(({ severity }) => severity === undefined) ? 1 : 0);
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

/** A seed as a change to the branch `main` of a repository in memory. */
async function judged({ base = {}, edits, removes = [], withoutChangelog }: ContractSeed) {
  const before = edited(SHOP, base);
  const changed = edited(before, edits, removes);
  const after = withoutChangelog === true ? changed : await withChangelogs(before, changed);
  const { code, out } = await contractDiff(before, after, ['--format', 'json']);
  const report = JSON.parse(out) as GateReport;
  expectValidReport(report);
  return { before, after, report, code };
}

/** The files after `contract-diff changelog --write`. */
async function withChangelogs(before: Files, files: Files): Promise<Files> {
  const { read } = await contractDiff(before, files, ['changelog', '--write']);
  const folders = new Set(
    Object.keys(files)
      .filter((file) => file.startsWith('contracts/'))
      .map(path.dirname),
  );
  const logs = [...folders].map((folder) => `${folder}/changelog.md`);
  const written = logs.flatMap((log): [string, string][] => {
    const text = read(log);
    return text === undefined ? [] : [[log, text]];
  });
  return { ...files, ...Object.fromEntries(written) };
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
