import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { gate } from '../../../actions/contract-diff/gate.js';
import type { VersionFile } from '../../../actions/contract-diff/model/index.js';
import { ROOT } from '../../../scripts/generate/rooms.js';
import { readDocument } from '../../../src/document/index.js';
import { REFACTORINGS } from './refactorings.js';
import type { Loose } from './shop.js';

// The same contract written otherwise is the same contract: on our own example, and on documents of other people that come with
// packages.

const APIS = [
  'examples/shop/contracts/shop-api/v1.openapi.yaml',
  'node_modules/@figma/rest-api-spec/openapi/openapi.yaml',
];
const SCHEMAS = [
  'examples/shop/contracts/user.created/v1.schema.json',
  'node_modules/ajv/dist/refs/json-schema-draft-07.json',
  'node_modules/oxlint/configuration_schema.json',
];

/** A contract as a value, with files it refers to beside it. */
function load(file: string): Loose {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const value = readDocument(file, text).value as Loose;
  // Relative references would lead to where the schema says it is published.
  delete value.$id;
  return value;
}

/** Files of examples/shop that its contract refers to, at the place they are named by. */
const BESIDE: readonly VersionFile[] = ['user.created/v1.schema.json'].map((file) => ({
  file,
  text: readFileSync(path.join(ROOT, 'examples/shop/contracts', file), 'utf8'),
}));

function told(before: VersionFile, after: VersionFile): string[] {
  const facts = { asked: {}, today: '2026-06-01', pairs: [{ contract: 'c', old: before, new: after }] };
  const context = { levels: {}, memo: new Map<string, unknown>(), side: 'head' as const };
  return gate
    .evaluate(facts, gate.settings.parse({ direction: 'full' }), context)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ ruleId, what }) => `${ruleId}: ${what}`);
}

function versionOf(value: Loose, more: Record<string, Loose> | void, form = 'json'): VersionFile {
  const text = form === 'json' ? JSON.stringify(value) : stringify(value, { aliasDuplicateObjects: false });
  const own = Object.entries(more ?? {}).map(([file, one]) => ({
    file: `shop-api/${file}`,
    text: JSON.stringify(one),
  }));
  return { file: `shop-api/openapi.${form}`, text, others: [...BESIDE, ...own] };
}

describe.each([...APIS, ...SCHEMAS])('%s', (file) => {
  test('is what it is, as JSON and as YAML', () => {
    const value = load(file);
    expect(told(versionOf(value, {}), versionOf(value, {}))).toEqual([]);
    expect(told(versionOf(value, {}), versionOf(value, {}, 'yaml'))).toEqual([]);
    expect(told(versionOf(value, {}, 'yaml'), versionOf(value, {}))).toEqual([]);
  });

  test.each(REFACTORINGS)('$name', ({ apply }) => {
    const value = load(file);
    const changed = structuredClone(value);
    const now = versionOf(changed, apply(changed));
    expect(told(versionOf(value, {}), now)).toEqual([]);
    expect(told(now, versionOf(value, {}))).toEqual([]);
  });
});

describe('each refactoring', () => {
  test('changes something in one of the documents', () => {
    const idle = REFACTORINGS.filter(({ apply }) =>
      [...APIS, ...SCHEMAS].every((file) => {
        const value = load(file);
        const changed = structuredClone(value);
        const more = apply(changed);
        return more === undefined && JSON.stringify(changed) === JSON.stringify(value);
      }),
    );
    expect(idle.map(({ name }) => name)).toEqual([]);
  });
});
