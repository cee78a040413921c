import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

/** Fails the test when a report is not what schemas/report.schema.json promises; the validator is another than the one we ship. */
export function expectValidReport(report: unknown): void {
  validate(JSON.parse(JSON.stringify(report)));
  expect(validate.errors ?? []).toEqual([]);
}
