import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Gate } from '../../src/core/gate/index.js';
import { commonGateShape, policySchema } from '../../src/core/policy/index.js';
import { reportSchema } from '../../src/core/report/index.js';
import { waiversSchema } from '../../src/core/waiver/index.js';
import { ROOT } from './rooms.js';

/** Loads the built gates, whose settings are part of the schema of eos.yaml. */
export async function loadGates(names: readonly string[]): Promise<Gate<never, never>[]> {
  const gates: Gate<never, never>[] = [];
  for (const name of names) {
    const file = pathToFileURL(path.join(ROOT, 'build/actions', name, 'gate.js')).href;
    gates.push(((await import(file)) as { gate: Gate<never, never> }).gate);
  }
  return gates;
}

/** The JSON Schemas the outside may rely on. */
export function schemaFiles(gates: readonly Gate<never, never>[]): Map<string, string> {
  const sections = Object.fromEntries(
    gates.map((gate) => [
      gate.id,
      z
        .strictObject({ ...commonGateShape, ...(gate.settings.shape as Record<string, z.ZodType>) })
        .describe(gate.summary)
        .optional(),
    ]),
  );
  const eos = policySchema.extend({ gates: z.strictObject(sections).optional() });
  return new Map([
    ['schemas/report.schema.json', schemaText('Report of eos-gates', reportSchema)],
    ['schemas/eos.schema.json', schemaText('eos.yaml: policy of eos-gates', eos)],
    [
      'schemas/waivers.schema.json',
      schemaText('.eos/waivers.yaml: exceptions with an owner and an end', waiversSchema),
    ],
  ]);
}

function schemaText(title: string, schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ ...json, title, $comment: 'AUTO-GENERATED – DO NOT EDIT. Written by npm run generate.' }, null, 2)}\n`;
}
