import { execFileSync } from 'node:child_process';
import { ROOT } from '../../scripts/generate/rooms.js';

/** A violation as dependency-cruiser itself reports it. */
export interface RealViolation {
  type: string;
  from: string;
  to: string;
  rule: { name: string };
  via?: { name: string }[];
  cycle?: { name: string }[];
}

/** It cannot be loaded in a test's own context: it imports its parser by a name it puts together. */
const PROGRAM = `
import { cruise } from './node_modules/dependency-cruiser/src/main/index.mjs';
const { forbidden, allowed, allowedSeverity, required, options } = JSON.parse(process.argv[1]);
const { output } = await cruise(JSON.parse(process.argv[2]), {
  ...options, baseDir: process.cwd(), validate: true, ruleSet: { forbidden, allowed, allowedSeverity, required },
});
process.stdout.write(JSON.stringify({ modules: output.modules.length, violations: output.summary.violations }));
`;

/** Runs the installed dependency-cruiser on our own emitted code. */
export function runReal(
  configuration: object,
  roots: readonly string[],
): { modules: number; violations: RealViolation[] } {
  const output = execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM, JSON.stringify(configuration), JSON.stringify(roots)],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  return JSON.parse(output) as { modules: number; violations: RealViolation[] };
}
